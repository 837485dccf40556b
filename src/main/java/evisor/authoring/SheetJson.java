package evisor.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.util.List;

/** Writes rules and claims as JSON. */
public final class SheetJson {

  private final JsonGenerator out;

  /** Takes where they are written to. */
  public SheetJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a rule as it stands in an index. */
  public void rule(Rule rule) throws IOException {
    out.writeStartObject();
    fields(rule);
    JsonOutput.texts("claims", rule.evidence(), out);
    out.writeEndObject();
  }

  /** Writes a rule with its claims and cases. */
  public void sheet(RuleSheet sheet) throws IOException {
    out.writeStartObject();
    fields(sheet.rule());
    out.writeStringField("text", sheet.rule().text().strip());
    out.writeStringField("message", sheet.rule().message());
    out.writeArrayFieldStart("claims");
    for (Claim claim : sheet.claims()) {
      out.writeStartObject();
      fields(claim);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeObjectFieldStart("cases");
    out.writeNumberField("asked", sheet.cases());
    JsonOutput.texts("expect_it", sheet.mustFire(), out);
    JsonOutput.texts("expect_its_silence", sheet.mustNotFire(), out);
    JsonOutput.texts("fires_too", sheet.firesToo(), out);
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Writes a claim, and the rules that cite it. */
  public void claim(Claim claim, List<String> citing) throws IOException {
    out.writeStartObject();
    fields(claim);
    JsonOutput.texts("cited_by", citing, out);
    out.writeEndObject();
  }

  private void fields(Rule rule) throws IOException {
    out.writeStringField("id", rule.id());
    out.writeStringField("title", rule.title());
    out.writeStringField("verdict", rule.verb().id());
    out.writeStringField("strength", rule.strength().id());
    out.writeStringField("criterion", rule.criterion().id());
    out.writeStringField("basis", rule.basis().id());
    out.writeStringField("file", rule.place().file());
    out.writeNumberField("line", rule.place().line());
  }

  private void fields(Claim claim) throws IOException {
    out.writeStringField("id", claim.id());
    out.writeStringField("statement", claim.statement());
    out.writeBooleanField("verified", claim.verified());
    out.writeStringField("confidence", claim.confidence().id());
    out.writeStringField("citation", claim.source().citation());
    out.writeStringField("where", claim.source().where());
    out.writeStringField("doi", claim.source().doi());
    out.writeStringField("pmcid", claim.source().pmcid());
  }
}
