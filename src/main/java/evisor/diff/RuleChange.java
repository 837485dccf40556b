package evisor.diff;

import evisor.model.Term;
import java.util.List;

/**
 * One rule that is not the same in both sets.
 *
 * @param id its name
 * @param title its title, on the new side where it is there
 * @param kind whether it came, went or changed
 * @param parts what differs, in the order of {@link Part}; all of a rule that came or went
 */
public record RuleChange(String id, String title, Kind kind, List<Part> parts) {

  /** Whether a rule came, went or changed. */
  public enum Kind implements Term {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One part of a rule that differs.
   *
   * @param aspect which part
   * @param before what it was on the old side; empty where it was not there
   * @param after what it is on the new side; empty where it is not there
   */
  public record Part(Aspect aspect, String before, String after) {}

  /** A part of a rule. */
  public enum Aspect implements Term {
    CONDITION(true),
    CONSEQUENCE(true),
    LEVEL(true),
    CRITERION(true),
    BASIS(false),
    EVIDENCE(false),
    TITLE(false),
    MESSAGE(false);

    private final boolean decides;

    Aspect(boolean decides) {
      this.decides = decides;
    }

    /** Returns whether an answer can depend on it, and not only the words in which it is given. */
    public boolean decides() {
      return decides;
    }
  }

  /** Returns whether an answer can change by it, and not only its words. */
  public boolean decides() {
    return kind != Kind.CHANGED || parts.stream().anyMatch(part -> part.aspect().decides());
  }
}
