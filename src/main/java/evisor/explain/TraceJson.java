package evisor.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.model.Term;
import evisor.rules.text.Rule;
import evisor.rules.trace.Atom;
import evisor.rules.trace.Gap;
import evisor.rules.trace.Operand;
import evisor.rules.trace.Trace;
import evisor.rules.trace.TracedCondition;
import evisor.text.Amounts;
import evisor.text.Wording;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes rules and what their conditions compared. */
final class TraceJson {

  private final JsonGenerator out;
  private final AtomWords words;

  TraceJson(JsonGenerator out, Wording wording) {
    this.out = out;
    this.words = new AtomWords(wording);
  }

  /** Writes what a rule is into the object that is open. */
  void rule(Rule rule) throws IOException {
    out.writeStringField("rule", rule.id());
    out.writeStringField("title", rule.title());
    out.writeStringField("verb", rule.verb().id());
    out.writeStringField("effect", rule.verb().effect().id());
    out.writeStringField("strength", rule.strength().id());
    out.writeStringField("criterion", rule.criterion().id());
    out.writeStringField("basis", rule.basis().id());
    out.writeStringField("file", rule.place().file());
    out.writeNumberField("line", rule.place().line());
  }

  /** Writes the conditions of a trace as an array. */
  void conditions(String name, Trace trace) throws IOException {
    out.writeArrayFieldStart(name);
    for (TracedCondition check : trace.checks()) {
      check(check);
    }
    out.writeEndArray();
  }

  /** Writes one condition as an object. */
  void check(TracedCondition check) throws IOException {
    out.writeStartObject();
    out.writeStringField("condition", check.text());
    out.writeNumberField("line", check.place().line());
    out.writeNumberField("column", check.place().column());
    out.writeBooleanField("holds", check.holds());
    if (check instanceof Atom atom) {
      atom(atom);
    } else if (check instanceof TracedCondition.Joined joined) {
      parts(joined.all() ? "all_of" : "any_of", joined.parts());
    }
    out.writeEndObject();
  }

  private void parts(String name, List<TracedCondition> parts) throws IOException {
    out.writeArrayFieldStart(name);
    for (TracedCondition part : parts) {
      check(part);
    }
    out.writeEndArray();
  }

  private void atom(Atom atom) throws IOException {
    side("found", atom.left());
    out.writeStringField("need", atom.need().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    side("wanted", atom.right());
    out.writeStringField(
        "in_words", atom.holds() ? words.found(atom) : words.found(atom) + ", " + needs(atom));
    gap(atom);
  }

  private String needs(Atom atom) {
    String distance = words.distance(atom);
    return "needs " + words.needed(atom) + (distance.isEmpty() ? "" : " (" + distance + ")");
  }

  private void side(String name, Operand side) throws IOException {
    out.writeFieldName(name);
    value(side.value());
  }

  private void value(Object value) throws IOException {
    if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Term term) {
      out.writeString(term.id());
    } else if (value instanceof Collection<?> words) {
      out.writeStartArray();
      for (Object word : words) {
        value(word);
      }
      out.writeEndArray();
    } else {
      out.writeString(String.valueOf(value));
    }
  }

  /** No limit is written as null, for JSON has no word for it. */
  private void number(double number) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(Amounts.exact(number));
    } else {
      out.writeNull();
    }
  }

  private void gap(Atom atom) throws IOException {
    if (atom.gap() instanceof Gap.Ranks ranks) {
      out.writeNumberField("steps", ranks.steps());
    } else if (atom.gap() instanceof Gap.Figures figures) {
      out.writeFieldName("difference");
      number(figures.difference());
      if (figures.hasRatio()) {
        out.writeFieldName("ratio");
        number(figures.ratio());
      }
    }
  }
}
