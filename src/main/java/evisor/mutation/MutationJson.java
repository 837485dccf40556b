package evisor.mutation;

import evisor.json.JsonWriter;
import java.util.List;

/** The outcome as one JSON object: counts, counts by kind, and every mutant with its result. */
public final class MutationJson {

  private MutationJson() {}

  /** Returns the report, ending in a newline. */
  public static String of(MutationResult result, boolean passed) {
    return JsonWriter.object(out -> write(result, passed, out)) + "\n";
  }

  private static void write(MutationResult result, boolean passed, JsonWriter out) {
    out.field("passed", passed);
    out.field("cases", result.cases());
    counts(result.results(), out);
    out.object(
        "kinds",
        () -> {
          for (MutantKind kind : MutantKind.values()) {
            if (!result.of(kind).isEmpty()) {
              out.object(kind.id(), () -> counts(result.of(kind), out));
            }
          }
        });
    out.objects("results", result.results(), one -> result(one, out));
  }

  private static void counts(List<MutantResult> results, JsonWriter out) {
    int survived = (int) results.stream().filter(MutantResult::survived).count();
    out.field("mutants", results.size());
    out.field("noticed", results.size() - survived);
    out.field("survived", survived);
  }

  private static void result(MutantResult result, JsonWriter out) {
    Mutant mutant = result.mutant();
    out.field("id", mutant.id());
    out.field("kind", mutant.kind().id());
    out.field("subject", mutant.subject());
    out.field("file", mutant.place().file());
    out.field("line", mutant.place().line());
    out.field("column", mutant.place().column());
    out.field("change", mutant.words());
    out.field("survived", result.survived());
    if (result.noticedBy().isPresent()) {
      out.field("noticed_by", result.noticedBy().get());
    } else if (mutant.kind().ofRule()) {
      out.texts("reached", result.reached());
    }
  }
}
