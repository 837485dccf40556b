package evisor.robustness;

import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Train;
import evisor.robustness.Robustness.Straddling;
import evisor.rules.trace.ComparedOperand;
import evisor.rules.trace.TracedComparison;
import evisor.rules.trace.TracedCondition;
import evisor.rules.typed.FactQuestion;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the rules that fire in some draws and not in others, and the figures that decide it. */
final class UncertainRules {

  private final Request request;
  private final DrawRun contest;
  private final DrawnOutcomes outcomes;
  private final Wording wording;

  UncertainRules(Request request, DrawRun contest, DrawnOutcomes outcomes, Wording wording) {
    this.wording = wording;
    this.request = request;
    this.contest = contest;
    this.outcomes = outcomes;
  }

  /** Returns those of a train, by rule. */
  List<Straddling> of(int index) {
    DrawnCandidate candidate = contest.candidates().get(index);
    List<Seen> seen = new ArrayList<>();
    for (int r = 0; r < contest.rules().size(); r++) {
      double share = outcomes.firedShare(index, r);
      if (share > 0 && share < 1) {
        seen.add(new Seen(r, share));
      }
    }
    for (int draw = 0; draw < outcomes.draws() && !seen.isEmpty(); draw++) {
      Train train = contest.train(candidate, draw);
      for (Seen rule : seen) {
        figureAtom(rule.index, train).ifPresent(atom -> see(atom, rule));
      }
    }
    return seen.stream().map(rule -> straddling(candidate, rule)).toList();
  }

  /** What the draws had a rule compare. */
  private static final class Seen {

    private final int index;
    private final double share;
    private String figure = "";
    private Quantity quantity = Quantity.COUNT;
    private OptionalDouble threshold = OptionalDouble.empty();
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    Seen(int index, double share) {
      this.index = index;
      this.share = share;
    }
  }

  private Straddling straddling(DrawnCandidate candidate, Seen seen) {
    String id = contest.rules().rule(seen.index).id();
    return new Straddling(
        id,
        candidate.train().core(),
        seen.figure,
        seen.quantity,
        new Range(seen.least, seen.greatest),
        seen.threshold,
        seen.share,
        candidate.fired().contains(id));
  }

  private Optional<TracedComparison> figureAtom(int rule, Train train) {
    for (TracedCondition check : contest.rules().plain(rule).trace(request, train).checks()) {
      for (TracedComparison atom : check.atoms()) {
        if (atom.asksFigure()) {
          return Optional.of(atom);
        }
      }
    }
    return Optional.empty();
  }

  private void see(TracedComparison atom, Seen seen) {
    boolean left = asksFigure(atom.left());
    ComparedOperand drawn = left ? atom.left() : atom.right();
    ComparedOperand limit = left ? atom.right() : atom.left();
    if (drawn.value() instanceof Double value) {
      seen.figure = seen.figure.isEmpty() ? words(drawn) : seen.figure;
      seen.quantity = drawn.quantity().orElse(Quantity.COUNT);
      seen.least = Math.min(seen.least, value);
      seen.greatest = Math.max(seen.greatest, value);
    }
    if (limit.value() instanceof Double value && !asksFigure(limit)) {
      seen.threshold = OptionalDouble.of(value);
    }
  }

  /**
   * Returns a figure in words: what a rule asks of the worst or the best case is one number in a
   * draw.
   */
  private String words(ComparedOperand operand) {
    FactQuestion asked =
        operand.questions().stream().filter(FactQuestion::figure).findFirst().orElseThrow();
    String word =
        asked.words().isEmpty() ? "" : wording.value(asked.words().get(0), Optional.empty());
    return switch (asked.name().replaceAll("At(Best|Worst)$", "")) {
      case "hours" -> wording.say("hours");
      case "runs" -> wording.say("runs");
      case "finalVolumeMl" -> wording.say("final volume");
      case "recovery" -> wording.say("recovery");
      case "removed" -> wording.say("%s removed", word);
      case "volumeInto" -> wording.say("volume into %s", word);
      case "loads" -> wording.say("loads of %s", word);
      case "runsOf" -> wording.say("runs of %s", word);
      case "hoursOf" -> wording.say("hours of %s", word);
      case "principles" -> wording.say("principles");
      case "partingPrinciples" -> wording.say("parting principles");
      case "coarseSteps" -> wording.say("coarse steps");
      case "fineSteps" -> wording.say("fine steps");
      default -> asked.name();
    };
  }

  private static boolean asksFigure(ComparedOperand operand) {
    return operand.questions().stream().anyMatch(FactQuestion::figure);
  }
}
