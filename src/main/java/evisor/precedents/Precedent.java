package evisor.precedents;

import evisor.files.FilePlace;
import evisor.model.Confidence;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.SampleType;
import java.util.List;
import java.util.Optional;

/**
 * One row: what one research group did with one train on one kind of sample.
 *
 * @param id the name of its file and a number
 * @param source the study
 * @param read how much of it was read
 * @param where the part that was read
 * @param verified whether the statement was read there
 * @param confidence how surely the row follows from it
 * @param sample a sample type of the vocabulary, or a word kept apart from it
 * @param sampleType the type of sample; empty where the vocabulary has none of that name
 * @param amount how much of one sample; empty where it is not known
 * @param purposes what it was done for: uses of the vocabulary, or words kept apart
 * @param gmp how far good manufacturing practice bound it
 * @param inPeople whether the product was given to people
 * @param core the isolation methods in order
 * @param outcome what it says of the train
 * @param over comparisons with other trains
 * @param figures figures as stated, as JSON; {@code {}} where there is none
 * @param says what it says, in one sentence
 * @param claims ids of claims that say the same
 * @param cases ids of cases that were made from it
 * @param place where the row stands
 */
public record Precedent(
    String id,
    PrecedentSource source,
    ReadingDepth read,
    String where,
    boolean verified,
    Confidence confidence,
    String sample,
    Optional<SampleType> sampleType,
    Optional<PrecedentAmount> amount,
    List<String> purposes,
    Gmp gmp,
    boolean inPeople,
    List<PrecedentStep> core,
    PrecedentOutcome outcome,
    List<HeadToHead> over,
    String figures,
    String says,
    List<String> claims,
    List<String> cases,
    FilePlace place) {

  /** Returns the core in the vocabulary's methods; empty where it lacks one of them. */
  public Optional<List<Method>> methods() {
    List<Method> methods = core.stream().flatMap(step -> step.method().stream()).toList();
    return methods.size() == core.size() ? Optional.of(methods) : Optional.empty();
  }
}
