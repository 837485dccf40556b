package evisor.advice;

import evisor.advice.Recommendation.Provenance;
import evisor.json.JsonWriter;

/** Writes what an answer, an explanation or a map was made of. */
public final class ProvenanceJson {

  private ProvenanceJson() {}

  /** Writes the field {@code provenance}. */
  public static void write(Provenance provenance, JsonWriter out) {
    write(provenance, out, () -> {});
  }

  /** Writes the same with fields for what else was asked, before those of what answered. */
  public static void write(Provenance provenance, JsonWriter out, Runnable asked) {
    out.object(
        "provenance",
        () -> {
          out.field("version", provenance.version());
          out.field("program_digest", provenance.programDigest());
          out.field("language", provenance.language());
          asked.run();
          out.field("rules_digest", provenance.rulesDigest());
          out.field("knowledge_digest", provenance.knowledgeDigest());
          out.field("request_digest", provenance.requestDigest());
          provenance
              .laboratory()
              .ifPresent(
                  share -> {
                    out.field("lab_digest", share.laboratory().digest());
                    out.texts("lab_fields", share.fields());
                  });
        });
  }
}
