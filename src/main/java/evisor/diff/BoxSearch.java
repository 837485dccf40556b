package evisor.diff;

import evisor.diff.Limit.Among;
import evisor.diff.Limit.Between;
import evisor.diff.Limit.Held;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks for the few limits that set the requests whose answer changes apart from the others. It
 * adds one limit after the other, each the one that gains most, as long as chance would hardly do
 * as well; and then drops those without which the box is as good.
 */
final class BoxSearch {

  private final List<LimitAxis> axes;
  private static final int MOST_LIMITS = 6;
  private static final double LEAST_GAIN = 1.1;
  private static final double NO_LOSS = 0.98;
  // A limit must leave out unchanged requests of which chance would make one in a hundred so.
  private static final double SURE = 2.6;

  private final List<Request> requests;
  private final boolean[] changed;
  private final int changes;

  /**
   * Takes requests, and which of them are answered otherwise.
   *
   * @param requests the requests
   * @param changed for each, whether its answer changes
   */
  BoxSearch(List<LimitAxis> axes, List<Request> requests, boolean[] changed) {
    this.axes = axes;
    this.requests = requests;
    this.changed = changed.clone();
    int count = 0;
    for (boolean one : changed) {
      count += one ? 1 : 0;
    }
    this.changes = count;
  }

  /** A limit that could be added, and how good the box would be. */
  private record Step(Limit limit, double gain) {}

  /** Requests that a limit keeps, of those in a box. */
  private record Kept(int all, int changed) {}

  /**
   * Returns the limits of the best box found, those that gain most first; none where no limit sets
   * the changes apart.
   */
  List<Limit> find() {
    List<Limit> limits = new ArrayList<>();
    double reached = worth(inside(limits));
    while (limits.size() < MOST_LIMITS) {
      Optional<Step> best = best(limits);
      if (best.isEmpty() || best.get().gain() < reached * LEAST_GAIN) {
        break;
      }
      Limit added = best.get().limit();
      int place = place(added, limits);
      if (place < limits.size()) {
        limits.set(place, added);
      } else {
        limits.add(added);
      }
      reached = best.get().gain();
    }
    for (int i = limits.size() - 1; i >= 0; i--) {
      List<Limit> fewer = new ArrayList<>(limits);
      fewer.remove(i);
      if (worth(inside(fewer)) >= reached * NO_LOSS) {
        limits = fewer;
        reached = worth(inside(fewer));
      }
    }
    return List.copyOf(limits);
  }

  /** Returns where the limit on the same field stands, or the end. */
  private static int place(Limit added, List<Limit> limits) {
    for (int i = 0; i < limits.size(); i++) {
      if (limits.get(i).axis().equals(added.axis())) {
        return i;
      }
    }
    return limits.size();
  }

  /**
   * Returns how well a box describes the changes: twice the changes inside, over all changes and
   * all requests inside, which is 1 for a box of all changes and nothing else.
   */
  private double worth(List<Integer> inside) {
    return worth(kept(inside));
  }

  private Kept kept(List<Integer> inside) {
    int found = 0;
    for (int request : inside) {
      found += changed[request] ? 1 : 0;
    }
    return new Kept(inside.size(), found);
  }

  private double worth(Kept kept) {
    return 2.0 * kept.changed() / Math.max(1, kept.all() + changes);
  }

  private List<Integer> inside(List<Limit> limits) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      if (limits.stream().allMatch(limit -> limit.holds(request))) {
        inside.add(i);
      }
    }
    return inside;
  }

  private Optional<Step> best(List<Limit> limits) {
    List<Integer> inside = inside(limits);
    Kept whole = kept(inside);
    Optional<Step> best = Optional.empty();
    for (LimitAxis axis : axes) {
      Optional<Step> found = Optional.empty();
      if (axis instanceof LimitAxis.Amounts amounts) {
        found = cut(amounts, limits, inside, whole);
      } else if (axis instanceof LimitAxis.Words words) {
        found = among(words, inside, whole);
      } else if (axis instanceof LimitAxis.Flag flag) {
        found = held(flag, inside, whole);
      }
      if (found.isPresent() && (best.isEmpty() || found.get().gain() > best.get().gain())) {
        best = found;
      }
    }
    return best;
  }

  private Optional<Step> held(LimitAxis.Flag axis, List<Integer> inside, Kept whole) {
    Optional<Step> best = Optional.empty();
    for (boolean wanted : new boolean[] {true, false}) {
      Held limit = new Held(axis, wanted);
      int all = 0;
      int found = 0;
      for (int request : inside) {
        if (limit.holds(requests.get(request))) {
          all++;
          found += changed[request] ? 1 : 0;
        }
      }
      best = better(best, limit, new Kept(all, found), whole);
    }
    return best;
  }

  /** Tries the words with the greatest share of changes, then those with the next, and so on. */
  private Optional<Step> among(LimitAxis.Words axis, List<Integer> inside, Kept whole) {
    int[] all = new int[axis.all().size()];
    int[] found = new int[axis.all().size()];
    for (int request : inside) {
      int word = axis.at(requests.get(request));
      all[word]++;
      found[word] += changed[request] ? 1 : 0;
    }
    List<Integer> words = new ArrayList<>();
    for (int word = 0; word < all.length; word++) {
      if (found[word] > 0) {
        words.add(word);
      }
    }
    words.sort(Comparator.comparingDouble(word -> -(double) found[word] / all[word]));
    Optional<Step> best = Optional.empty();
    SortedSet<Integer> kept = new TreeSet<>();
    int keptAll = 0;
    int keptFound = 0;
    for (int word : words) {
      kept.add(word);
      keptAll += all[word];
      keptFound += found[word];
      Among limit = new Among(axis, new TreeSet<>(kept));
      best = better(best, limit, new Kept(keptAll, keptFound), whole);
    }
    return best;
  }

  /** Tries every number of a changed request as the least and as the greatest. */
  private Optional<Step> cut(
      LimitAxis.Amounts axis, List<Limit> limits, List<Integer> inside, Kept whole) {
    Between now =
        limits.stream()
            .filter(limit -> limit.axis().equals(axis))
            .map(Between.class::cast)
            .findFirst()
            .orElse(new Between(axis, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    double[] all = new double[inside.size()];
    double[] found = new double[inside.size()];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = axis.at(requests.get(inside.get(i)));
      if (changed[inside.get(i)]) {
        found[count++] = all[i];
      }
    }
    found = Arrays.copyOf(found, count);
    Arrays.sort(all);
    Arrays.sort(found);
    Optional<Step> best = Optional.empty();
    for (int i = 0; i < found.length; i++) {
      boolean first = i == 0 || found[i - 1] < found[i];
      boolean last = i == found.length - 1 || found[i + 1] > found[i];
      if (first) {
        Kept kept = new Kept(all.length - below(all, found[i]), found.length - i);
        best = better(best, new Between(axis, found[i], now.high()), kept, whole);
      }
      if (last) {
        Kept kept = new Kept(all.length - above(all, found[i]), i + 1);
        best = better(best, new Between(axis, now.low(), found[i]), kept, whole);
      }
    }
    return best;
  }

  private static int above(double[] sorted, double bound) {
    int above = 0;
    while (above < sorted.length && sorted[sorted.length - 1 - above] > bound) {
      above++;
    }
    return above;
  }

  private static int below(double[] sorted, double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<Step> better(Optional<Step> best, Limit limit, Kept kept, Kept whole) {
    double expected = (double) whole.changed() / whole.all() * (whole.all() - kept.all());
    double lost = whole.changed() - kept.changed();
    boolean sure = expected - lost >= SURE * StrictMath.sqrt(expected);
    double gain = worth(kept);
    return kept.all() < whole.all() && sure && (best.isEmpty() || gain > best.get().gain())
        ? Optional.of(new Step(limit, gain))
        : best;
  }
}
