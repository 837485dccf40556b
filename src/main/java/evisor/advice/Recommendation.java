package evisor.advice;

import evisor.model.Family;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
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
 * @param families the four families, in their fixed order
 * @param advice findings about the plan as a whole
 * @param openStudies what must be shown by experiment before the plan holds
 * @param assumed how much of what is behind the first-ranked train is assumed
 * @param fired ids of all rules that fired for any train or for the plan, those that composed
 *     trains included
 * @param provenance what the answer was made of
 */
public record Recommendation(
    Request request,
    List<Option> ranking,
    List<Exclusion> excluded,
    List<AssessedTrain> assessed,
    List<FamilyRow> families,
    List<Finding> advice,
    List<Finding> openStudies,
    Assumed assumed,
    SortedSet<String> fired,
    Provenance provenance) {

  /** Returns the first-ranked option, unless every train is excluded. */
  public Optional<Option> recommended() {
    return ranking.stream().findFirst();
  }

  /** Returns the core of the first-ranked option, unless every train is excluded. */
  public Optional<List<Method>> leader() {
    return recommended().map(first -> first.train().core());
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
   * A train that is not excluded.
   *
   * @param rank its place from 1
   * @param score 0 to 100
   * @param scoreRange where the score may lie, given the ranges of the figures behind it
   * @param tie number of the group that the uncertainty cannot tell apart; options of one group
   *     share it
   * @param train the train with all its steps
   * @param delivery what it delivers
   * @param criteria how the score came about, in the order of the criteria
   * @param findings why it stands where it stands, by strength and rule
   */
  public record Option(
      int rank,
      double score,
      Range scoreRange,
      int tie,
      Train train,
      Delivery delivery,
      List<CriterionScore> criteria,
      List<Finding> findings) {

    /** Returns particles from all samples that are processed together, where they are known. */
    public Optional<Figure> particles() {
      return delivery.particles();
    }
  }

  /** A train that is excluded, with its findings; at least one of them excludes. */
  public record Exclusion(Train train, List<Finding> findings) {}

  /**
   * One row of the comparison of families.
   *
   * @param family the family
   * @param standing where it stands
   * @param best the best train with a core step of the family: an option, or where all are excluded
   *     an exclusion
   * @param option the option of that train; empty where it is excluded
   * @param why in a sentence why it stands where it stands
   */
  public record FamilyRow(
      Family family, Standing standing, Train best, Optional<Option> option, String why) {}

  /** Where a family stands. */
  public enum Standing implements Term {
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
   * @param requestDigest SHA-256 of the request as understood
   */
  public record Provenance(
      String version,
      String programDigest,
      String language,
      String rulesDigest,
      String knowledgeDigest,
      String requestDigest) {}
}
