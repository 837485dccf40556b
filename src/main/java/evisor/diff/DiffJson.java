package evisor.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.cases.Check;
import evisor.diff.RuleChange.Part;
import evisor.json.JsonOutput;
import evisor.json.PlainNumber;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a comparison of two sets of rules as one JSON object on one line. */
public final class DiffJson {

  private final JsonGenerator json;

  private DiffJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns the report, with a line break at its end. */
  public static String of(RulesDiff diff) {
    return JsonOutput.of(out -> new DiffJson(out).diff(diff)) + "\n";
  }

  private void diff(RulesDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("old", diff.before());
    json.writeStringField("new", diff.after());
    json.writeBooleanField("answers_change", diff.answersChange());
    json.writeArrayFieldStart("rules");
    for (RuleChange change : diff.rules()) {
      rule(change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("knowledge");
    for (KnowledgeChange change : diff.knowledge()) {
      json.writeStartObject();
      json.writeStringField("file", change.file());
      json.writeStringField("entry", change.entry());
      sides(change.before(), change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("cases");
    json.writeNumberField("run", diff.cases());
    json.writeNumberField("newly_failing", diff.newlyFailing());
    json.writeArrayFieldStart("changed");
    for (ChangedCase changed : diff.changed()) {
      changed(changed);
    }
    json.writeEndArray();
    json.writeEndObject();
    if (diff.survey().isPresent()) {
      survey(diff.survey().get());
    }
    json.writeEndObject();
  }

  private void rule(RuleChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", change.id());
    json.writeStringField("title", change.title());
    json.writeStringField("change", change.kind().id());
    json.writeBooleanField("words_only", !change.decides());
    json.writeArrayFieldStart("parts");
    for (Part part : change.parts()) {
      json.writeStartObject();
      json.writeStringField("part", part.aspect().id());
      sides(part.before(), part.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sides(String before, String after) throws IOException {
    if (!before.isEmpty()) {
      json.writeStringField("old", before);
    }
    if (!after.isEmpty()) {
      json.writeStringField("new", after);
    }
  }

  private void changed(ChangedCase changed) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", changed.tested().id());
    json.writeStringField("title", changed.tested().title());
    json.writeStringField("file", changed.tested().place().file());
    json.writeStringField("old_first", changed.before());
    json.writeStringField("new_first", changed.after());
    json.writeArrayFieldStart("differences");
    for (Difference difference : changed.differences()) {
      json.writeStartObject();
      json.writeStringField("kind", difference.kind().id());
      if (!difference.subject().isEmpty()) {
        json.writeStringField("of", difference.subject());
      }
      sides(difference.before(), difference.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (changed.cause().isPresent()) {
      json.writeObjectFieldStart("cause");
      json.writeStringField("kind", changed.cause().get().kind().id());
      texts("changes", changed.cause().get().changes());
      json.writeEndObject();
    }
    texts("reasons", changed.reasons());
    checks("newly_fails", changed.newlyFails());
    checks("newly_holds", changed.newlyHolds());
    json.writeEndObject();
  }

  private void checks(String name, List<Check> checks) throws IOException {
    json.writeArrayFieldStart(name);
    for (Check check : checks) {
      json.writeStartObject();
      json.writeStringField("expectation", check.expectation());
      json.writeStringField("detail", check.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void survey(Survey survey) throws IOException {
    json.writeObjectFieldStart("sample");
    json.writeNumberField("seed", survey.seed());
    share("first_train", survey.first());
    share("any_difference", survey.any());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<Difference.Kind, Integer> kind : survey.kinds().entrySet()) {
      json.writeNumberField(kind.getKey().id(), kind.getValue());
    }
    json.writeEndObject();
    flows(survey.flows());
    causes(survey.causes());
    json.writeStringField("where_kind", survey.weight().id());
    share("nearby", survey.near());
    json.writeStringField("where_of", survey.spread() ? "sample" : "sample-and-nearby");
    json.writeArrayFieldStart("where");
    for (FieldShare value : survey.where()) {
      json.writeStartObject();
      json.writeStringField("field", value.field());
      json.writeStringField("text", value.text());
      share("changes", value.changes());
      share("inside", value.inside());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String name, double number) throws IOException {
    if (Double.isFinite(number)) {
      json.writeFieldName(name);
      json.writeNumber(PlainNumber.of(number));
    }
  }

  private void share(String name, Share share) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", share.count());
    json.writeNumberField("of", share.of());
    if (share.of() > 0) {
      number("low", rounded(share.low()));
      number("high", rounded(share.high()));
    }
    json.writeEndObject();
  }

  private static double rounded(double share) {
    return StrictMath.rint(share * 1e6) / 1e6;
  }

  private void flows(List<Flow> flows) throws IOException {
    json.writeArrayFieldStart("flows");
    for (Flow flow : flows) {
      json.writeStartObject();
      json.writeStringField("old_first", flow.before());
      json.writeStringField("new_first", flow.after());
      json.writeNumberField("count", flow.share().count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void causes(Map<String, Integer> causes) throws IOException {
    json.writeArrayFieldStart("causes");
    for (Map.Entry<String, Integer> cause : causes.entrySet()) {
      json.writeStartObject();
      json.writeStringField("cause", cause.getKey());
      json.writeNumberField("count", cause.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
