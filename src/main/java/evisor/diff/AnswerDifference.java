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
public record AnswerDifference(Kind kind, String subject, String before, String after) {

  /** What differs, the weightiest first. */
  public enum Kind implements Term {
    /** Another train comes first, or none is feasible any more, or one is now. */
    FIRST_TRAIN("another train first", "another train comes first"),
    /** Other trains are tied with the first. */
    TIE("tied with the first", "another train comes first or is tied with the first"),
    /** A train is excluded on one side only, or by other rules. */
    EXCLUDED("exclusions", "other trains come first, are tied or excluded"),
    /** The trains behind the first stand in another order. */
    ORDER("order of the first three", "trains stand otherwise"),
    /** The first train is run with other steps, forms or parameters. */
    STEPS("steps of the first train", "trains stand or are run otherwise"),
    /** Another figure is predicted of the first train. */
    FIGURE("figures of the first train", "trains or their figures change"),
    /** Other rules speak about the first train or the plan. */
    FINDINGS("findings", "anything in the answer changes");

    private final String title;
    private final String upTo;

    Kind(String title, String upTo) {
      this.title = title;
      this.upTo = upTo;
    }

    /** Returns what it is about, in a few words. */
    public String title() {
      return title;
    }

    /** Returns what happens where something of this kind changes, or something weightier. */
    public String upTo() {
      return upTo;
    }
  }
}
