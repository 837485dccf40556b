package evisor.robustness;

import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.robustness.Robustness.Straddling;
import evisor.rules.Wording;
import evisor.rules.plain.Atom;
import evisor.rules.plain.Operand;
import evisor.rules.plain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the rules that fire in some draws and not in others, and the figures that decide it, for
 * the trains that a draw can bring to the front.
 */
final class Straddles {

  private final Request request;
  private final Contest contest;
  private final Outcomes outcomes;
  private final Wording wording;

  Straddles(Request request, Contest contest, Outcomes outcomes, Wording wording) {
    this.wording = wording;
    this.request = request;
    this.contest = contest;
    this.outcomes = outcomes;
  }

  /** Returns them by train as ranked, then by rule. */
  List<Straddling> found() {
    List<Straddling> found = new ArrayList<>();
    for (int i = 0; i < contest.candidates().size(); i++) {
      for (int r = 0; r < contest.rules().size(); r++) {
        double share = outcomes.firedShare(i, r);
        if (share > 0 && share < 1 && outcomes.everFeasible(i)) {
          found.add(straddling(contest.candidates().get(i), r, share));
        }
      }
    }
    return found;
  }

  private Straddling straddling(Candidate candidate, int rule, double share) {
    String figure = "";
    Quantity quantity = Quantity.COUNT;
    OptionalDouble threshold = OptionalDouble.empty();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int draw = 0; draw < outcomes.draws(); draw++) {
      Optional<Atom> atom = figureAtom(candidate, rule, draw);
      if (atom.isEmpty()) {
        continue;
      }
      boolean left = asksFigure(atom.get().left());
      Operand drawn = left ? atom.get().left() : atom.get().right();
      Operand limit = left ? atom.get().right() : atom.get().left();
      if (drawn.value() instanceof Double value) {
        figure = words(drawn);
        quantity = drawn.quantity().orElse(Quantity.COUNT);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      if (limit.value() instanceof Double value && !asksFigure(limit)) {
        threshold = OptionalDouble.of(value);
      }
    }
    String id = contest.rules().rule(rule).id();
    return new Straddling(
        id,
        candidate.train().core(),
        figure,
        quantity,
        new Range(least, greatest),
        threshold,
        share,
        candidate.fired().contains(id));
  }

  private Optional<Atom> figureAtom(Candidate candidate, int rule, int draw) {
    return contest
        .rules()
        .plain(rule)
        .trace(request, contest.train(candidate, draw))
        .checks()
        .stream()
        .flatMap(check -> check.atoms().stream())
        .filter(Atom::asksFigure)
        .findFirst();
  }

  /**
   * Returns a figure in words: what a rule asks of the worst or the best case is one number in a
   * draw.
   */
  private String words(Operand operand) {
    Question asked =
        operand.questions().stream().filter(Question::figure).findFirst().orElseThrow();
    StringBuilder words = new StringBuilder();
    for (char letter : asked.name().replaceAll("At(Best|Worst)$", "").toCharArray()) {
      words.append(Character.isUpperCase(letter) ? " " : "").append(Character.toLowerCase(letter));
    }
    for (Object word : asked.words()) {
      boolean leads = words.toString().endsWith(" of") || words.toString().endsWith(" into");
      words.append(leads ? " " : " of ").append(wording.value(word, Optional.empty()));
    }
    return words.toString();
  }

  private static boolean asksFigure(Operand operand) {
    return operand.questions().stream().anyMatch(Question::figure);
  }
}
