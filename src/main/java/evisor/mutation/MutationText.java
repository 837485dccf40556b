package evisor.mutation;

import evisor.text.TerminalPage;
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
  public static String of(MutationResult result, boolean colour) {
    TerminalPage page = new TerminalPage(colour);
    page.headline(headline(result));
    Map<String, List<Fate>> byFile = new LinkedHashMap<>();
    for (Fate fate : result.survivors()) {
      byFile.computeIfAbsent(fate.mutant().place().file(), f -> new ArrayList<>()).add(fate);
    }
    byFile.forEach(
        (file, fates) -> {
          page.title(
              "Noticed by no case: " + fates.size() + " in " + file.toLowerCase(Locale.ROOT));
          fates.forEach(fate -> survivor(fate, page));
        });
    page.title("By kind");
    return page + table(result);
  }

  /** Returns how many of how many mutants a case noticed. */
  public static String headline(MutationResult result) {
    return String.format(
        Locale.ROOT,
        "%d of %d mutants noticed by %d cases, %d not.",
        result.noticed(),
        result.fates().size(),
        result.cases(),
        result.survivors().size());
  }

  private static void survivor(Fate fate, TerminalPage page) {
    Mutant mutant = fate.mutant();
    page.lead(
        "",
        mutant.place().line() + ":" + mutant.place().column() + " " + mutant.subject(),
        mutant.words() + " [" + mutant.kind().id() + "]");
    if (mutant.kind().ofRule()) {
      page.item("    ", "", reached(fate));
    }
  }

  private static String reached(Fate fate) {
    List<String> cases = fate.reached();
    if (cases.isEmpty()) {
      return "In no case that looks at it does the rule speak otherwise: write one.";
    }
    int more = cases.size() - MOST_NAMED;
    return "The rule speaks otherwise in "
        + String.join(", ", cases.subList(0, Math.min(MOST_NAMED, cases.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + ", and none of them expects it.";
  }

  private static String table(MutationResult result) {
    StringBuilder text = new StringBuilder();
    row(text, "kind", "mutants", "noticed", "survive");
    for (MutantKind kind : MutantKind.values()) {
      List<Fate> fates = result.of(kind);
      if (!fates.isEmpty()) {
        int survive = (int) fates.stream().filter(Fate::survived).count();
        row(text, kind.id(), fates.size(), fates.size() - survive, survive);
      }
    }
    int survive = result.survivors().size();
    row(text, "all", result.fates().size(), result.noticed(), survive);
    return text.toString();
  }

  private static void row(
      StringBuilder text, Object kind, Object all, Object noticed, Object left) {
    text.append(String.format(Locale.ROOT, "%-10s %8s %8s %8s\n", kind, all, noticed, left));
  }
}
