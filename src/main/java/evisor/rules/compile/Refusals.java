package evisor.rules.compile;

import evisor.files.Diagnostic;
import evisor.files.Faults;
import evisor.files.Place;
import evisor.rules.compile.ClassicCompiler.Refusal;
import evisor.rules.language.RuleText;
import evisor.rules.text.Pass;
import evisor.rules.text.RuleTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Finds out which rules a builder refuses when the lint found nothing wrong, and says so by file
 * and line.
 */
final class Refusals {

  private static final String LINT = "does-not-compile";

  private Refusals() {}

  /** Returns at least one diagnostic for rules that do not compile. */
  static List<Diagnostic> explained(List<DrlUnit> units, RuleTexts texts) {
    Faults faults = new Faults();
    for (Refusal refusal : ClassicCompiler.compile(units).errors()) {
      faults.add(place(refusal, units), LINT, Reason.of(refusal.message()).message(), Reason.MEND);
    }
    if (faults.diagnostics().isEmpty()) {
      refused(units, faults);
    }
    if (faults.diagnostics().isEmpty()) {
      faults.add(
          Place.of(texts.messagesShown()),
          LINT,
          "the rules pass every check and compile one by one, but not together.",
          Reason.MEND);
    }
    return faults.diagnostics();
  }

  private static Place place(Refusal refusal, List<DrlUnit> units) {
    Optional<RuleText> rule =
        units.stream()
            .filter(unit -> unit.path().equals(refusal.path()))
            .flatMap(unit -> unit.rules().stream())
            .filter(text -> text.place().line() <= Math.max(refusal.line(), 1))
            .max(Comparator.comparingInt(text -> text.place().line()));
    // Where only the rule is known, its name is pointed at.
    return rule.map(
            text ->
                refusal.line() > text.place().line()
                    ? new Place(text.place().file(), refusal.line(), 0)
                    : text.place())
        .orElse(Place.of(refusal.path().isEmpty() ? "rules" : refusal.path()));
  }

  /** Reports the rules that are refused alone, found by halving. */
  private static void refused(List<DrlUnit> units, Faults faults) {
    Optional<CompiledRules> compiled = ExecutableCompiler.compile(units);
    SortedSet<String> strangers =
        compiled.map(BytecodeGuard::strangers).orElse(Collections.emptySortedSet());
    if (compiled.isPresent() && strangers.isEmpty()) {
      return;
    }
    List<DrlUnit> single =
        units.stream()
            .flatMap(
                unit ->
                    unit.rules().stream()
                        .map(rule -> new DrlUnit(unit.path(), unit.pass(), List.of(rule))))
            .toList();
    if (single.size() == 1) {
      RuleText rule = single.get(0).rules().get(0);
      String why =
          strangers.isEmpty()
              ? Reason.UNKNOWN.message()
              : rule.id()
                  + " reaches for what no rule may use: "
                  + String.join(", ", strangers)
                  + ".";
      faults.add(rule.place(), strangers.isEmpty() ? LINT : "forbidden-code", why, Reason.MEND);
      return;
    }
    int middle = single.size() / 2;
    refused(merged(single.subList(0, middle)), faults);
    refused(merged(single.subList(middle, single.size())), faults);
  }

  private static List<DrlUnit> merged(List<DrlUnit> single) {
    Map<Pass, Map<String, List<RuleText>>> rules = new EnumMap<>(Pass.class);
    for (DrlUnit unit : single) {
      rules
          .computeIfAbsent(unit.pass(), pass -> new TreeMap<>())
          .computeIfAbsent(unit.path(), path -> new ArrayList<>())
          .addAll(unit.rules());
    }
    List<DrlUnit> merged = new ArrayList<>();
    rules.forEach(
        (pass, files) ->
            files.forEach((path, own) -> merged.add(new DrlUnit(path, pass, List.copyOf(own)))));
    return merged;
  }
}
