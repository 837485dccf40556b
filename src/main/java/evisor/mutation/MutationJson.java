package evisor.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** The outcome as one JSON object: counts, counts by kind, and every mutant with its result. */
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
    counts(result.results(), out);
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
    for (MutantResult one : result.results()) {
      result(one, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void counts(List<MutantResult> results, JsonGenerator out) throws IOException {
    int survived = (int) results.stream().filter(MutantResult::survived).count();
    out.writeNumberField("mutants", results.size());
    out.writeNumberField("noticed", results.size() - survived);
    out.writeNumberField("survived", survived);
  }

  private static void result(MutantResult result, JsonGenerator out) throws IOException {
    Mutant mutant = result.mutant();
    out.writeStartObject();
    out.writeStringField("id", mutant.id());
    out.writeStringField("kind", mutant.kind().id());
    out.writeStringField("subject", mutant.subject());
    out.writeStringField("file", mutant.place().file());
    out.writeNumberField("line", mutant.place().line());
    out.writeNumberField("column", mutant.place().column());
    out.writeStringField("change", mutant.words());
    out.writeBooleanField("survived", result.survived());
    if (result.noticedBy().isPresent()) {
      out.writeStringField("noticed_by", result.noticedBy().get());
    } else if (mutant.kind().ofRule()) {
      JsonOutput.texts("reached", result.reached(), out);
    }
    out.writeEndObject();
  }
}
