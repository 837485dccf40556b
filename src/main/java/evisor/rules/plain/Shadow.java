package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.ExprText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What stands before a comparison that comes out false and yet never keeps its rule from firing
 * alone: other conditions that fail with it. Not for several threads at once.
 */
public final class Shadow {

  private final int clause;
  private final int own;
  private final List<Circuit> circuits = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final int onRequest;
  private final boolean[] values;
  private final BitSet failing = new BitSet();
  private final BitSet always = new BitSet();
  private int asked = -1;
  private Optional<Near> nearest = Optional.empty();

  /**
   * Starts with nothing seen.
   *
   * @param clause number of the comparison in {@link Sides#clauses}
   */
  public Shadow(PlainRule rule, int clause) {
    this.clause = clause;
    List<Clause> clauses = new ArrayList<>();
    int found = 0;
    for (Logic logic : rule.onRequest()) {
      found += add(logic, clauses) ? 1 : 0;
    }
    onRequest = circuits.size();
    for (Logic logic : rule.onTrain()) {
      found += add(logic, clauses) ? 1 : 0;
    }
    own = found;
    values = new boolean[clauses.size()];
  }

  /** Returns whether the comparison lies behind what was added. */
  private boolean add(Logic logic, List<Clause> clauses) {
    circuits.add(Circuit.of(logic, clauses));
    texts.add(ExprText.of(logic.source()));
    return clauses.size() <= clause;
  }

  /** Looks at the next request with its trains. */
  public void see(Request request, List<Train> trains) {
    asked++;
    for (int i = 0; i < onRequest; i++) {
      failing.set(i, !circuits.get(i).measure(request, PlainRule.NO_TRAIN, values));
    }
    if (own < onRequest && !failing.get(own)) {
      return;
    }
    if (onRequest == circuits.size()) {
      note(PlainRule.NO_TRAIN);
      return;
    }
    for (Train train : trains) {
      for (int i = onRequest; i < circuits.size(); i++) {
        failing.set(i, !circuits.get(i).measure(request, train, values));
      }
      note(train);
    }
  }

  private void note(Train train) {
    if (values[clause] || !failing.get(own)) {
      return;
    }
    failing.clear(own);
    if (nearest.isPresent()) {
      always.and(failing);
    } else {
      always.or(failing);
    }
    if (nearest.isEmpty() || failing.cardinality() < nearest.get().failing().size()) {
      Optional<Train> about = onRequest == circuits.size() ? Optional.empty() : Optional.of(train);
      nearest = Optional.of(new Near(asked, about, texts(failing)));
    }
    failing.set(own);
  }

  /**
   * Where a comparison is nearest to deciding.
   *
   * @param request number of the request among those looked at, from 0
   * @param train the train; empty for a rule that asks no train
   * @param failing the other conditions that fail there
   */
  public record Near(int request, Optional<Train> train, List<String> failing) {}

  /** Returns the conditions that fail whenever the comparison does. */
  public List<String> always() {
    return texts(always);
  }

  /** Returns where the fewest conditions fail with it; empty where it never came out false. */
  public Optional<Near> nearest() {
    return nearest;
  }

  private List<String> texts(BitSet conditions) {
    List<String> all = new ArrayList<>();
    for (int i = conditions.nextSetBit(0); i >= 0; i = conditions.nextSetBit(i + 1)) {
      all.add(texts.get(i));
    }
    return List.copyOf(all);
  }
}
