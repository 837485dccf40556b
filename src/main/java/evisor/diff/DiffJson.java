package evisor.diff;

import evisor.cases.ExpectationCheck;
import evisor.json.JsonWriter;
import evisor.json.PlainNumber;
import java.math.BigDecimal;
import java.util.List;

/** Writes a comparison of two sets of rules as one JSON object on one line. */
public final class DiffJson {

  private final JsonWriter json;

  private DiffJson(JsonWriter json) {
    this.json = json;
  }

  /** Returns the report, with a line break at its end. */
  public static String of(RulesDiff diff) {
    return JsonWriter.object(json -> new DiffJson(json).diff(diff)) + "\n";
  }

  private void diff(RulesDiff diff) {
    json.field("old", diff.before());
    json.field("new", diff.after());
    json.field("answers_change", diff.answersChange());
    json.objects("rules", diff.rules(), this::rule);
    json.objects(
        "knowledge",
        diff.knowledge(),
        change -> {
          json.field("file", change.file());
          json.field("entry", change.entry());
          sides(change.before(), change.after());
        });
    json.object(
        "cases",
        () -> {
          json.field("run", diff.cases());
          json.field("newly_failing", diff.newlyFailing());
          json.objects("changed", diff.changed(), this::changed);
        });
    diff.survey().ifPresent(survey -> json.object("sample", () -> survey(survey)));
  }

  private void rule(RuleChange change) {
    json.field("id", change.id());
    json.field("title", change.title());
    json.field("change", change.kind().id());
    json.field("words_only", !change.decides());
    json.objects(
        "parts",
        change.parts(),
        part -> {
          json.field("part", part.aspect().id());
          sides(part.before(), part.after());
        });
  }

  private void sides(String before, String after) {
    stated("old", before);
    stated("new", after);
  }

  private void stated(String name, String text) {
    if (!text.isEmpty()) {
      json.field(name, text);
    }
  }

  private void changed(ChangedCase changed) {
    json.field("id", changed.tested().id());
    json.field("title", changed.tested().title());
    json.field("file", changed.tested().place().file());
    json.field("old_first", changed.before());
    json.field("new_first", changed.after());
    json.objects(
        "differences",
        changed.differences(),
        difference -> {
          json.field("kind", difference.kind().id());
          stated("of", difference.subject());
          sides(difference.before(), difference.after());
        });
    changed.cause().ifPresent(cause -> json.object("cause", () -> cause(cause)));
    json.texts("reasons", changed.reasons());
    checks("newly_fails", changed.newlyFails());
    checks("newly_holds", changed.newlyHolds());
  }

  private void cause(ChangeCause cause) {
    json.field("kind", cause.kind().id());
    json.texts("changes", cause.changes());
  }

  private void checks(String name, List<ExpectationCheck> checks) {
    json.objects(
        name,
        checks,
        check -> {
          json.field("expectation", check.expectation());
          json.field("detail", check.detail());
        });
  }

  private void survey(SampleSurvey survey) {
    json.field("seed", survey.seed());
    share("first_train", survey.first());
    share("any_difference", survey.any());
    json.object(
        "kinds", () -> survey.kinds().forEach((kind, count) -> json.field(kind.id(), count)));
    json.objects(
        "flows",
        survey.flows(),
        flow -> {
          json.field("old_first", flow.before());
          json.field("new_first", flow.after());
          json.field("count", flow.share().count());
        });
    json.objects(
        "causes",
        survey.causes().entrySet(),
        cause -> {
          json.field("cause", cause.getKey());
          json.field("count", cause.getValue());
        });
    json.field("where_kind", survey.weight().id());
    share("nearby", survey.near());
    json.field("where_of", survey.spread() ? "sample" : "sample-and-nearby");
    json.objects(
        "where",
        survey.where(),
        value -> {
          json.field("field", value.field());
          json.field("text", value.text());
          share("changes", value.changes());
          share("inside", value.inside());
        });
  }

  private void share(String name, SampleShare share) {
    json.object(
        name,
        () -> {
          json.field("count", share.count());
          json.field("of", share.of());
          if (share.of() > 0) {
            json.field("low", rounded(share.low()));
            json.field("high", rounded(share.high()));
          }
        });
  }

  private static BigDecimal rounded(double share) {
    return new BigDecimal(PlainNumber.of(StrictMath.rint(share * 1e6) / 1e6));
  }
}
