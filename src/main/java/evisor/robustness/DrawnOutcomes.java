package evisor.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What came of each draw. Threads may write at once as long as no two of them write the same draw.
 */
final class DrawnOutcomes {

  private static final List<Integer> OUT = List.of();

  private final List<List<List<Integer>>> places;
  private final boolean[][] excluded;
  private final boolean[][] first;
  private final boolean[][][] fired;

  DrawnOutcomes(int draws, int candidates, int rules) {
    this.places = new ArrayList<>(draws);
    for (int draw = 0; draw < draws; draw++) {
      places.add(new ArrayList<>(Collections.nCopies(candidates, OUT)));
    }
    this.excluded = new boolean[draws][candidates];
    this.first = new boolean[draws][candidates];
    this.fired = new boolean[draws][candidates][rules];
  }

  int draws() {
    return places.size();
  }

  /** Notes the places of a train on the levels. */
  void place(int draw, int candidate, List<Integer> own) {
    places.get(draw).set(candidate, own);
  }

  /** Returns the places of a train; none where it is excluded or was not worked out. */
  private List<Integer> places(int draw, int candidate) {
    return excluded[draw][candidate] ? OUT : places.get(draw).get(candidate);
  }

  /** Returns whether places are not behind those of the best train so far of a draw. */
  boolean mayPass(int draw, List<Integer> most) {
    List<Integer> best = OUT;
    for (int i = 0; i < excluded[draw].length; i++) {
      List<Integer> own = places(draw, i);
      best = before(own, best) ? own : best;
    }
    return !before(best, most);
  }

  /** Returns whether some places stand before others; none stand behind all. */
  static boolean before(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return one.size() > other.size();
  }

  /** Returns whether nothing excluded a train that was worked out. */
  boolean feasible(int draw, int candidate) {
    return !places(draw, candidate).isEmpty();
  }

  /** Notes that a rule excluded a train. */
  void exclude(int draw, int candidate) {
    excluded[draw][candidate] = true;
  }

  /**
   * Finds the first in every draw, once all are placed; of several that nothing parts the one that
   * comes first in the answer.
   */
  void settle() {
    for (int draw = 0; draw < draws(); draw++) {
      int best = -1;
      for (int i = 0; i < first[draw].length; i++) {
        if (before(places(draw, i), best < 0 ? OUT : places(draw, best))) {
          best = i;
        }
      }
      if (best >= 0) {
        first[draw][best] = true;
      }
    }
  }

  /** Notes that a rule fired for a train. */
  void fired(int draw, int candidate, int rule) {
    fired[draw][candidate][rule] = true;
  }

  /** Returns whether a train came first in a draw. */
  boolean isFirst(int draw, int candidate) {
    return first[draw][candidate];
  }

  /** Returns the share of the draws in which a train came first. */
  double share(int candidate) {
    int times = 0;
    for (boolean[] leaders : first) {
      times += leaders[candidate] ? 1 : 0;
    }
    return (double) times / draws();
  }

  /** Returns the share of the draws in which no train was feasible. */
  double noneShare() {
    int none = 0;
    for (boolean[] leaders : first) {
      none += count(leaders) == 0 ? 1 : 0;
    }
    return (double) none / draws();
  }

  /** Returns the share of the draws in which a rule fired for a train. */
  double firedShare(int candidate, int rule) {
    int times = 0;
    for (boolean[][] draw : fired) {
      times += draw[candidate][rule] ? 1 : 0;
    }
    return (double) times / draws();
  }

  private static int count(boolean[] leaders) {
    int count = 0;
    for (boolean leader : leaders) {
      count += leader ? 1 : 0;
    }
    return count;
  }
}
