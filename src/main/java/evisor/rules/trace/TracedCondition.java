package evisor.rules.trace;

import evisor.files.Place;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What became of one condition, or of a part of one. */
public sealed interface TracedCondition permits Atom, TracedCondition.Joined {

  /** Returns the condition as the rule has it. */
  String text();

  /** Returns where it stands. */
  Place place();

  /** Returns whether it holds. */
  boolean holds();

  /** Returns its comparisons, as written from left to right. */
  List<Atom> atoms();

  /**
   * Returns the comparisons that would have to come out otherwise for it to hold: all that are
   * missing, of alternatives those that miss least; none where it holds.
   */
  List<Atom> missing();

  /**
   * Returns the sets of comparisons each of which lets it fail if all in the set come out
   * otherwise; none where it does not hold. No set contains another's comparisons and more.
   */
  List<List<Atom>> releases();

  /** Returns by how much it misses, for putting checks in order; 0 where it holds. */
  default double distance() {
    double sum = 0;
    for (Atom atom : missing()) {
      sum += atom.gap().size();
    }
    return sum;
  }

  /**
   * Several parts.
   *
   * @param all whether all of them must hold, or one
   */
  record Joined(boolean all, String text, Place place, List<TracedCondition> parts)
      implements TracedCondition {
    @Override
    public boolean holds() {
      return all
          ? parts.stream().allMatch(TracedCondition::holds)
          : parts.stream().anyMatch(TracedCondition::holds);
    }

    @Override
    public List<Atom> atoms() {
      return parts.stream().flatMap(part -> part.atoms().stream()).toList();
    }

    @Override
    public List<Atom> missing() {
      if (holds()) {
        return List.of();
      }
      return all
          ? parts.stream().flatMap(part -> part.missing().stream()).toList()
          : Collections.min(parts, Comparator.comparingDouble(TracedCondition::distance)).missing();
    }

    @Override
    public List<List<Atom>> releases() {
      if (!holds()) {
        return List.of();
      }
      if (all) {
        return parts.stream().flatMap(part -> part.releases().stream()).toList();
      }
      List<List<Atom>> sets = List.of(List.of());
      for (TracedCondition part : parts) {
        if (part.holds()) {
          sets = joined(sets, part.releases());
        }
      }
      return sets;
    }

    private static List<List<Atom>> joined(List<List<Atom>> sets, List<List<Atom>> more) {
      return sets.stream().flatMap(set -> more.stream().map(other -> both(set, other))).toList();
    }

    private static List<Atom> both(List<Atom> set, List<Atom> other) {
      return Stream.concat(set.stream(), other.stream()).toList();
    }
  }
}
