package evisor.replay;

import evisor.model.Term;

/**
 * One rule that does not say the same any more in answer to a request.
 *
 * @param id its id
 * @param title its title now; empty where there is no such rule any more
 * @param kind how it differs
 */
public record VoicedRule(String id, String title, Kind kind) {

  /** How what a rule says differs. */
  public enum Kind implements Term {
    SPOKE_ONLY_THEN,
    SPEAKS_ONLY_NOW,
    SPEAKS_OTHERWISE
  }
}
