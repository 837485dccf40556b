package evisor.rules.logic;

import evisor.model.Request;
import evisor.model.Within;
import evisor.rules.language.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which numbers the facts can give. */
final class Answers {

  private static final Numbers SAMPLES_PER_DAY =
      numbers(Vocabulary.property(Request.class, "samplesPerDay"));

  private Answers() {}

  /** Returns the numbers that a property or method can give; all where nothing is said of it. */
  static Numbers numbers(Optional<Method> accessor) {
    boolean whole = accessor.filter(found -> found.getReturnType() == int.class).isPresent();
    Within within = accessor.map(found -> found.getAnnotation(Within.class)).orElse(null);
    return within == null
        ? Numbers.line(whole)
        : Numbers.between(within.from(), !within.above(), within.to(), true, whole);
  }

  static Numbers samplesPerDay() {
    return SAMPLES_PER_DAY;
  }

  /** Returns with how many samples a day so many are processed together. */
  static Numbers samplesPerDay(Numbers together) {
    List<Numbers.Span> spans = new ArrayList<>();
    for (Numbers.Span span : together.spans()) {
      spans.add(new Numbers.Span(span.low() <= 1 ? 0 : span.low() - 1, false, span.high(), true));
    }
    return new Numbers(List.copyOf(spans), false);
  }
}
