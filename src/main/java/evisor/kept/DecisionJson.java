package evisor.kept;

import evisor.json.Json;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** Writes decisions as JSON. */
public final class DecisionJson {

  private final JsonWriter out;

  /** Writes to a writer in which an object is open. */
  public DecisionJson(JsonWriter out) {
    this.out = out;
  }

  /** Writes the fields of a decision. */
  public void decision(KeptDecision decision) {
    DecisionRemark remark = decision.remark();
    SavedAnswer answer = decision.answer();
    out.field("id", decision.id());
    out.field("at", decision.at().toString());
    out.field("who", remark.who());
    out.field("title", remark.title());
    out.field("stance", remark.stance().id());
    out.field("instead", remark.instead());
    out.texts("instead_core", remark.insteadCore());
    out.field("because", remark.because());
    out.field("status", answer.status());
    out.texts("core", answer.core());
    out.field("request", read(answer.request().getBytes(StandardCharsets.UTF_8)));
    number("corrects", decision.corrects().orElse(0L));
    number("corrected_by", decision.correctedBy().orElse(0L));
    out.object(
        "withdrawn",
        decision.withdrawn(),
        withdrawal -> {
          out.field("at", withdrawal.at().toString());
          out.field("who", withdrawal.who());
          out.field("because", withdrawal.because());
        });
    out.object(
        "provenance",
        () -> {
          out.field("version", answer.version());
          out.field("language", answer.language());
          out.field("program_digest", answer.digests().program());
          out.field("rules_digest", answer.digests().rules());
          out.field("knowledge_digest", answer.digests().knowledge());
          out.field("request_digest", answer.digests().request());
        });
  }

  private void number(String name, long idOrNone) {
    if (idOrNone == 0) {
      out.none(name);
    } else {
      out.field(name, idOrNone);
    }
  }

  /**
   * Writes the same with the whole answer.
   *
   * @param answer in JSON
   */
  public void whole(KeptDecision decision, byte[] answer) {
    decision(decision);
    out.field("answer", read(answer));
  }

  /** Reads what was kept as JSON. */
  static Json read(byte[] json) {
    try {
      return JsonReader.read(json, "decision");
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("what was kept is no JSON", e);
    }
  }
}
