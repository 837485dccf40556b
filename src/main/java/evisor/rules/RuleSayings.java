package evisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What rules say in one run of a pass, as they say it: rule by rule, each of the trains in their
 * order. Made for one thread.
 */
final class RuleSayings<T> {

  private static final int ROOM = 64;

  private final List<T> all = new ArrayList<>(ROOM);
  private int[] rules = new int[ROOM];
  private int[] places = new int[ROOM];

  /** What was said, by places and for each place by rules. */
  static final class Ordered<T> {

    private final List<T> all;
    // Where each place ends.
    private final int[] ends;

    private Ordered(List<T> all, int[] ends) {
      this.all = all;
      this.ends = ends;
    }

    /** Returns all that was said. */
    List<T> all() {
      return all;
    }

    /** Returns what was said of a place. */
    List<T> at(int place) {
      return all.subList(place == 0 ? 0 : ends[place - 1], ends[place]);
    }
  }

  /**
   * Adds one thing said.
   *
   * @param rule the rule's place among all rules
   * @param place of what it is said
   */
  void add(T said, int rule, int place) {
    int next = all.size();
    if (next == rules.length) {
      rules = Arrays.copyOf(rules, 2 * next);
      places = Arrays.copyOf(places, 2 * next);
    }
    rules[next] = rule;
    places[next] = place;
    all.add(said);
  }

  /**
   * Returns all of it in order; the order of firing never shows.
   *
   * @param placeCount places that can be spoken of
   */
  Ordered<T> ordered(int placeCount) {
    int[] order = new int[all.size()];
    int ruleCount = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      ruleCount = Math.max(ruleCount, rules[i] + 1);
    }
    order = sorted(order, rules, ends(rules, ruleCount));
    int[] ends = ends(places, placeCount);
    List<T> inOrder = new ArrayList<>(order.length);
    for (int next : sorted(order, places, ends)) {
      inOrder.add(all.get(next));
    }
    return new Ordered<>(List.copyOf(inOrder), ends);
  }

  /** Returns where each key ends, once things are in the order of their keys. */
  private int[] ends(int[] keys, int keyCount) {
    int[] ends = new int[keyCount];
    for (int i = 0; i < all.size(); i++) {
      ends[keys[i]]++;
    }
    for (int key = 1; key < keyCount; key++) {
      ends[key] += ends[key - 1];
    }
    return ends;
  }

  /** Returns the order by keys; what has one key stays in its order. */
  private static int[] sorted(int[] order, int[] keys, int[] ends) {
    int[] next = ends.clone();
    int[] sorted = new int[order.length];
    for (int i = order.length - 1; i >= 0; i--) {
      sorted[--next[keys[order[i]]]] = order[i];
    }
    return sorted;
  }
}
