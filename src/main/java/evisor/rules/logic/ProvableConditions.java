package evisor.rules.logic;

import evisor.model.SampleType;
import evisor.rules.typed.TypedCondition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The conditions of one rule, as far as something can be proven of them. */
public final class ProvableConditions {

  private final FactSpace space;
  private final List<Part> parts;
  private final List<Set<String>> questions = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * One condition.
   *
   * @param condition as written
   * @param ofTrain whether it stands in the pattern on the train
   * @param holds that it holds
   * @param fails that it does not
   * @param alternatives where it is made of alternatives, each of them; none otherwise
   */
  record Part(
      TypedCondition condition,
      boolean ofTrain,
      LogicFormula holds,
      LogicFormula fails,
      List<Part> alternatives) {}

  ProvableConditions(FactSpace space, List<Part> parts) {
    this.space = space;
    this.parts = List.copyOf(parts);
    for (Part part : parts) {
      Set<String> asked = new LinkedHashSet<>();
      collect(part.holds(), asked);
      questions.add(asked);
      this.asked.addAll(asked);
    }
  }

  /** Returns the conditions as written; those that a comma parts are several. */
  public List<TypedCondition> all() {
    return parts.stream().map(Part::condition).toList();
  }

  /** Returns whether a condition stands in the pattern on the train. */
  public boolean ofTrain(int condition) {
    return parts.get(condition).ofTrain();
  }

  /** Returns whether it is proven that the rule never fires. */
  public boolean impossible() {
    return FormulaSearch.impossible(holding(-1));
  }

  /** Returns whether something is proven of them that their author can hardly have meant. */
  public boolean odd() {
    if (impossible()) {
      return true;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (always(i) || redundant(i)) {
        return true;
      }
      for (int j = 0; j < parts.get(i).alternatives().size(); j++) {
        if (neverOpen(i, j) || idleAlternative(i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the conditions that keep a rule from ever firing: without any one of them it is not
   * proven any more.
   */
  public List<Integer> conflict() {
    List<Integer> kept = new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
    for (int next = 0; next < parts.size(); next++) {
      List<Integer> fewer = new ArrayList<>(kept);
      fewer.remove(Integer.valueOf(next));
      if (FormulaSearch.impossible(fewer.stream().map(i -> parts.get(i).holds()).toList())) {
        kept = fewer;
      }
    }
    return List.copyOf(kept);
  }

  /** Returns whether it is proven that a condition always holds. */
  public boolean always(int condition) {
    return FormulaSearch.impossible(List.of(parts.get(condition).fails()));
  }

  /** Returns whether it is proven that a condition holds wherever all others do. */
  public boolean redundant(int condition) {
    List<LogicFormula> formulas = holding(condition);
    formulas.add(parts.get(condition).fails());
    return FormulaSearch.impossible(formulas);
  }

  /** Returns whether it is proven that one condition alone implies another one. */
  public boolean implies(int condition, int other) {
    return FormulaSearch.impossible(
        List.of(parts.get(condition).holds(), parts.get(other).fails()));
  }

  /** Returns the alternatives that a condition is made of; none where it has none. */
  public List<TypedCondition> alternatives(int condition) {
    return parts.get(condition).alternatives().stream().map(Part::condition).toList();
  }

  /** Returns whether it is proven that an alternative never holds where other conditions do. */
  public boolean neverOpen(int condition, int alternative) {
    List<LogicFormula> formulas = holding(condition);
    formulas.add(parts.get(condition).alternatives().get(alternative).holds());
    return FormulaSearch.impossible(formulas);
  }

  /** Returns whether it is proven that others hold wherever an alternative does. */
  public boolean idleAlternative(int condition, int alternative) {
    List<Part> alternatives = parts.get(condition).alternatives();
    List<LogicFormula> formulas = holding(condition);
    formulas.add(alternatives.get(alternative).holds());
    for (int i = 0; i < alternatives.size(); i++) {
      if (i != alternative) {
        formulas.add(alternatives.get(i).fails());
      }
    }
    return FormulaSearch.impossible(formulas);
  }

  /** Returns whether it is proven that another rule's conditions hold wherever these do. */
  public boolean imply(ProvableConditions others) {
    for (Set<String> asks : others.questions) {
      // Most rules have little to do with each other, and a search costs a hundred times as much.
      if (Collections.disjoint(asked, asks)) {
        return false;
      }
    }
    for (Part other : others.parts) {
      List<LogicFormula> formulas = new ArrayList<>();
      formulas.add(other.fails());
      formulas.addAll(holding(-1));
      if (!FormulaSearch.impossible(formulas)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether it is proven that they never hold for a sample of a type. */
  public boolean exclude(SampleType type) {
    List<LogicFormula> formulas = holding(-1);
    formulas.add(space.isOf(type));
    return FormulaSearch.impossible(formulas);
  }

  private List<LogicFormula> holding(int without) {
    List<LogicFormula> formulas = new ArrayList<>(parts.size() + 1);
    for (int i = 0; i < parts.size(); i++) {
      if (i != without) {
        formulas.add(parts.get(i).holds());
      }
    }
    return formulas;
  }

  /** Adds the questions that a formula asks. */
  private static void collect(LogicFormula formula, Set<String> questions) {
    if (formula instanceof LogicFormula.Among among) {
      questions.add(among.subject().key());
    }
    formula.parts().forEach(part -> collect(part, questions));
  }
}
