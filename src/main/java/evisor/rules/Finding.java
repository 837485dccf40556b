package evisor.rules;

import evisor.model.Effect;
import evisor.model.Preference;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one rule said about one train, or about the plan.
 *
 * @param rule the rule that fired
 * @param said what it said beside its sentence
 * @param sentence its sentence, which is worked out only when somebody reads it
 */
public record Finding(Rule rule, Said said, Supplier<String> sentence) {

  /** What a rule says beside its sentence. */
  public sealed interface Said {

    /** Nothing more. */
    record Nothing() implements Said {}

    /** A grade of purity, 0 to 3: one that is needed, or one that a train reaches. */
    record Grade(int grade) implements Said {}

    /** Trains in order, as the rule writes them. */
    record Trains(List<String> written) implements Said {}

    /** What is compared of trains that nothing else tells apart. */
    record Wish(Preference preference) implements Said {}
  }

  /** Returns what the finding does. */
  public Effect effect() {
    return rule.verb().effect();
  }

  /** Returns whether one of the findings on a train excludes it. */
  public static boolean excludes(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.effect() == Effect.EXCLUDE) {
        return true;
      }
    }
    return false;
  }

  /** Returns the grade that it speaks of; 0 where it speaks of none. */
  public int grade() {
    return said instanceof Said.Grade grade ? grade.grade() : 0;
  }

  /** Returns one sentence for a planner, with the figures that decided it. */
  public String message() {
    return sentence.get();
  }
}
