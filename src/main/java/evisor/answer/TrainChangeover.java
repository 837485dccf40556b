package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.TrainPredictions.Prediction;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Preference;
import evisor.model.Range;
import evisor.model.Term;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changing from the train that runs today to another costs and gains.
 *
 * @param today the train that runs today
 * @param then the train that would run
 * @param figures what changes with it, figures that both trains have alone
 * @param asked what rules ask of the change itself, such as comparability
 */
record TrainChangeover(
    ComparedTrain today, ComparedTrain then, List<FigureChange> figures, List<Finding> asked) {

  /** Whether a change of a figure is one for the better. */
  enum Bearing implements Term {
    GAIN,
    COST,
    ALIKE
  }

  /**
   * How one figure changes.
   *
   * @param name its name in the answer; {@code grade} for that of purity
   * @param today the figure today
   * @param then the figure afterwards
   * @param bearing whether that is for the better; alike where the two differ by less than matters
   */
  record FigureChange(String name, Range today, Range then, Bearing bearing) {}

  /** A figure, and what it is compared like. */
  private enum Compared {
    RECOVERY("recovery", Preference.RECOVERY, true),
    PARTICLES("particles", Preference.RECOVERY, true),
    HOURS("hours", Preference.HOURS, false),
    HANDS_ON("hands_on_hours", Preference.HOURS, false),
    COST("cost_eur", Preference.COST, false);

    private final String figure;
    private final Preference like;
    private final boolean moreIsBetter;

    Compared(String figure, Preference like, boolean moreIsBetter) {
      this.figure = figure;
      this.like = like;
      this.moreIsBetter = moreIsBetter;
    }
  }

  /** Properties of a request by which a rule asks what runs today. */
  private static final List<String> TODAY = List.of("incumbentStage", "incumbentCore");

  /** Compares two trains, of which neither need be feasible. */
  static TrainChangeover of(ComparedTrain today, ComparedTrain then, Knowledge knowledge) {
    List<FigureChange> figures = new ArrayList<>();
    figures.add(
        change(
            "grade",
            Range.of(today.standing().grade()),
            Range.of(then.standing().grade()),
            /* factor= */ 1,
            /* moreIsBetter= */ true));
    for (Compared compared : Compared.values()) {
      Optional<Prediction> was = today.predictions().figure(compared.figure);
      Optional<Prediction> is = then.predictions().figure(compared.figure);
      if (was.isPresent() && is.isPresent()) {
        figures.add(
            change(
                compared.figure,
                was.get().range(),
                is.get().range(),
                knowledge.ranking().indifference().getOrDefault(compared.like, 1.0),
                compared.moreIsBetter));
      }
    }
    return new TrainChangeover(today, then, List.copyOf(figures), asked(then));
  }

  /**
   * Returns the change from what runs today to the first train; empty where that is the one that
   * runs, or there is none of the two.
   */
  static Optional<TrainChangeover> ofFirst(Recommendation answer, Knowledge knowledge) {
    List<Method> core = answer.request().incumbentCore();
    return answer
        .leader()
        .filter(first -> !first.equals(core))
        .flatMap(first -> ComparedTrain.of(answer, first, knowledge))
        .flatMap(
            first ->
                ComparedTrain.of(answer, core, knowledge)
                    .map(today -> of(today, first, knowledge)));
  }

  private static FigureChange change(
      String name, Range today, Range then, double factor, boolean moreIsBetter) {
    double less = Math.min(today.middle(), then.middle());
    double more = Math.max(today.middle(), then.middle());
    boolean alike = less == more || more < less * factor;
    boolean rises = then.middle() > today.middle();
    return new FigureChange(
        name,
        today,
        then,
        alike ? Bearing.ALIKE : rises == moreIsBetter ? Bearing.GAIN : Bearing.COST);
  }

  private static List<Finding> asked(ComparedTrain then) {
    return Stream.concat(
            then.standing().findings().stream()
                .filter(
                    finding ->
                        finding.effect() == Effect.CONDITION || finding.effect() == Effect.CAUTION),
            then.studies().stream())
        .filter(finding -> TODAY.stream().anyMatch(finding.rule().text()::contains))
        .toList();
  }

  /** Returns the figures whose change bears so. */
  List<FigureChange> figures(Bearing bearing) {
    return figures.stream().filter(figure -> figure.bearing() == bearing).toList();
  }
}
