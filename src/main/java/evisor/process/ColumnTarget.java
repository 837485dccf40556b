package evisor.process;

import evisor.knowledge.StepOperation.ColumnFeed;
import evisor.model.Method;
import evisor.process.UnitOperation.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a concentrating step aims at before a column: the smallest load that the column is sold for
 * and that the sample can be brought down to, or two, four or more of the largest.
 *
 * @param volumeMl mL to end in
 * @param mostMl mL of the largest sample that is brought down to it
 */
record ColumnTarget(double volumeMl, double mostMl) {

  /** A column that comes next: its method, and the loads in mL that it is sold for, least first. */
  record Column(Method method, List<Double> loadsMl) {
    // Java's own equality of a record is put together at its first call: milliseconds of each
    // start.
    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      return other instanceof Column same
          && method.equals(same.method)
          && loadsMl.equals(same.loadsMl);
    }

    @Override
    public int hashCode() {
      return Objects.hash(method, loadsMl);
    }
  }

  /**
   * Returns the targets of smaller samples, and last that of this one; none where no column that
   * the step feeds comes next, or where a rule says how far it concentrates.
   */
  static List<ColumnTarget> upTo(Optional<ColumnFeed> feed, Load load, StepSettings settings) {
    if (feed.isEmpty() || load.next().isEmpty() || settings.of("concentration", 0) > 0) {
      return List.of();
    }
    ColumnFeed known = feed.get();
    Column column = load.next().get();
    if (column.method() != known.column()) {
      return List.of();
    }
    double factor = settings.of(known.concentration()).middle();
    List<ColumnTarget> targets = new ArrayList<>();
    double largestMl = known.leastMl();
    for (double loadMl : column.loadsMl()) {
      largestMl = Math.max(largestMl, loadMl);
      if (loadMl >= known.leastMl() && (targets.isEmpty() || last(targets) < load.volumeMl())) {
        targets.add(new ColumnTarget(loadMl, loadMl * factor));
      }
    }
    while (targets.isEmpty() || last(targets) < load.volumeMl()) {
      targets.add(new ColumnTarget(largestMl, largestMl * factor));
      largestMl *= 2;
    }
    return targets;
  }

  private static double last(List<ColumnTarget> targets) {
    return targets.get(targets.size() - 1).mostMl();
  }
}
