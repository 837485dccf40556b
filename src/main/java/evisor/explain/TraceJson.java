package evisor.explain;

import evisor.json.JsonWriter;
import evisor.model.Term;
import evisor.rules.text.Rule;
import evisor.rules.trace.ConditionGap;
import evisor.rules.trace.RuleTrace;
import evisor.rules.trace.TracedComparison;
import evisor.rules.trace.TracedCondition;
import evisor.text.RoundedAmounts;
import evisor.text.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes rules and what their conditions compared. */
final class TraceJson {

  private final JsonWriter out;
  private final AtomWords words;

  TraceJson(JsonWriter out, Wording wording) {
    this.out = out;
    this.words = new AtomWords(wording);
  }

  /** Writes what a rule is into the object that is open. */
  void rule(Rule rule) {
    out.field("rule", rule.id());
    out.field("title", rule.title());
    out.field("verb", rule.verb().id());
    out.field("effect", rule.verb().effect().id());
    out.field("level", rule.level().id());
    rule.criterion().ifPresent(found -> out.field("criterion", found.id()));
    out.field("basis", rule.basis().id());
    out.field("file", rule.place().file());
    out.field("line", rule.place().line());
  }

  /** Writes the conditions of a trace as an array. */
  void conditions(String name, RuleTrace trace) {
    conditions(name, trace.checks());
  }

  private void conditions(String name, List<? extends TracedCondition> conditions) {
    out.array(name, () -> conditions.forEach(this::check));
  }

  /** Writes one condition as an element of the list that is open. */
  void check(TracedCondition check) {
    out.element(
        () -> {
          out.field("condition", check.text());
          out.field("line", check.place().line());
          out.field("column", check.place().column());
          out.field("holds", check.holds());
          if (check instanceof TracedComparison atom) {
            atom(atom);
          } else if (check instanceof TracedCondition.Joined joined) {
            conditions(joined.all() ? "all_of" : "any_of", joined.parts());
          }
        });
  }

  private void atom(TracedComparison atom) {
    value("found", atom.left().value());
    out.field("need", atom.need().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    value("wanted", atom.right().value());
    out.field("in_words", words.inWords(atom));
    if (atom.gap() instanceof ConditionGap.Ranks ranks) {
      out.field("steps", ranks.steps());
    } else if (atom.gap() instanceof ConditionGap.Figures figures) {
      number("difference", figures.difference());
      if (figures.hasRatio()) {
        number("ratio", figures.ratio());
      }
    }
  }

  private void value(String name, Object value) {
    if (value instanceof Boolean truth) {
      out.field(name, truth);
    } else if (value instanceof Double number) {
      number(name, number);
    } else if (value instanceof Collection<?> several) {
      out.texts(name, several.stream().map(TraceJson::word).toList());
    } else {
      out.field(name, word(value));
    }
  }

  private static String word(Object value) {
    return value instanceof Term term ? term.id() : String.valueOf(value);
  }

  /** No limit is written as null, for JSON has no word for it. */
  private void number(String name, double number) {
    if (Double.isFinite(number)) {
      out.field(name, RoundedAmounts.exact(number));
    } else {
      out.none(name);
    }
  }
}
