package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.ExprText;
import java.util.ArrayList;
import java.util.List;

/**
 * One condition of a rule as comparisons that are put together by "all of" and "one of"; negations
 * are carried down to the comparisons, as in {@link Checks}.
 */
sealed interface Circuit {

  /**
   * Notes how each of its comparisons comes out, and returns whether all of it holds.
   *
   * @param values by number of the comparison, how it comes out; overwritten
   */
  boolean measure(Request request, Train train, boolean[] values);

  /** Returns whether it holds, by what was noted. */
  boolean holds(boolean[] values);

  /**
   * Marks the comparisons that decide whether it holds: those that turn it over when they alone
   * come out otherwise.
   *
   * @param values how each comparison comes out
   * @param marked by number of the comparison; set where it decides, else left alone
   */
  void markDeciding(boolean[] values, boolean[] marked);

  /** Returns a condition, and adds its comparisons to a list, where they have their numbers. */
  static Circuit of(Logic logic, List<Clause> clauses) {
    return of(logic, false, clauses);
  }

  private static Circuit of(Logic logic, boolean negated, List<Clause> clauses) {
    if (logic instanceof Logic.Negated not) {
      return of(not.part(), !negated, clauses);
    }
    if (logic instanceof Logic.Either either) {
      return new Group(/* all= */ negated, of(either.parts(), negated, clauses));
    }
    if (logic instanceof Logic.Every every) {
      return new Group(/* all= */ !negated, of(every.parts(), negated, clauses));
    }
    boolean ofTrain = false;
    for (Reading reading : logic.readings()) {
      ofTrain |= reading.ofTrain();
    }
    String text = negated ? ExprText.negated(logic.source()) : ExprText.of(logic.source());
    clauses.add(new Clause(text, logic.source().place(), ofTrain));
    return new Single(clauses.size() - 1, logic, negated);
  }

  private static List<Circuit> of(List<Logic> parts, boolean negated, List<Clause> clauses) {
    List<Circuit> circuits = new ArrayList<>();
    for (Logic part : parts) {
      circuits.add(of(part, negated, clauses));
    }
    return List.copyOf(circuits);
  }

  /** One comparison. */
  record Single(int number, Logic logic, boolean negated) implements Circuit {
    @Override
    public boolean measure(Request request, Train train, boolean[] values) {
      values[number] = logic.holds(request, train) != negated;
      return values[number];
    }

    @Override
    public boolean holds(boolean[] values) {
      return values[number];
    }

    @Override
    public void markDeciding(boolean[] values, boolean[] marked) {
      marked[number] = true;
    }
  }

  /** Several parts, of which all must hold, or one. */
  record Group(boolean all, List<Circuit> parts) implements Circuit {

    // No part is spared: how each comes out is to be noted.
    @Override
    public boolean measure(Request request, Train train, boolean[] values) {
      boolean every = true;
      boolean any = false;
      for (Circuit part : parts) {
        boolean holds = part.measure(request, train, values);
        every &= holds;
        any |= holds;
      }
      return all ? every : any;
    }

    @Override
    public boolean holds(boolean[] values) {
      for (Circuit part : parts) {
        if (part.holds(values) != all) {
          return !all;
        }
      }
      return all;
    }

    /** A part decides where no other part has settled the matter: failed, or held. */
    @Override
    public void markDeciding(boolean[] values, boolean[] marked) {
      int settling = 0;
      for (Circuit part : parts) {
        settling += part.holds(values) == all ? 0 : 1;
      }
      for (Circuit part : parts) {
        boolean settles = part.holds(values) != all;
        if (settling == 0 || (settling == 1 && settles)) {
          part.markDeciding(values, marked);
        }
      }
    }
  }
}
