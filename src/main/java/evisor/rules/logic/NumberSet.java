package evisor.rules.logic;

import evisor.rules.language.Expression.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Some numbers.
 *
 * @param spans where they lie, in rising order, each of them apart from the next
 * @param whole whether only whole numbers are meant
 */
record NumberSet(List<Span> spans, boolean whole) implements ValueSet {

  private static final Span LINE =
      new Span(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

  /** All numbers between two bounds, infinity among them. */
  record Span(double low, boolean lowIn, double high, boolean highIn) {

    boolean empty() {
      return low > high || (low == high && !(lowIn && highIn));
    }

    Span and(Span other) {
      boolean fromOther = other.low > low || (other.low == low && !other.lowIn);
      boolean toOther = other.high < high || (other.high == high && !other.highIn);
      return new Span(
          fromOther ? other.low : low,
          fromOther ? other.lowIn : lowIn,
          toOther ? other.high : high,
          toOther ? other.highIn : highIn);
    }

    /** Returns the same whole numbers, with bounds that are among them. */
    Span whole() {
      double first = Math.ceil(low);
      double last = Math.floor(high);
      return new Span(
          first == low && !lowIn ? first + 1 : first,
          true,
          last == high && !highIn ? last - 1 : last,
          true);
    }
  }

  static NumberSet line(boolean whole) {
    return new NumberSet(List.of(LINE), whole);
  }

  static NumberSet between(double low, boolean lowIn, double high, boolean highIn, boolean whole) {
    return made(List.of(new Span(low, lowIn, high, highIn)), whole);
  }

  /** Returns the numbers that stand so to a limit. */
  static NumberSet that(Relation relation, double limit, boolean whole) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    return switch (relation) {
      case EQUAL -> between(limit, true, limit, true, whole);
      case UNEQUAL -> between(limit, true, limit, true, false).not().only(whole);
      case AT_LEAST -> between(limit, true, most, true, whole);
      case AT_MOST -> between(least, true, limit, true, whole);
      case ABOVE -> between(limit, false, most, true, whole);
      case BELOW -> between(least, true, limit, false, whole);
    };
  }

  private NumberSet only(boolean wholeOnes) {
    return made(spans, wholeOnes);
  }

  private static NumberSet made(List<Span> spans, boolean whole) {
    List<Span> kept = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span next = whole ? span.whole() : span;
      if (!next.empty()) {
        kept.add(next);
      }
    }
    return new NumberSet(List.copyOf(kept), whole);
  }

  @Override
  public NumberSet and(ValueSet other) {
    NumberSet more = (NumberSet) other;
    List<Span> both = new ArrayList<>();
    for (Span span : spans) {
      for (Span next : more.spans) {
        both.add(span.and(next));
      }
    }
    return made(both, whole || more.whole);
  }

  @Override
  public NumberSet not() {
    List<Span> others = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    boolean fromIn = true;
    for (Span span : spans) {
      others.add(new Span(from, fromIn, span.low, !span.lowIn));
      from = span.high;
      fromIn = !span.highIn;
    }
    others.add(new Span(from, fromIn, Double.POSITIVE_INFINITY, true));
    return made(others, whole);
  }

  @Override
  public boolean none() {
    return spans.isEmpty();
  }

  /** Returns the lower bound; only where there are any. */
  double low() {
    return spans.get(0).low;
  }

  /** Returns the upper bound; only where there are any. */
  double high() {
    return spans.get(spans.size() - 1).high;
  }
}
