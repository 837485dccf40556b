package evisor.rules.trace;

import evisor.files.FilePlace;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What became of one condition, or of a part of one. */
public sealed interface TracedCondition permits TracedComparison, TracedCondition.Joined {

  /** Returns the condition as the rule has it. */
  String text();

  /** Returns where it stands. */
  FilePlace place();

  /** Returns whether it holds. */
  boolean holds();

  /** Returns its comparisons, as written from left to right. */
  List<TracedComparison> atoms();

  /**
   * Returns the comparisons that would have to come out otherwise for it to hold: all that are
   * missing, of alternatives those that miss least; none where it holds.
   */
  List<TracedComparison> missing();

  /**
   * Returns the sets of comparisons each of which lets it fail if all in the set come out
   * otherwise; none where it does not hold. No set contains another's comparisons and more.
   */
  List<List<TracedComparison>> releases();

  /** Returns by how much it misses, for putting checks in order; 0 where it holds. */
  default double distance() {
    double sum = 0;
    for (TracedComparison atom : missing()) {
      sum += atom.gap().size();
    }
    return sum;
  }

  /**
   * Several parts.
   *
   * @param all whether all of them must hold, or one
   */
  record Joined(boolean all, String text, FilePlace place, List<TracedCondition> parts)
      implements TracedCondition {
    @Override
    public boolean holds() {
      return all
          ? parts.stream().allMatch(TracedCondition::holds)
          : parts.stream().anyMatch(TracedCondition::holds);
    }

    @Override
    public List<TracedComparison> atoms() {
      return parts.stream().flatMap(part -> part.atoms().stream()).toList();
    }

    @Override
    public List<TracedComparison> missing() {
      if (holds()) {
        return List.of();
      }
      return all
          ? parts.stream().flatMap(part -> part.missing().stream()).toList()
          : Collections.min(parts, Comparator.comparingDouble(TracedCondition::distance)).missing();
    }

    @Override
    public List<List<TracedComparison>> releases() {
      if (!holds()) {
        return List.of();
      }
      if (all) {
        return parts.stream().flatMap(part -> part.releases().stream()).toList();
      }
      List<List<TracedComparison>> sets = List.of(List.of());
      for (TracedCondition part : parts) {
        if (part.holds()) {
          sets = joined(sets, part.releases());
        }
      }
      return sets;
    }

    private static List<List<TracedComparison>> joined(
        List<List<TracedComparison>> sets, List<List<TracedComparison>> more) {
      return sets.stream().flatMap(set -> more.stream().map(other -> both(set, other))).toList();
    }

    private static List<TracedComparison> both(
        List<TracedComparison> set, List<TracedComparison> other) {
      return Stream.concat(set.stream(), other.stream()).toList();
    }
  }
}
