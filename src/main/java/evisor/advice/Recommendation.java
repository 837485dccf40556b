package evisor.advice;

import evisor.decision.Decision;
import evisor.decision.Tier;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Deferred;
import evisor.model.Effect;
import evisor.model.Family;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
import evisor.rules.Composition;
import evisor.rules.Finding;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The whole answer to one request.
 *
 * @param request the request as understood, with every default filled in
 * @param ranking every train that is not excluded, best first; empty where none is feasible
 * @param excluded every train that is excluded, in the order of the knowledge base's cores
 * @param assessed every train with its plan and findings, in the order of the knowledge base's
 *     cores
 * @param said what the first pass of rules said
 * @param decision by what trains were ordered
 * @param parting says where one train falls behind another
 * @param comparison compares the four families
 * @param advice findings about the plan as a whole
 * @param openStudies what must be shown by experiment before the plan holds
 * @param assumption counts what of all that is behind the first-ranked train is assumed
 * @param speakers collects the rules that fired
 * @param provenance what the answer was made of
 */
public record Recommendation(
    Request request,
    List<Option> ranking,
    List<Exclusion> excluded,
    List<AssessedTrain> assessed,
    Composition said,
    Decision decision,
    TrainParting parting,
    Deferred<List<FamilyRow>> comparison,
    List<Finding> advice,
    List<Finding> openStudies,
    Deferred<Assumed> assumption,
    Deferred<SortedSet<String>> speakers,
    Provenance provenance) {

  /** Returns the four families, in their fixed order. */
  public List<FamilyRow> families() {
    return comparison.get();
  }

  /** Returns how much of what is behind the first-ranked train is assumed. */
  public Assumed assumed() {
    return assumption.get();
  }

  /**
   * Returns ids of all rules that fired for any train or for the plan, those that composed trains
   * included.
   */
  public SortedSet<String> fired() {
    return speakers.get();
  }

  /** Returns a train of the answer with its plan and findings. */
  public AssessedTrain assessed(Train train) {
    return assessed.stream()
        .filter(found -> found.train().core().equals(train.core()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the first-ranked option, unless every train is excluded. */
  public Optional<Option> recommended() {
    return ranking.stream().findFirst();
  }

  /** Returns the core of the first-ranked option, unless every train is excluded. */
  public Optional<List<Method>> leader() {
    return recommended().map(first -> first.train().core());
  }

  /** Returns ids of the rules that put the first train before the next that is not tied with it. */
  public List<String> deciding() {
    return ranking.stream()
        .flatMap(option -> option.decidedBy().stream())
        .findFirst()
        .map(DecidedBy::rules)
        .orElse(List.of());
  }

  /** Returns what the planner should look at before anything else. */
  public List<Finding> questions() {
    return said.findings(Effect.ASK);
  }

  /** Returns why the request is not answered as it is; nothing where it is. */
  public List<Finding> refusals() {
    return said.findings(Effect.REFUSE);
  }

  /** Returns whether anything can be recommended. */
  public Status status() {
    return ranking.isEmpty() ? Status.NO_FEASIBLE_TRAIN : Status.RECOMMENDED;
  }

  /** Whether anything can be recommended. */
  public enum Status implements Term {
    RECOMMENDED,
    NO_FEASIBLE_TRAIN
  }

  /**
   * Returns where a train falls behind the first one; empty for the first, one that nothing parts
   * from it, and one that is excluded.
   */
  public Optional<DecidedBy> behindFirst(List<Method> core) {
    return ranking.stream()
        .filter(option -> option.train().core().equals(core))
        .findFirst()
        .flatMap(option -> parting.of(option.standing(), ranking.get(0).standing()));
  }

  /** Returns the options that nothing parts from the first, without it. */
  public List<Option> tied() {
    return ranking.stream().skip(1).filter(option -> option.tie() == ranking.get(0).tie()).toList();
  }

  /**
   * Returns how strongly the first-ranked train is recommended; empty where every train is
   * excluded.
   */
  public Optional<Strength> strength() {
    return recommended().map(Option::strength);
  }

  /**
   * A train that is not excluded.
   *
   * @param rank its place from 1
   * @param tie number of the group that nothing parts; options of one group share it
   * @param standing where it stands on every level, and why
   * @param parted says where it falls behind the option before it
   * @param delivered works out what it delivers
   */
  public record Option(
      int rank,
      int tie,
      TrainStanding standing,
      Deferred<Optional<DecidedBy>> parted,
      Deferred<TrainDelivery> delivered) {

    /**
     * Returns where it falls behind the option before it; empty for the first, and where nothing
     * parts the two.
     */
    public Optional<DecidedBy> decidedBy() {
      return parted.get();
    }

    /** Returns what it delivers. */
    public TrainDelivery delivery() {
      return delivered.get();
    }

    /** Returns the option with what is predicted of its train for another number of samples. */
    public Option with(Outcome outcome, Request request, Knowledge knowledge) {
      return new Option(
          rank,
          tie,
          standing.with(outcome),
          parted,
          Deferred.of(() -> TrainDelivery.of(outcome, request, knowledge)));
    }

    /** Returns the train with all its steps. */
    public PredictedTrain train() {
      return standing.train();
    }

    /** Returns what the rules said of it. */
    public List<Finding> findings() {
      return standing.findings();
    }

    /** Returns how certain it is that it works here. */
    public Tier tier() {
      return standing.practice().tier();
    }

    /** Returns how strongly it is recommended. */
    public Strength strength() {
      if (tier() == Tier.UNTRIED) {
        return Strength.DEVELOPMENT_NEEDED;
      }
      boolean sure =
          tier() == Tier.ESTABLISHED && standing.conditions().isEmpty() && !standing.fallsShort();
      return sure ? Strength.STRONG : Strength.CONDITIONAL;
    }

    /** Returns ids of the precedents by which it is known, the most direct first. */
    public List<String> precedents() {
      return TrainParting.precedents(standing.practice());
    }

    /** Returns particles from all samples that are processed together, where they are known. */
    public Optional<Figure> particles() {
      return delivery().particles();
    }
  }

  /** A train that is excluded, with its findings; at least one of them excludes. */
  public record Exclusion(PredictedTrain train, List<Finding> findings) {}

  /**
   * One row of the comparison of families.
   *
   * @param family the family
   * @param place where it stands
   * @param best the best train with a core step of the family: an option, or where all are excluded
   *     an exclusion
   * @param option the option of that train; empty where it is excluded
   * @param why in a sentence or two why it stands where it stands
   * @param rules ids of the rules that say so
   */
  public record FamilyRow(
      Family family,
      Place place,
      PredictedTrain best,
      Optional<Option> option,
      String why,
      List<String> rules) {

    /** Returns why it stands where it stands, with the rules in brackets behind it. */
    public String cited() {
      return rules.isEmpty() ? why : why + " [" + String.join(", ", rules) + "]";
    }
  }

  /** Where a family stands. */
  public enum Place implements Term {
    RECOMMENDED,
    FEASIBLE,
    EXCLUDED
  }

  /**
   * How much of what is behind the first-ranked train is assumed.
   *
   * @param figures figures used
   * @param assumedFigures those of them that are assumed
   * @param rules rules that spoke about it
   * @param assumedRules those of them that rest on an assumption
   * @param claims claims cited
   * @param unverifiedClaims those of them that were not verified
   */
  public record Assumed(
      int figures,
      int assumedFigures,
      int rules,
      int assumedRules,
      int claims,
      int unverifiedClaims) {}

  /**
   * What the answer was made of; the same provenance gives the same answer to the byte.
   *
   * @param version version of evisor
   * @param programDigest SHA-256 of its classes and libraries
   * @param language language of the messages
   * @param rulesDigest SHA-256 of rules and messages
   * @param knowledgeDigest SHA-256 of the knowledge base
   * @param digest works out the SHA-256 of the request as understood
   * @param laboratory what comes from the laboratory's profile; empty where there is none
   */
  public record Provenance(
      String version,
      String programDigest,
      String language,
      String rulesDigest,
      String knowledgeDigest,
      Deferred<String> digest,
      Optional<LaboratoryShare> laboratory) {

    /** Returns the SHA-256 of the request as understood. */
    public String requestDigest() {
      return digest.get();
    }
  }
}
