package evisor.diff;

import evisor.model.Request;
import evisor.model.Term;
import evisor.request.RequestDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;

/** What a box demands of one field. */
sealed interface Limit {

  /** Returns the field. */
  LimitAxis axis();

  /** Returns whether a request meets it. */
  boolean holds(Request request);

  /** Returns a draft of the request that meets it. */
  RequestDraft impose(RequestDraft draft, Request request, SplittableRandom random);

  /**
   * A number between two others, both included.
   *
   * @param low the least number; negative infinity where there is no least
   * @param high the greatest number; positive infinity where there is no greatest
   */
  record Between(LimitAxis.Amounts axis, double low, double high) implements Limit {

    /** As far beyond a bound are amounts drawn where the other one is open. */
    private static final double OPEN = 100;

    @Override
    public boolean holds(Request request) {
      double number = axis.at(request);
      return number >= low && number <= high;
    }

    @Override
    public RequestDraft impose(RequestDraft draft, Request request, SplittableRandom random) {
      if (holds(request)) {
        return draft;
      }
      double from = low > 0 ? low : high / OPEN;
      double to = high < Double.POSITIVE_INFINITY ? high : low * OPEN;
      double exponent = random.nextDouble();
      double number = from * StrictMath.pow(to / from, exponent);
      return axis.put(draft, Math.min(Math.max(number, from), to));
    }
  }

  /**
   * One of some words.
   *
   * @param words places of the words in the axis
   */
  record Among(LimitAxis.Words axis, SortedSet<Integer> words) implements Limit {

    @Override
    public boolean holds(Request request) {
      return words.contains(axis.at(request));
    }

    @Override
    public RequestDraft impose(RequestDraft draft, Request request, SplittableRandom random) {
      List<Integer> allowed = new ArrayList<>(words);
      return holds(request) ? draft : axis.put(draft, allowed.get(random.nextInt(allowed.size())));
    }

    /** Returns the words. */
    List<Term> terms() {
      List<Term> terms = new ArrayList<>();
      words.forEach(word -> terms.add(axis.all().get(word)));
      return List.copyOf(terms);
    }
  }

  /** A set holds a word, or does not. */
  record Held(LimitAxis.Flag axis, boolean wanted) implements Limit {

    @Override
    public boolean holds(Request request) {
      return axis.at(request) == wanted;
    }

    @Override
    public RequestDraft impose(RequestDraft draft, Request request, SplittableRandom random) {
      return holds(request) ? draft : axis.put(draft, request, wanted);
    }
  }
}
