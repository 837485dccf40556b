package evisor.authoring;

import evisor.json.JsonWriter;
import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.util.List;

/** Writes rules and claims as JSON. */
public final class SheetJson {

  private final JsonWriter out;

  /** Takes where they are written to. */
  public SheetJson(JsonWriter out) {
    this.out = out;
  }

  /** Writes a rule as it stands in an index. */
  public void rule(Rule rule) {
    fields(rule);
    out.texts("claims", rule.evidence());
  }

  /** Writes a rule with its claims and cases. */
  public void sheet(RuleSheet sheet) {
    fields(sheet.rule());
    out.field("text", sheet.rule().text().strip());
    out.field("message", sheet.rule().message());
    out.objects("claims", sheet.claims(), this::fields);
    out.object(
        "cases",
        () -> {
          out.field("asked", sheet.cases());
          out.texts("expect_it", sheet.mustFire());
          out.texts("expect_its_silence", sheet.mustNotFire());
          sheet.firesToo().ifPresent(ids -> out.texts("fires_too", ids));
        });
  }

  /** Writes a claim, and the rules that cite it. */
  public void claim(Claim claim, List<String> citing) {
    fields(claim);
    out.texts("cited_by", citing);
  }

  private void fields(Rule rule) {
    out.field("id", rule.id());
    out.field("title", rule.title());
    out.field("verdict", rule.verb().id());
    out.field("level", rule.level().id());
    rule.criterion().ifPresent(found -> out.field("criterion", found.id()));
    out.field("basis", rule.basis().id());
    out.field("file", rule.place().file());
    out.field("line", rule.place().line());
  }

  private void fields(Claim claim) {
    out.field("id", claim.id());
    out.field("statement", claim.statement());
    out.field("verified", claim.verified());
    out.field("confidence", claim.confidence().id());
    out.field("citation", claim.source().citation());
    out.field("where", claim.source().where());
    out.field("doi", claim.source().doi());
    out.field("pmcid", claim.source().pmcid());
  }
}
