package evisor.advice;

import evisor.advice.Recommendation.Provenance;
import evisor.json.JsonWriter;

/** Writes what an explanation or a map was made of. */
public final class ProvenanceJson {

  private ProvenanceJson() {}

  /** Writes the field {@code provenance}. */
  public static void write(Provenance provenance, JsonWriter out) {
    out.object(
        "provenance",
        () -> {
          out.field("version", provenance.version());
          out.field("language", provenance.language());
          out.field("rules_digest", provenance.rulesDigest());
          out.field("knowledge_digest", provenance.knowledgeDigest());
          out.field("request_digest", provenance.requestDigest());
        });
  }
}
