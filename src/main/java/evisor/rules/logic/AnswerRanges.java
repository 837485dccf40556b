package evisor.rules.logic;

import evisor.model.Request;
import evisor.model.Within;
import evisor.rules.language.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which numbers the facts can give. */
final class AnswerRanges {

  private static final NumberSet SAMPLES_PER_DAY =
      numbers(Vocabulary.property(Request.class, "samplesPerDay"));

  private AnswerRanges() {}

  /** Returns the numbers that a property or method can give; all where nothing is said of it. */
  static NumberSet numbers(Optional<Method> accessor) {
    boolean whole = accessor.filter(found -> found.getReturnType() == int.class).isPresent();
    Within within = accessor.map(found -> found.getAnnotation(Within.class)).orElse(null);
    return within == null
        ? NumberSet.line(whole)
        : NumberSet.between(within.from(), !within.above(), within.to(), true, whole);
  }

  static NumberSet samplesPerDay() {
    return SAMPLES_PER_DAY;
  }

  /** Returns with how many samples a day so many are processed together. */
  static NumberSet samplesPerDay(NumberSet together) {
    List<NumberSet.Span> spans = new ArrayList<>();
    for (NumberSet.Span span : together.spans()) {
      spans.add(new NumberSet.Span(span.low() <= 1 ? 0 : span.low() - 1, false, span.high(), true));
    }
    return new NumberSet(List.copyOf(spans), false);
  }
}
