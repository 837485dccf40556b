package evisor.decision;

import evisor.knowledge.RankingParameters;
import evisor.model.Effect;
import evisor.model.Figure;
import evisor.model.Level;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Preference;
import evisor.model.Range;
import evisor.model.Request;
import evisor.rules.Finding;
import evisor.rules.Finding.Said.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Orders the trains of one request level by level: the first level on which two of them stand at
 * different places decides. Those that no level parts are tied; then the one that the laboratory
 * runs comes first, then the more usual, then the one with fewer conditions, steps and runs.
 */
public final class LevelOrder implements Comparator<TrainStanding> {

  /** The levels on which trains are compared, in their order. */
  public static final List<Level> LEVELS =
      List.of(
          Level.GUARD,
          Level.PURPOSE,
          Level.SUFFICIENCY,
          Level.DOMAIN,
          Level.PRACTICE,
          Level.PRIORITY);

  /** A train that falls short stands behind every one that does not. */
  private static final int SHORT = 10;

  private static final int OVER = 1;

  private final RankingParameters parameters;
  private final List<Method> incumbent;
  private final int need;
  private final Optional<Preference> preference;
  private final Comparator<TrainStanding> withinTie;

  /**
   * Takes what was said of a request.
   *
   * @param request the request
   * @param said what the first pass said of it
   * @param parameters by what trains are ordered
   */
  public LevelOrder(Request request, List<Finding> said, RankingParameters parameters) {
    this.parameters = parameters;
    this.incumbent = request.incumbentCore();
    this.need = grade(said, Effect.NEED);
    this.preference =
        said.stream()
            .filter(finding -> finding.said() instanceof Wish)
            .map(finding -> ((Wish) finding.said()).preference())
            .findFirst();
    this.withinTie =
        Comparator.comparing((TrainStanding one) -> !one.train().core().equals(incumbent))
            .thenComparingInt(one -> one.practice().order())
            .thenComparingInt(one -> one.conditions().size())
            .thenComparingInt(one -> one.train().outcome().steps().size())
            .thenComparingInt(one -> one.train().runs());
  }

  /** Returns what is preferred where nothing else parts two trains. */
  public Optional<Preference> preference() {
    return preference;
  }

  private static int grade(List<Finding> findings, Effect effect) {
    int highest = 0;
    for (Finding finding : findings) {
      if (finding.effect() == effect) {
        highest = Math.max(highest, finding.grade());
      }
    }
    return highest;
  }

  /** Returns where a train stands that no finding excludes. */
  public TrainStanding standing(
      PredictedTrain train, List<Finding> findings, TrainPractice practice) {
    int grade = grade(findings, Effect.GRADE);
    OptionalDouble preferred = preferred(train, grade);
    return new TrainStanding(
        train,
        findings,
        practice,
        need,
        grade,
        preferred,
        List.of(
            said(Level.GUARD, findings, grade),
            said(Level.PURPOSE, findings, grade),
            said(Level.SUFFICIENCY, findings, grade),
            said(Level.DOMAIN, findings, grade),
            -practice.band(),
            priority(preferred)));
  }

  /**
   * Returns whether a train stands behind another on a level before practice already, by what the
   * rules said of it.
   */
  boolean behind(List<Finding> findings, TrainStanding other) {
    int grade = grade(findings, Effect.GRADE);
    for (int i = 0; i < LEVELS.indexOf(Level.PRACTICE); i++) {
      int order = Integer.compare(said(LEVELS.get(i), findings, grade), other.places().get(i));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private int said(Level level, List<Finding> findings, int grade) {
    return level == Level.SUFFICIENCY ? sufficiency(grade) : conditional(findings, level);
  }

  private static int conditional(List<Finding> findings, Level level) {
    for (Finding finding : findings) {
      if (finding.effect() == Effect.CONDITION && finding.rule().level() == level) {
        return 1;
      }
    }
    return 0;
  }

  private int sufficiency(int grade) {
    if (grade < need) {
      return SHORT + need - grade;
    }
    return grade - need >= parameters.overNeed() ? OVER : 0;
  }

  private OptionalDouble preferred(PredictedTrain train, int grade) {
    return preference.isEmpty()
        ? OptionalDouble.empty()
        : switch (preference.get()) {
          case RECOVERY -> middle(train.outcome().recovery());
          case HOURS -> OptionalDouble.of(train.hours());
          case COST -> middle(train.outcome().effort().costEur());
          case GRADE -> OptionalDouble.of(grade);
        };
  }

  private static OptionalDouble middle(Optional<Figure> figure) {
    if (figure.isEmpty()) {
      return OptionalDouble.empty();
    }
    Range range = figure.get().range();
    return OptionalDouble.of((range.low() + range.high()) / 2);
  }

  /**
   * Returns the place on the last level: figures that differ by less than the factor of
   * indifference lie in one band or in two that follow each other. What is not known comes last.
   */
  private int priority(OptionalDouble figure) {
    if (preference.isEmpty()) {
      return 0;
    }
    if (figure.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    double factor = parameters.indifference().getOrDefault(preference.get(), 1.0);
    double steps =
        factor > 1
            ? StrictMath.log(Math.max(Double.MIN_NORMAL, figure.getAsDouble()))
                / StrictMath.log(factor)
            : figure.getAsDouble();
    int band = (int) StrictMath.floor(steps);
    return switch (preference.get()) {
      case RECOVERY, GRADE -> -band;
      case HOURS, COST -> band;
    };
  }

  /** Returns the first level on which two trains stand at different places; empty for a tie. */
  public static Optional<Level> parting(TrainStanding one, TrainStanding other) {
    for (int i = 0; i < LEVELS.size(); i++) {
      if (!one.places().get(i).equals(other.places().get(i))) {
        return Optional.of(LEVELS.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns which of two trains the levels put first; 0 for a tie. */
  public static int byLevels(TrainStanding one, TrainStanding other) {
    for (int i = 0; i < LEVELS.size(); i++) {
      int order = Integer.compare(one.places().get(i), other.places().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public int compare(TrainStanding one, TrainStanding other) {
    int order = byLevels(one, other);
    return order != 0 ? order : withinTie.compare(one, other);
  }
}
