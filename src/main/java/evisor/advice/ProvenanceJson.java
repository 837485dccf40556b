package evisor.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.Recommendation.Provenance;
import java.io.IOException;

/** Writes what an explanation or a map was made of. */
public final class ProvenanceJson {

  private ProvenanceJson() {}

  /**
   * Writes the field {@code provenance}.
   *
   * @throws IOException where the generator cannot write
   */
  public static void write(Provenance provenance, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("provenance");
    out.writeStringField("version", provenance.version());
    out.writeStringField("language", provenance.language());
    out.writeStringField("rules_digest", provenance.rulesDigest());
    out.writeStringField("knowledge_digest", provenance.knowledgeDigest());
    out.writeStringField("request_digest", provenance.requestDigest());
    out.writeEndObject();
  }
}
