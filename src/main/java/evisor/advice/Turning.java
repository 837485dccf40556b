package evisor.advice;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.model.Criterion;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why another train comes first in one answer than in another, for two requests that are near each
 * other, or for one request under two sets of rules.
 *
 * @param from the core that comes first on the first side; empty where no train is feasible
 * @param to the core that comes first on the second side; empty where no train is feasible
 * @param reasons what turned the order, the weightiest first; empty only where one core comes first
 *     on both sides
 */
public record Turning(
    Optional<List<Method>> from, Optional<List<Method>> to, List<Reason> reasons) {

  /** One thing that differs between the two sides. */
  public sealed interface Reason {

    /** Returns it in a word or two: the id of a rule, or the criterion whose figures moved. */
    String label();
  }

  /**
   * A rule excludes one of the two trains on one side only.
   *
   * @param rule the rule
   * @param core the train's core
   * @param second whether it excludes on the second side; else it does on the first
   */
  public record Excluded(Rule rule, List<Method> core, boolean second) implements Reason {

    @Override
    public String label() {
      return rule.id();
    }
  }

  /**
   * An argument about one or both of the trains counts on one side only.
   *
   * @param rule the rule that argues
   * @param second whether it counts on the second side; else it does on the first
   */
  public record Argued(Rule rule, boolean second) implements Reason {

    @Override
    public String label() {
      return rule.id();
    }
  }

  /** What is computed of the trains for a criterion moved, without a word from any rule. */
  public record Computed(Criterion criterion) implements Reason {

    @Override
    public String label() {
      return "figures: " + criterion.id();
    }
  }

  /** The criteria weigh otherwise, because priority or GMP level differ. */
  public record Weighed() implements Reason {

    @Override
    public String label() {
      return "weights";
    }
  }

  /**
   * Compares two answers.
   *
   * <p>Where one of the two leading trains is excluded on one side, the rules that exclude it are
   * the reasons. Else both are scored on both sides, and what differs is carried over from the
   * second side to the first piece by piece: a rule whose argument alone turns the order is the
   * reason, the one that moves it furthest first; where no rule alone does, the pieces that move it
   * furthest are, as many as it takes.
   */
  public static Turning between(Recommendation first, Recommendation second) {
    Optional<List<Method>> from = leader(first);
    Optional<List<Method>> to = leader(second);
    if (from.equals(to)) {
      return new Turning(from, to, List.of());
    }
    List<Reason> reasons = new ArrayList<>();
    from.ifPresent(core -> excluders(core, second, true, reasons));
    to.ifPresent(core -> excluders(core, first, false, reasons));
    if (reasons.isEmpty() && from.isPresent() && to.isPresent()) {
      Duel duel =
          new Duel(
              option(from.get(), first), option(to.get(), first),
              option(from.get(), second), option(to.get(), second));
      reasons.addAll(duel.reasons());
    }
    return new Turning(from, to, List.copyOf(reasons));
  }

  /** Returns the weightiest reason in a word or two, and how many more there are. */
  public String label() {
    if (reasons.isEmpty()) {
      return "";
    }
    String more = reasons.size() > 1 ? " +" + (reasons.size() - 1) : "";
    return reasons.get(0).label() + more;
  }

  private static Optional<List<Method>> leader(Recommendation answer) {
    return answer.recommended().map(option -> option.train().core());
  }

  private static void excluders(
      List<Method> core, Recommendation answer, boolean second, List<Reason> reasons) {
    for (Exclusion exclusion : answer.excluded()) {
      if (exclusion.train().core().equals(core)) {
        for (Finding finding : exclusion.findings()) {
          if (finding.effect() == Effect.EXCLUDE) {
            reasons.add(new Excluded(finding.rule(), core, second));
          }
        }
      }
    }
  }

  private static Option option(List<Method> core, Recommendation answer) {
    for (Option option : answer.ranking()) {
      if (option.train().core().equals(core)) {
        return option;
      }
    }
    throw new IllegalArgumentException("the answers are about different cores");
  }
}
