package evisor.diff;

import java.util.List;
import java.util.Map;

/**
 * Limits on a request inside which answers change.
 *
 * @param limits the limits by field, in words, at least one; all must hold
 * @param coverage how many of the requests drawn whose answer changes lie inside
 * @param precision how many of the requests that were then drawn inside change
 * @param flows from which first train to which these went, the most frequent first
 * @param causes by which changes, with counts, the most frequent first
 */
public record Box(
    List<Demand> limits,
    Share coverage,
    Share precision,
    List<Flow> flows,
    Map<String, Integer> causes) {

  private static final double MUCH_MORE = 3;

  /**
   * One limit.
   *
   * @param field the field of the request, for example {@code sample/volume}
   * @param text the limit in words, for example {@code volume 1–20 L}
   * @param low the least number; negative infinity where there is none or the field holds words
   * @param high the greatest number; positive infinity where there is none
   * @param words the words allowed; empty where the field holds a number
   */
  public record Demand(String field, String text, double low, double high, List<String> words) {}

  /** Returns whether it holds most of the changes, and little else. */
  public boolean good() {
    return 2 * coverage.count() >= coverage.of() && 2 * precision.count() >= precision.of();
  }

  /**
   * Returns whether it says anything: it holds most of the changes where requests change much more
   * often than elsewhere, or at least every fifth request inside changes.
   *
   * @param share the share of all requests that changes
   */
  boolean says(double share) {
    boolean most = 2 * coverage.count() >= coverage.of();
    return 5 * precision.count() >= precision.of()
        || (most && precision.value() >= MUCH_MORE * share);
  }

  /** Returns all limits in words. */
  public String words() {
    return String.join(", ", limits.stream().map(Demand::text).toList());
  }
}
