package evisor.cases;

import evisor.files.FilePlace;
import evisor.model.Confidence;
import evisor.model.Method;
import evisor.request.AskedRequest;
import java.util.List;
import java.util.Optional;

/**
 * One regression case: a request, and what must hold of the answer.
 *
 * @param id its id, which is also its file's name
 * @param title what it is about, in one sentence
 * @param tags words to sort cases by
 * @param source where the situation was published; empty where it was made up
 * @param request the request, checked, with every default filled in
 * @param expect what must hold
 * @param sourceSupported the part of the expected cores that the source itself backs
 * @param disagreement why the rules knowingly answer otherwise; empty where they do not
 * @param place where the case stands
 */
public record Case(
    String id,
    String title,
    List<String> tags,
    Optional<Source> source,
    AskedRequest request,
    Expectations expect,
    List<List<Method>> sourceSupported,
    Optional<Disagreement> disagreement,
    FilePlace place) {

  /** Returns the same case without its map, which takes many answers to check. */
  public Case withoutMap() {
    return new Case(
        id,
        title,
        tags,
        source,
        request,
        expect.withoutMap(),
        sourceSupported,
        disagreement,
        place);
  }

  /**
   * Where a situation was published.
   *
   * @param citation the publication
   * @param doi its DOI; empty where there is none
   * @param pmcid its PubMed Central id; empty where there is none
   * @param where the part of it that is meant; empty where it is not said
   * @param says what the authors say in their own words; empty where it is not quoted
   * @param group id of the research group; empty where it is not said
   * @param confidence how surely the expectation follows from it; empty where it is not said
   */
  public record Source(
      String citation,
      String doi,
      String pmcid,
      String where,
      String says,
      String group,
      Optional<Confidence> confidence) {}

  /**
   * Says that the rules knowingly answer otherwise than the source.
   *
   * @param why why they do
   * @param evidence what backs them, at least one entry
   */
  public record Disagreement(String why, List<String> evidence) {}
}
