package evisor.rules.lint;

import evisor.rules.language.ExprText;
import evisor.rules.language.RuleText;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds rules of which one says nothing beside another, or the contrary of it. */
final class OverlapLint {

  // Many times what the shipped rules need; of a folder that needs more not every pair is compared.
  private static final int MOST_PAIRS = 300_000;

  private final RuleReview review;
  private final List<Told> told = new ArrayList<>();

  private int left = MOST_PAIRS;

  private record Told(
      RuleText text, Rule rule, ProvableConditions conditions, List<String> arguments) {}

  OverlapLint(RuleReview review) {
    this.review = review;
  }

  /** Takes a rule, in the order of files, with where it fires. */
  void add(RuleText text, ProvableConditions conditions) {
    List<String> arguments = text.consequence().arguments().stream().map(ExprText::of).toList();
    told.add(new Told(text, review.rule(text), conditions, arguments));
  }

  void check() {
    for (int i = 0; i < told.size(); i++) {
      boolean repeats = false;
      boolean contradicts = false;
      // One rule of each kind is enough to see what is wrong.
      for (int j = 0; j < told.size() && !(repeats && contradicts); j++) {
        Told narrow = told.get(i);
        Told wide = told.get(j);
        if (i != j && !repeats && alike(narrow, wide)) {
          repeats = repeats(narrow, wide, i > j);
        } else if (i != j && !contradicts && contrary(narrow, wide)) {
          contradicts = contradicts(narrow, wide, i > j);
        }
      }
    }
  }

  private boolean implies(Told narrow, Told wide) {
    return --left >= 0 && narrow.conditions().imply(wide.conditions());
  }

  /** Reports a rule that repeats a wider one; of two that are the same the later one. */
  private boolean repeats(Told narrow, Told wide, boolean later) {
    if (!implies(narrow, wide)) {
      return false;
    }
    if (implies(wide, narrow)) {
      if (later) {
        identical(narrow, wide);
      }
      return later;
    }
    subsumed(narrow, wide);
    return true;
  }

  /**
   * Reports a rule that says the contrary of a wider one; of two that are the same the later one.
   */
  private boolean contradicts(Told narrow, Told wide, boolean later) {
    if (!implies(narrow, wide)) {
      return false;
    }
    boolean same = implies(wide, narrow);
    boolean reported = !same || later || wide.rule().verb() == Verb.EXCLUDE;
    if (reported) {
      contradict(narrow, wide, same);
    }
    return reported;
  }

  /** Returns whether both say the same, so that the narrower one is of no use. */
  private static boolean alike(Told one, Told other) {
    Rule rule = one.rule();
    Rule second = other.rule();
    if (rule.verb() != second.verb()) {
      return false;
    }
    return switch (rule.verb()) {
      case EXCLUDE -> true;
      case REQUIRE, SET, NEED, GRADE, USUAL, QUICK, PREFER ->
          one.arguments().equals(other.arguments());
      // What only speaks is the same only if it speaks from the same sources or in the same words.
      case ASK, REFUSE, CONDITION, CAUTION, ADVISE, STUDY ->
          rule.level() == second.level()
              && rule.criterion().equals(second.criterion())
              && one.arguments().equals(other.arguments())
              && (rule.message().equals(second.message())
                  || (!rule.evidence().isEmpty()
                      && new LinkedHashSet<>(rule.evidence())
                          .equals(new LinkedHashSet<>(second.evidence()))));
    };
  }

  /** Returns whether the narrower rule says what the wider one makes void. */
  private static boolean contrary(Told narrow, Told wide) {
    Verb verb = narrow.rule().verb();
    Verb other = wide.rule().verb();
    return (verb == Verb.SET && other == Verb.SET)
        ? setsTheSame(narrow, wide)
        : other == Verb.EXCLUDE && (verb == Verb.CONDITION || verb == Verb.GRADE);
  }

  private static boolean setsTheSame(Told one, Told other) {
    // All but the last argument say what is set, the last one to what.
    int last = one.arguments().size() - 1;
    return other.arguments().size() == last + 1
        && one.arguments().subList(0, last).equals(other.arguments().subList(0, last));
  }

  private void identical(Told rule, Told earlier) {
    review.warn(
        rule.text(),
        rule.text().place(),
        "identical-rules",
        Phrase.of(
            "%s fires exactly where %s does, and says the same (%s).",
            rule.rule().id(), earlier.rule().id(), earlier.text().place()),
        "Make one rule of them, which cites the claims of both.");
  }

  private void subsumed(Told narrow, Told wide) {
    review.warn(
        narrow.text(),
        narrow.text().place(),
        "subsumed-rule",
        Phrase.of(
            "wherever %s fires, %s says the same (%s), so it changes no answer.",
            narrow.rule().id(), wide.rule().id(), wide.text().place()),
        "Take it out, and cite its claims there.");
  }

  private void contradict(Told narrow, Told wide, boolean same) {
    boolean excluded = wide.rule().verb() == Verb.EXCLUDE;
    String where = wide.rule().id() + " (" + wide.text().place() + ")";
    String when = (same ? "exactly where " : "wherever ") + narrow.rule().id() + " fires, " + where;
    String what =
        excluded
            ? " excludes the train, so that this never counts."
            : " sets the same to another value.";
    review.warn(
        narrow.text(),
        narrow.text().place(),
        "contradictory-rules",
        when + what,
        excluded ? "Take one of them out, or part their conditions." : "Part their conditions.");
  }
}
