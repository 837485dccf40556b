package evisor.knowledge;

import evisor.model.Confidence;
import evisor.model.Method;
import java.util.Set;

/**
 * One statement of the literature with its source.
 *
 * @param id its id, for example {@code watson2018-03}
 * @param topic what it is about, in the literature's words
 * @param methods isolation methods that it speaks of; none where it speaks of no method
 * @param attribute which property it speaks of
 * @param sample the sample that it speaks of, in the literature's words; {@code any} for all
 * @param value its value as JSON text; {@code null} where the statement says it
 * @param unit unit of the value; empty where it has none
 * @param statement what it says, in a sentence
 * @param source where it stands
 * @param verified whether the statement was read in the source
 * @param confidence how good the source is
 */
public record Claim(
    String id,
    String topic,
    Set<Method> methods,
    String attribute,
    String sample,
    String value,
    String unit,
    String statement,
    Source source,
    boolean verified,
    Confidence confidence) {

  /**
   * A source.
   *
   * @param citation the citation
   * @param doi its DOI; empty where it has none
   * @param pmcid its PubMed Central id; empty where it has none
   * @param where the part of the source that was read
   * @param group id of the research group; empty where it is not said
   */
  public record Source(String citation, String doi, String pmcid, String where, String group) {}
}
