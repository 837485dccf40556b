package evisor.rules;

import evisor.json.Faults;
import evisor.model.Diagnostic;
import evisor.model.Place;
import evisor.rules.ClassicCompiler.Refusal;
import evisor.rules.language.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out which rules a builder refuses when the lint found nothing wrong, and says so by file and line. */
final class Refusals {

  private static final int LONGEST = 200;
  private static final String LINT = "does-not-compile";

  private Refusals() {}

  /** Returns at least one diagnostic for rules that do not compile. */
  static List<Diagnostic> explained(List<DrlUnit> units, RuleTexts texts) {
    Faults faults = new Faults();
    for (Refusal refusal : ClassicCompiler.compile(units).errors()) {
      faults.add(place(refusal, units), LINT, "Drools refuses this rule: " + trimmed(refusal.message()));
    }
    if (faults.diagnostics().isEmpty()) {
      for (RuleText rule : refused(units)) {
        faults.add(rule.place(), LINT, "Drools refuses the rule " + rule.id() + " in its executable model, though its"
            + " classic builder accepts it: compare values of one type only.");
      }
    }
    if (faults.diagnostics().isEmpty()) {
      faults.add(Place.of(texts.messagesShown()), LINT, "Drools refuses these rules together, though each compiles alone.");
    }
    return faults.diagnostics();
  }

  private static Place place(Refusal refusal, List<DrlUnit> units) {
    Optional<RuleText> rule =
        units.stream()
            .filter(unit -> unit.path().equals(refusal.path()))
            .flatMap(unit -> unit.rules().stream())
            .filter(text -> text.place().line() <= refusal.line())
            .max(Comparator.comparingInt(text -> text.place().line()));
    return rule
        .map(text -> new Place(text.place().file(), refusal.line(), 0))
        .orElse(Place.of(refusal.path().isEmpty() ? "rules" : refusal.path()));
  }

  private static String trimmed(String message) {
    String line = message.lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("no reason given");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Returns the rules that do not compile alone, by halving. */
  private static List<RuleText> refused(List<DrlUnit> units) {
    if (ExecutableCompiler.compile(units).isPresent()) {
      return List.of();
    }
    List<DrlUnit> single =
        units.stream()
            .flatMap(unit -> unit.rules().stream().map(rule -> new DrlUnit(unit.path(), unit.pass(), List.of(rule))))
            .toList();
    if (single.size() == 1) {
      return single.get(0).rules();
    }
    int middle = single.size() / 2;
    List<RuleText> found = new ArrayList<>(refused(merged(single.subList(0, middle))));
    found.addAll(refused(merged(single.subList(middle, single.size()))));
    return found;
  }

  private static List<DrlUnit> merged(List<DrlUnit> single) {
    List<DrlUnit> merged = new ArrayList<>();
    for (DrlUnit unit : single) {
      int end = merged.size() - 1;
      if (end >= 0
          && merged.get(end).path().equals(unit.path())
          && merged.get(end).pass() == unit.pass()) {
        List<RuleText> rules = new ArrayList<>(merged.get(end).rules());
        rules.addAll(unit.rules());
        merged.set(end, new DrlUnit(unit.path(), unit.pass(), List.copyOf(rules)));
      } else {
        merged.add(unit);
      }
    }
    return merged;
  }
}
