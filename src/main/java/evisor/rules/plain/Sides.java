package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of each comparison of one rule: whether it came out true and false, and whether it
 * decided either way. A comparison decides where it alone, turned over, would let a silent rule
 * fire, or silence a rule that fires. Not for several threads at once.
 */
public final class Sides {

  private static final byte TRUE_SEEN = 1;
  private static final byte FALSE_SEEN = 2;
  private static final byte SEEN = TRUE_SEEN | FALSE_SEEN;
  private static final byte TRUE_DECIDED = 4;
  private static final byte FALSE_DECIDED = 8;
  private static final byte ALL = SEEN | TRUE_DECIDED | FALSE_DECIDED;

  private final PlainRule rule;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Circuit> onRequest = new ArrayList<>();
  private final List<Circuit> onTrain = new ArrayList<>();
  private final int clausesOnRequest;
  private final byte[] flags;
  private final boolean[] values;
  private final boolean[] marked;
  private boolean fired;
  private boolean complete;
  private boolean trainsSeen;

  /** Starts with nothing seen. */
  public Sides(PlainRule rule) {
    this.rule = rule;
    for (Logic logic : rule.onRequest()) {
      onRequest.add(Circuit.of(logic, clauses));
    }
    clausesOnRequest = clauses.size();
    for (Logic logic : rule.onTrain()) {
      onTrain.add(Circuit.of(logic, clauses));
    }
    flags = new byte[clauses.size()];
    values = new boolean[clauses.size()];
    marked = new boolean[clauses.size()];
    trainsSeen = onTrain.isEmpty();
  }

  /** Returns the comparisons of the rule, those on the request first, each as written. */
  public List<Clause> clauses() {
    return List.copyOf(clauses);
  }

  /** Returns whether the rule fired. */
  public boolean fired() {
    return fired;
  }

  /** Returns whether a comparison came out on a side. */
  public boolean seen(int clause, boolean side) {
    return (flags[clause] & (side ? TRUE_SEEN : FALSE_SEEN)) != 0;
  }

  /** Returns whether a comparison came out on a side and decided. */
  public boolean decided(int clause, boolean side) {
    return (flags[clause] & (side ? TRUE_DECIDED : FALSE_DECIDED)) != 0;
  }

  /**
   * Looks at one request with its trains.
   *
   * @param trains the trains, predicted if the rule belongs to the second pass
   */
  public void see(Request request, List<Train> trains) {
    if (complete) {
      return;
    }
    int failing = measured(onRequest, request, PlainRule.NO_TRAIN);
    note(0, clausesOnRequest);
    if (!rule.aboutTrain() || onTrain.isEmpty()) {
      settled(failing);
    } else if (failing < 2 || !trainsSeen) {
      for (Train train : trains) {
        int missing = measured(onTrain, request, train);
        note(clausesOnRequest, flags.length);
        settled(failing + missing);
      }
      trainsSeen = all(clausesOnRequest, SEEN);
    }
    complete = fired && all(0, ALL);
  }

  private int measured(List<Circuit> conditions, Request request, Train train) {
    int failing = 0;
    for (Circuit condition : conditions) {
      failing += condition.measure(request, train, values) ? 0 : 1;
    }
    return failing;
  }

  private void note(int from, int to) {
    for (int i = from; i < to; i++) {
      flags[i] |= values[i] ? TRUE_SEEN : FALSE_SEEN;
    }
  }

  /** With two conditions that fail, no single comparison can decide. */
  private void settled(int failing) {
    if (failing > 1) {
      return;
    }
    fired |= failing == 0;
    for (int i = 0; i < marked.length; i++) {
      marked[i] = false;
    }
    markDeciding(onRequest, failing);
    markDeciding(onTrain, failing);
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        flags[i] |= values[i] ? TRUE_DECIDED : FALSE_DECIDED;
      }
    }
  }

  private void markDeciding(List<Circuit> conditions, int failing) {
    for (Circuit condition : conditions) {
      if (failing == 0 || !condition.holds(values)) {
        condition.markDeciding(values, marked);
      }
    }
  }

  private boolean all(int from, byte wanted) {
    for (int i = from; i < flags.length; i++) {
      if ((flags[i] & wanted) != wanted) {
        return false;
      }
    }
    return true;
  }
}
