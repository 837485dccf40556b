package evisor.advice;

import evisor.advice.Recommendation.Exclusion;
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
 * @param reasons what turned the order; empty where one core comes first on both sides, or nothing
 *     parts the two
 */
public record TurningReason(
    Optional<List<Method>> from, Optional<List<Method>> to, List<Reason> reasons) {

  /** One thing that differs between the two sides. */
  public sealed interface Reason {

    /** Returns it in a word or two: the id of a rule, or of a level. */
    String label();

    /** Returns it in a sentence. */
    String why();
  }

  /**
   * A rule excludes one of the two trains on one side only.
   *
   * @param rule the rule
   * @param core the train's core
   * @param second whether it excludes on the second side; else it does on the first
   * @param why what the rule says
   */
  public record Excluded(Rule rule, List<Method> core, boolean second, String why)
      implements Reason {

    @Override
    public String label() {
      return rule.id();
    }
  }

  /**
   * One of the two falls behind the other on a level, on one side only.
   *
   * @param decided where it falls behind
   * @param second whether the former first train does, on the second side; else the new one did, on
   *     the first
   */
  public record Parted(DecidedBy decided, boolean second) implements Reason {

    @Override
    public String label() {
      return decided.rules().isEmpty() ? decided.level().id() : decided.rules().get(0);
    }

    @Override
    public String why() {
      return decided.why();
    }
  }

  /**
   * Compares two answers: where one of the two leading trains is excluded on one side, the rules
   * that exclude it are the reasons; else what parts the two on the higher level, of the two sides.
   */
  public static TurningReason between(Recommendation first, Recommendation second) {
    Optional<List<Method>> from = first.leader();
    Optional<List<Method>> to = second.leader();
    if (from.equals(to)) {
      return new TurningReason(from, to, List.of());
    }
    List<Reason> reasons = new ArrayList<>();
    from.ifPresent(core -> refusers(core, second, true, reasons));
    to.ifPresent(core -> refusers(core, first, false, reasons));
    from.ifPresent(core -> excluders(core, second, true, reasons));
    to.ifPresent(core -> excluders(core, first, false, reasons));
    if (reasons.isEmpty() && from.isPresent() && to.isPresent()) {
      Optional<DecidedBy> before = first.behindFirst(to.get());
      Optional<DecidedBy> after = second.behindFirst(from.get());
      boolean beforeWeighs =
          before.isPresent()
              && (after.isEmpty() || before.get().level().compareTo(after.get().level()) < 0);
      (beforeWeighs ? before : after)
          .ifPresent(decided -> reasons.add(new Parted(decided, !beforeWeighs)));
    }
    return new TurningReason(from, to, List.copyOf(reasons));
  }

  /** What a rule refuses altogether is refused to the train that comes first elsewhere too. */
  private static void refusers(
      List<Method> core, Recommendation answer, boolean second, List<Reason> reasons) {
    answer
        .refusals()
        .forEach(
            refusal -> reasons.add(new Excluded(refusal.rule(), core, second, refusal.message())));
  }

  private static void excluders(
      List<Method> core, Recommendation answer, boolean second, List<Reason> reasons) {
    for (Exclusion exclusion : answer.excluded()) {
      if (exclusion.train().core().equals(core)) {
        for (Finding finding : exclusion.findings()) {
          if (finding.effect() == Effect.EXCLUDE) {
            reasons.add(new Excluded(finding.rule(), core, second, finding.message()));
          }
        }
      }
    }
  }
}
