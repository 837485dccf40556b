package evisor.diff;

import evisor.model.Term;

/**
 * One thing that is not the same in two answers to one request.
 *
 * @param kind what
 * @param subject of what exactly, for example a train or a figure; empty where the kind says it
 * @param before what it was, in words; empty where it was not there
 * @param after what it is, in words; empty where it is not there
 */
public record Difference(Kind kind, String subject, String before, String after) {

  /** What differs, the weightiest first. */
  public enum Kind implements Term {
    /** Another train comes first, or none is feasible any more, or one is now. */
    FIRST_TRAIN("another train first"),
    /** Other trains are tied with the first. */
    TIE("tied with the first"),
    /** A train is excluded on one side only, or by other rules. */
    EXCLUDED("exclusions"),
    /** The trains behind the first stand in another order. */
    ORDER("order of the first three"),
    /** The first train is run with other steps, forms or parameters. */
    STEPS("steps of the first train"),
    /** Another figure is predicted of the first train. */
    FIGURE("figures of the first train"),
    /** Other rules speak about the first train or the plan. */
    FINDINGS("findings");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Returns what it is about, in a few words. */
    public String title() {
      return title;
    }
  }
}
