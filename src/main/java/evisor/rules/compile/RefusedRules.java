package evisor.rules.compile;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.rules.language.RuleText;
import evisor.rules.text.Pass;
import evisor.rules.text.RuleTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Finds out which rules a builder refuses when the lint found nothing wrong, by halving. */
final class RefusedRules {

  private static final String LINT = "does-not-compile";
  private static final String MEND =
      "The checks should have noticed it: please report the rule to evisor's maintainers, and"
          + " write it in a simpler way until then.";

  private RefusedRules() {}

  /** Returns at least one diagnostic for rules that do not compile. */
  static List<Diagnostic> explained(List<DrlUnit> units, RuleTexts texts) {
    FileFaults faults = new FileFaults();
    find(units, faults);
    if (faults.diagnostics().isEmpty()) {
      faults.add(
          FilePlace.of(texts.messagesShown()),
          LINT,
          "the rules pass every check and compile one by one, but not together.",
          MEND);
    }
    return faults.diagnostics();
  }

  private static void find(List<DrlUnit> units, FileFaults faults) {
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
      refuse(single.get(0).rules().get(0), strangers, faults);
      return;
    }
    int middle = single.size() / 2;
    find(merged(single.subList(0, middle)), faults);
    find(merged(single.subList(middle, single.size())), faults);
  }

  private static void refuse(RuleText rule, SortedSet<String> strangers, FileFaults faults) {
    if (strangers.isEmpty()) {
      faults.add(rule.place(), LINT, "the rule " + rule.id() + " cannot be compiled.", MEND);
    } else {
      String all = String.join(", ", strangers);
      String message = rule.id() + " reaches for what no rule may use: " + all + ".";
      faults.add(rule.place(), "forbidden-code", message, MEND);
    }
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
