package evisor.whatif;

import evisor.model.Lexicon;
import evisor.request.FieldTrait;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which of two sets of changes asks less of a planner. */
final class ChangeDominance {

  private static final MathContext RATIO = MathContext.DECIMAL64;

  private ChangeDominance() {}

  /**
   * Returns whether a second set of changes spares the first: it changes the same fields or fewer,
   * and none of them further; or the same fields, words alike, and numbers less far.
   */
  static boolean than(List<FieldChange> first, List<FieldChange> second) {
    for (FieldChange change : second) {
      Optional<FieldChange> same = of(change.field(), first);
      if (same.isEmpty() || !noFurther(change, same.get())) {
        return first.size() == second.size()
            && words(first).equals(words(second))
            && far(second).compareTo(far(first)) <= 0;
      }
    }
    return true;
  }

  private static Optional<FieldChange> of(RequestField field, List<FieldChange> changes) {
    return changes.stream().filter(change -> change.field() == field).findFirst();
  }

  private static boolean noFurther(FieldChange change, FieldChange limit) {
    if (change.from().isEmpty() || change.to().isEmpty() || limit.to().isEmpty()) {
      return change.to().equals(limit.to());
    }
    FieldValue from = change.from().get();
    FieldValue to = change.to().get();
    FieldValue far = limit.to().get();
    if (from instanceof Words held && to instanceof Words here && far instanceof Words there) {
      return difference(held, there).containsAll(difference(held, here));
    }
    if (from instanceof Amount held && to instanceof Amount here && far instanceof Amount there) {
      return between(held.number(), here.number(), there.number());
    }
    if (change.field().is(FieldTrait.RISING)) {
      List<FieldValue> rising = rising(change.field());
      return between(rising.indexOf(from), rising.indexOf(to), rising.indexOf(far));
    }
    return to.equals(far);
  }

  private static List<FieldValue> rising(RequestField field) {
    // Only words of enums rise.
    return field.terms(Lexicon.ENUMS_ONLY).orElseThrow().all().stream()
        .<FieldValue>map(Word::new)
        .toList();
  }

  private static <T extends Comparable<? super T>> boolean between(T from, T here, T there) {
    return from.compareTo(there) <= 0
        ? from.compareTo(here) <= 0 && here.compareTo(there) <= 0
        : from.compareTo(here) >= 0 && here.compareTo(there) >= 0;
  }

  private static Set<Object> difference(Words from, Words to) {
    Set<Object> different = new LinkedHashSet<>(without(from.words(), to.words()));
    different.addAll(without(to.words(), from.words()));
    return different;
  }

  private static List<Object> without(Collection<?> words, Collection<?> others) {
    List<Object> left = new ArrayList<>(words);
    left.removeAll(others);
    return left;
  }

  /** Returns the changes of words, and for those of numbers their fields alone. */
  private static List<Object> words(List<FieldChange> changes) {
    List<Object> words = new ArrayList<>();
    for (FieldChange change : changes) {
      words.add(change.to().orElse(null) instanceof Amount ? change.field() : change);
    }
    return words;
  }

  /** Returns how many times all numbers together are raised or lowered. */
  private static BigDecimal far(List<FieldChange> changes) {
    BigDecimal far = BigDecimal.ONE;
    for (FieldChange change : changes) {
      if (change.from().orElse(null) instanceof Amount from
          && change.to().orElse(null) instanceof Amount to) {
        BigDecimal low = from.number().min(to.number());
        far = far.multiply(from.number().max(to.number()).divide(low, RATIO), RATIO);
      }
    }
    return far;
  }
}
