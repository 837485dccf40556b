package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.speech.Phrase;
import java.util.List;

/**
 * Refuses rules that are larger than a rule can reasonably be, before anything is built of them.
 * The limits are many times what the largest rule of the shipped folder has.
 */
record SizeLint(RuleText rule, FileFaults faults) {

  private static final int MOST_RULES = 2_000;
  private static final int MOST_CHARACTERS = 8_000;
  private static final int MOST_CONSTRAINTS = 50;
  private static final int MOST_COMPARISONS = 60;
  private static final int DEEPEST = 10;
  private static final double MOST_COUNTED = 1e15;
  // In how many ways a rule can be kept from firing; each of them is worked out by explanations.
  private static final long MOST_WAYS = 1_000;

  /** Returns whether a folder holds no more rules than can be worked with. */
  static boolean fits(List<RuleText> rules, FileFaults faults) {
    if (rules.size() > MOST_RULES) {
      faults.add(
          rules.get(MOST_RULES).place(),
          "too-many-rules",
          "the folder holds " + rules.size() + " rules; at most " + MOST_RULES + " are allowed.",
          "Keep what is not asked together in folders of their own.");
    }
    return rules.size() <= MOST_RULES;
  }

  /** Returns whether the rule is small enough for anything else to be asked of it. */
  boolean check() {
    int comparisons = 0;
    int constraints = 0;
    int depth = 0;
    double ways = 0;
    for (Pattern pattern : rule.patterns()) {
      constraints += pattern.constraints().size();
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Condition condition) {
          comparisons += comparisons(condition.expression());
          depth = Math.max(depth, depth(condition.expression()));
          ways += ways(condition.expression(), true);
        }
      }
    }
    int before = faults.diagnostics().size();
    limit("rule-too-long", rule.text().length(), MOST_CHARACTERS, "characters");
    limit("too-many-constraints", constraints, MOST_CONSTRAINTS, "constraints");
    limit("too-many-comparisons", comparisons, MOST_COMPARISONS, "comparisons");
    limit("nested-too-deep", depth, DEEPEST, "conditions inside one another");
    limit("too-many-alternatives", ways, MOST_WAYS, "ways in which it can fail to fire");
    return faults.diagnostics().size() == before;
  }

  private void limit(String lint, double found, long most, String what) {
    if (found > most) {
      faults.add(
          rule.place(),
          lint,
          Phrase.of(
              "the rule %s has %s %s; at most %s are allowed.",
              rule.id(),
              found > MOST_COUNTED ? "more than can be counted" : String.valueOf((long) found),
              what,
              most),
          "Make several rules of it.");
    }
  }

  private static int comparisons(Expression expression) {
    if (!joins(expression)) {
      return expression instanceof Expression.OneOf oneOf ? oneOf.words().size() : 1;
    }
    int sum = 0;
    for (Expression part : expression.parts()) {
      sum += comparisons(part);
    }
    return sum;
  }

  private static boolean joins(Expression expression) {
    return expression instanceof Expression.Any
        || expression instanceof Expression.All
        || expression instanceof Expression.Not;
  }

  private static int depth(Expression expression) {
    int deepest = 0;
    for (Expression part : expression.parts()) {
      deepest = Math.max(deepest, depth(part));
    }
    return deepest + (expression.parts().isEmpty() ? 0 : 1);
  }

  /** Returns how many sets of comparisons there are each of which lets the expression fail. */
  private static double ways(Expression expression, boolean holds) {
    if (expression instanceof Expression.Not not) {
      return ways(not.inner(), !holds);
    }
    if (!joins(expression)) {
      return 1;
    }
    boolean all = expression instanceof Expression.All == holds;
    double found = all ? 0 : 1;
    for (Expression part : expression.parts()) {
      double more = ways(part, holds);
      found = all ? found + more : found * more;
    }
    return found;
  }
}
