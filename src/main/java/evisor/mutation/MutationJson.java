package evisor.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** The outcome as one JSON object: counts, counts by kind, and every mutant with its fate. */
public final class MutationJson {

  private MutationJson() {}

  /** Returns the report, ending in a newline. */
  public static String of(MutationResult result, boolean passed) {
    return JsonOutput.of(out -> write(result, passed, out)) + "\n";
  }

  private static void write(MutationResult result, boolean passed, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeBooleanField("passed", passed);
    out.writeNumberField("cases", result.cases());
    counts(result.fates(), out);
    out.writeObjectFieldStart("kinds");
    for (MutantKind kind : MutantKind.values()) {
      if (!result.of(kind).isEmpty()) {
        out.writeObjectFieldStart(kind.id());
        counts(result.of(kind), out);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
    out.writeArrayFieldStart("results");
    for (Fate fate : result.fates()) {
      fate(fate, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void counts(List<Fate> fates, JsonGenerator out) throws IOException {
    int survived = (int) fates.stream().filter(Fate::survived).count();
    out.writeNumberField("mutants", fates.size());
    out.writeNumberField("noticed", fates.size() - survived);
    out.writeNumberField("survived", survived);
  }

  private static void fate(Fate fate, JsonGenerator out) throws IOException {
    Mutant mutant = fate.mutant();
    out.writeStartObject();
    out.writeStringField("id", mutant.id());
    out.writeStringField("kind", mutant.kind().id());
    out.writeStringField("subject", mutant.subject());
    out.writeStringField("file", mutant.place().file());
    out.writeNumberField("line", mutant.place().line());
    out.writeNumberField("column", mutant.place().column());
    out.writeStringField("change", mutant.words());
    out.writeBooleanField("survived", fate.survived());
    if (fate.noticedBy().isPresent()) {
      out.writeStringField("noticed_by", fate.noticedBy().get());
    } else if (mutant.kind().ofRule()) {
      JsonOutput.texts("reached", fate.reached(), out);
    }
    out.writeEndObject();
  }
}
