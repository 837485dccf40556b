package evisor.rules.logic;

import evisor.rules.logic.LogicFormula.Among;
import evisor.rules.logic.LogicFormula.Every;
import evisor.rules.logic.LogicFormula.Some;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for answers that make formulas true at once. Alternatives are tried one after the other;
 * after a bounded number of them the search gives up, and says that there may be some.
 */
final class FormulaSearch {

  private static final int MOST_ALTERNATIVES = 500;

  /** NumberSet of which the first is never more than the second. */
  private static final List<List<String>> RISING =
      List.of(
          List.of("Request.volumeMl", "Request.volumeTogetherMl"),
          List.of("Train.hoursAtBest", "Train.hours"),
          List.of("Train.hours", "Train.hoursAtWorst"),
          List.of("Train.hoursAtBest", "Train.hoursAtWorst"),
          List.of("Train.recoveryAtWorst", "Train.recoveryAtBest"));

  private int left = MOST_ALTERNATIVES;

  private FormulaSearch() {}

  /** Returns whether it is proven that formulas are never true at once. */
  static boolean impossible(List<LogicFormula> formulas) {
    return !new FormulaSearch().possible(Map.of(), formulas);
  }

  private boolean possible(Map<String, ValueSet> known, List<LogicFormula> more) {
    Map<String, ValueSet> answers = new LinkedHashMap<>(known);
    List<Some> open = new ArrayList<>();
    for (LogicFormula formula : more) {
      if (!taken(formula, answers, open)) {
        return false;
      }
    }
    return consistent(answers) && oneOfEach(answers, open);
  }

  /**
   * Takes in what is certain, and keeps the alternatives; returns whether it fits what is known.
   */
  private static boolean taken(
      LogicFormula formula, Map<String, ValueSet> answers, List<Some> open) {
    if (formula instanceof Among among) {
      ValueSet now =
          answers.getOrDefault(among.subject().key(), among.subject().all()).and(among.values());
      answers.put(among.subject().key(), now);
      return !now.none();
    }
    if (formula instanceof Every every) {
      for (LogicFormula part : every.parts()) {
        if (!taken(part, answers, open)) {
          return false;
        }
      }
      return true;
    }
    open.add((Some) formula);
    return true;
  }

  /** Tries the alternatives of which fewest are left first, and those that are settled not. */
  private boolean oneOfEach(Map<String, ValueSet> answers, List<Some> open) {
    List<LogicFormula> rest = new ArrayList<>();
    List<LogicFormula> fewest = List.of();
    for (Some next : open) {
      if (settled(next, true, answers)) {
        continue;
      }
      List<LogicFormula> alternatives = alternatives(next, answers);
      if (alternatives.isEmpty()) {
        return false;
      }
      if (fewest.isEmpty() || alternatives.size() < fewest.size()) {
        if (!fewest.isEmpty()) {
          rest.add(new Some(fewest));
        }
        fewest = alternatives;
      } else {
        rest.add(new Some(alternatives));
      }
    }
    for (LogicFormula alternative : fewest) {
      List<LogicFormula> more = new ArrayList<>(rest.size() + 1);
      more.add(alternative);
      more.addAll(rest);
      if (--left <= 0 || possible(answers, more)) {
        return true;
      }
    }
    return fewest.isEmpty();
  }

  private static List<LogicFormula> alternatives(Some some, Map<String, ValueSet> answers) {
    List<LogicFormula> kept = new ArrayList<>(some.parts().size());
    for (LogicFormula part : some.parts()) {
      if (!settled(part, false, answers)) {
        kept.add(part);
      }
    }
    return kept;
  }

  /** Returns whether what is known makes a formula true, or makes it false, for certain. */
  private static boolean settled(
      LogicFormula formula, boolean truth, Map<String, ValueSet> answers) {
    if (formula instanceof Among among) {
      ValueSet known = answers.getOrDefault(among.subject().key(), among.subject().all());
      return truth ? known.within(among.values()) : known.and(among.values()).none();
    }
    boolean all = formula instanceof Every == truth;
    for (LogicFormula part : formula.parts()) {
      if (settled(part, truth, answers) != all) {
        return !all;
      }
    }
    return all;
  }

  private static boolean consistent(Map<String, ValueSet> answers) {
    for (List<String> pair : RISING) {
      if (answers.get(pair.get(0)) instanceof NumberSet less
          && answers.get(pair.get(1)) instanceof NumberSet more
          && less.low() > more.high()) {
        return false;
      }
    }
    return true;
  }
}
