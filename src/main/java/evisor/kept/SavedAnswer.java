package evisor.kept;

import java.util.List;

/**
 * What is known of an answer without reading all of it.
 *
 * @param request the request in JSON, as it was asked
 * @param status {@code recommended}, or {@code no-feasible-train}
 * @param core the isolation methods of the first train in order; empty where none is feasible
 * @param version of evisor
 * @param language in which it was given
 * @param digests what made it
 */
public record SavedAnswer(
    String request,
    String status,
    List<String> core,
    String version,
    String language,
    AnswerDigests digests) {

  /** Copies the list. */
  public SavedAnswer {
    core = List.copyOf(core);
  }
}
