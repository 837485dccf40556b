package evisor.mutation;

import evisor.speech.Phrase;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcome for a person: the mutants that no case notices, by file, and the counts. */
public final class MutationText {

  private static final int MOST_NAMED = 3;

  private MutationText() {}

  /** Returns the report. */
  public static Outline of(MutationResult result) {
    Outline page = new Outline();
    page.headline(headline(result));
    Map<String, List<MutantResult>> byFile = new LinkedHashMap<>();
    for (MutantResult one : result.survivors()) {
      byFile.computeIfAbsent(one.mutant().place().file(), f -> new ArrayList<>()).add(one);
    }
    byFile.forEach(
        (file, results) -> {
          page.title(
              "Noticed by no case: " + results.size() + " in " + file.toLowerCase(Locale.ROOT));
          results.forEach(one -> survivor(one, page));
        });
    page.title("By kind");
    table(result, page);
    return page;
  }

  /** Returns how many of how many mutants a case noticed. */
  public static String headline(MutationResult result) {
    return String.format(
        Locale.ROOT,
        "%d of %d mutants noticed by %d cases, %d not.",
        result.noticed(),
        result.results().size(),
        result.cases(),
        result.survivors().size());
  }

  private static void survivor(MutantResult one, Outline page) {
    Mutant mutant = one.mutant();
    page.lead(
        "",
        mutant.place().line() + ":" + mutant.place().column() + " " + mutant.subject(),
        mutant.words() + " [" + mutant.kind().id() + "]");
    if (mutant.kind().ofRule()) {
      page.item("    ", "", reached(one));
    }
  }

  private static String reached(MutantResult one) {
    List<String> cases = one.reached();
    if (cases.isEmpty()) {
      return "In no case that looks at it does the rule speak otherwise: write one.";
    }
    int more = cases.size() - MOST_NAMED;
    return Phrase.of(
        "The rule speaks otherwise in %s%s, and none of them expects it.",
        String.join(", ", cases.subList(0, Math.min(MOST_NAMED, cases.size()))),
        more > 0 ? " and " + more + " more" : "");
  }

  private static void table(MutationResult result, Outline page) {
    row(page, "kind", "mutants", "noticed", "survive");
    for (MutantKind kind : MutantKind.values()) {
      List<MutantResult> results = result.of(kind);
      if (!results.isEmpty()) {
        int survive = (int) results.stream().filter(MutantResult::survived).count();
        row(page, kind.id(), results.size(), results.size() - survive, survive);
      }
    }
    int survive = result.survivors().size();
    row(page, "all", result.results().size(), result.noticed(), survive);
  }

  private static void row(Outline page, Object kind, Object all, Object noticed, Object left) {
    page.verbatim(String.format(Locale.ROOT, "%-10s %8s %8s %8s", kind, all, noticed, left));
  }
}
