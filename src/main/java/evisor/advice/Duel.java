package evisor.advice;

import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation.Option;
import evisor.advice.Turning.Argued;
import evisor.advice.Turning.Computed;
import evisor.advice.Turning.Reason;
import evisor.advice.Turning.Weighed;
import evisor.model.Criterion;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Two trains that are scored on two sides of a border, where their order turns. */
final class Duel {

  /** Scores are ordered as they are shown, to 1e-6 of 100. */
  private static final double EQUAL = 1e-8;

  // Every option lists the criteria in the same order.
  private final List<Criterion> criteria;
  private final Side before;
  private final Side after;

  /**
   * Takes both trains on both sides.
   *
   * @param winner who comes first on the first side, as scored there
   * @param loser who comes first on the second side, as scored on the first
   * @param winnerAfter who comes first on the first side, as scored on the second
   * @param loserAfter who comes first on the second side, as scored there
   */
  Duel(Option winner, Option loser, Option winnerAfter, Option loserAfter) {
    this.criteria = winner.criteria().stream().map(CriterionScore::criterion).toList();
    this.before = new Side(winner, loser);
    this.after = new Side(winnerAfter, loserAfter);
  }

  /** A piece that differs between the sides, and how far it alone moves the lead. */
  private record Piece(Reason reason, List<Slot> slots, double moves) {}

  /** A part of a side that can be carried over. */
  private record Slot(Kind kind, int criterion, int train) {}

  private enum Kind {
    WEIGHT,
    COMPUTED,
    FOR,
    AGAINST
  }

  /** Returns what turned the order, the weightiest first. */
  List<Reason> reasons() {
    double lead = before.lead();
    List<Piece> pieces = new ArrayList<>();
    candidates()
        .forEach(
            (reason, slots) ->
                pieces.add(new Piece(reason, slots, lead - before.with(slots, after).lead())));
    pieces.sort(
        Comparator.comparingDouble((Piece piece) -> -piece.moves())
            .thenComparing(piece -> piece.reason().label()));
    for (Piece piece : pieces) {
      if (piece.reason() instanceof Argued && lead - piece.moves() <= EQUAL && piece.moves() > 0) {
        return List.of(piece.reason());
      }
    }
    List<Reason> reasons = new ArrayList<>();
    List<Slot> carried = new ArrayList<>();
    for (Piece piece : pieces) {
      reasons.add(piece.reason());
      carried.addAll(piece.slots());
      if (before.with(carried, after).lead() <= EQUAL) {
        break;
      }
    }
    return reasons;
  }

  private Map<Reason, List<Slot>> candidates() {
    Map<Reason, List<Slot>> pieces = new LinkedHashMap<>();
    for (int c = 0; c < criteria.size(); c++) {
      if (before.weights[c] != after.weights[c]) {
        add(new Weighed(), new Slot(Kind.WEIGHT, c, 0), pieces);
      }
      for (int train = 0; train < 2; train++) {
        if (before.computed[train][c] != after.computed[train][c]) {
          Computed moved = new Computed(criteria.get(c));
          add(moved, new Slot(Kind.COMPUTED, c, train), pieces);
        }
        argued(before.raised[train][c], after.raised[train][c])
            .ifPresent(addTo(pieces, new Slot(Kind.FOR, c, train)));
        argued(before.lowered[train][c], after.lowered[train][c])
            .ifPresent(addTo(pieces, new Slot(Kind.AGAINST, c, train)));
      }
    }
    return pieces;
  }

  private static Consumer<Reason> addTo(Map<Reason, List<Slot>> pieces, Slot slot) {
    return reason -> add(reason, slot, pieces);
  }

  private static void add(Reason reason, Slot slot, Map<Reason, List<Slot>> pieces) {
    pieces.computeIfAbsent(reason, r -> new ArrayList<>()).add(slot);
  }

  private static Optional<Reason> argued(Voice one, Voice other) {
    if (one.step() == other.step()) {
      return Optional.empty();
    }
    boolean second = StrictMath.abs(other.step()) > StrictMath.abs(one.step());
    return (second ? other : one).rule().map(rule -> new Argued(rule, second));
  }

  /** The argument that counts one way on a criterion; without a rule where there is none. */
  private record Voice(Optional<Rule> rule, double step) {

    static final Voice NONE = new Voice(Optional.empty(), 0);
  }

  /** Both trains as they are scored on one side. */
  private static final class Side {

    private final double[] weights;
    private final double[][] computed;
    private final Voice[][] raised;
    private final Voice[][] lowered;

    private Side(int criteria) {
      this.weights = new double[criteria];
      this.computed = new double[2][criteria];
      this.raised = new Voice[2][criteria];
      this.lowered = new Voice[2][criteria];
    }

    Side(Option first, Option second) {
      this(first.criteria().size());
      for (int train = 0; train < 2; train++) {
        List<CriterionScore> scores = (train == 0 ? first : second).criteria();
        for (int c = 0; c < weights.length; c++) {
          CriterionScore score = scores.get(c);
          weights[c] = score.weight();
          computed[train][c] = score.computed();
          raised[train][c] = voice(score, true);
          lowered[train][c] = voice(score, false);
        }
      }
    }

    private static Voice voice(CriterionScore score, boolean up) {
      for (Argument argument : score.arguments()) {
        if (argument.counts() && argument.step() > 0 == up) {
          return new Voice(Optional.of(argument.finding().rule()), argument.step());
        }
      }
      return Voice.NONE;
    }

    /** Returns by how much of 1 the first train is ahead of the second. */
    double lead() {
      double lead = 0;
      for (int c = 0; c < weights.length; c++) {
        lead += weights[c] * (attainment(0, c) - attainment(1, c));
      }
      return lead;
    }

    private double attainment(int train, int c) {
      return Moves.moved(computed[train][c], raised[train][c].step(), lowered[train][c].step());
    }

    /** Returns this side with some of its parts carried over from the other. */
    Side with(List<Slot> slots, Side other) {
      Side mixed = new Side(weights.length);
      System.arraycopy(weights, 0, mixed.weights, 0, weights.length);
      for (int train = 0; train < 2; train++) {
        System.arraycopy(computed[train], 0, mixed.computed[train], 0, weights.length);
        System.arraycopy(raised[train], 0, mixed.raised[train], 0, weights.length);
        System.arraycopy(lowered[train], 0, mixed.lowered[train], 0, weights.length);
      }
      for (Slot slot : slots) {
        int c = slot.criterion();
        int train = slot.train();
        switch (slot.kind()) {
          case WEIGHT -> mixed.weights[c] = other.weights[c];
          case COMPUTED -> mixed.computed[train][c] = other.computed[train][c];
          case FOR -> mixed.raised[train][c] = other.raised[train][c];
          case AGAINST -> mixed.lowered[train][c] = other.lowered[train][c];
        }
      }
      return mixed;
    }
  }
}
