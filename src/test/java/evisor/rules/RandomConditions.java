package evisor.rules;

import evisor.model.Request;
import evisor.model.SampleAmount;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.words.ShippedWords;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Conditions that the lint accepts, over the whole vocabulary. */
final class RandomConditions {

  private static final List<String> NUMERALS =
      List.of("-1", "0", "1", "2", "4", "0.5", "2.5", "1e3", "-2.5", "4.0");
  private static final List<String> RELATIONS = List.of("==", "!=", ">=", "<=", ">", "<");

  private final Random random;

  RandomConditions(long seed) {
    this.random = new Random(seed);
  }

  /** Returns patterns on a request and a train, with a binding between them. */
  String patterns() {
    return "Request( $ml : volumeMl, $kind : sampleType, "
        + condition(Request.class, 2)
        + " )\n$train : Train( "
        + condition(evisor.model.Train.class, 2)
        + (random.nextBoolean() ? ", hours " + pick(RELATIONS) + " $ml" : "")
        + (random.nextBoolean() ? ", !shownFor($kind)" : "")
        + " )";
  }

  private String condition(Class<?> fact, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 5);
    return switch (kind) {
      case 1 -> condition(fact, depth - 1) + " || " + condition(fact, depth - 1);
      case 2 -> "(" + condition(fact, depth - 1) + ") && (" + condition(fact, depth - 1) + ")";
      case 3 -> "!(" + condition(fact, depth - 1) + ")";
      default -> comparison(fact);
    };
  }

  private String comparison(Class<?> fact) {
    List<Method> usable =
        Stream.concat(
                Vocabulary.propertyNames(fact).stream()
                    .flatMap(name -> Vocabulary.property(fact, name).stream()),
                Vocabulary.methodNames(fact).stream()
                    .flatMap(name -> Vocabulary.methods(fact, name).stream()))
            .filter(method -> arguments(method).isPresent())
            .filter(method -> method.getReturnType() != SampleAmount.class)
            .toList();
    Method method = pick(usable);
    String asked =
        method.getName()
            + (method.getParameterCount() == 0 ? "" : "(" + arguments(method).orElseThrow() + ")");
    ValueType type = ValueType.of(method.getGenericReturnType()).orElseThrow();
    if (type.isNumber()) {
      return number(asked, type);
    }
    if (type.isTruth()) {
      return random.nextBoolean() ? asked : "!" + asked;
    }
    if (type.isSet()) {
      return asked + pick(List.of(" contains ", " not contains ")) + word(type.element());
    }
    if (type.isText()) {
      return asked + pick(List.of(" == ", " != ")) + pick(List.of("\"\"", "\"Type 45 Ti\""));
    }
    return word(asked, type);
  }

  private String number(String asked, ValueType type) {
    String relation = ' ' + pick(RELATIONS) + ' ';
    return switch (random.nextInt(4)) {
      case 0 -> asked + pick(List.of(" + ", " - ", " * ")) + "2" + relation + pick(NUMERALS);
      case 1 ->
          type.equals(ValueType.NUMBER)
              ? asked + " / 4" + relation + "0.5 * 2"
              : asked + " * 1.5" + relation + pick(NUMERALS);
      default -> asked + relation + pick(NUMERALS);
    };
  }

  private String word(String asked, ValueType type) {
    return switch (random.nextInt(3)) {
      case 0 ->
          asked
              + pick(List.of(" in (", " not in ("))
              + word(type.type())
              + ", "
              + word(type.type())
              + ")";
      case 1 -> asked + ' ' + (type.isRanked() ? pick(RELATIONS) : "!=") + ' ' + word(type.type());
      default -> asked + " == " + word(type.type());
    };
  }

  private Optional<String> arguments(Method method) {
    String text = "";
    for (Class<?> type : method.getParameterTypes()) {
      String next;
      if (type.isEnum()) {
        next = word(type);
      } else if (type == double.class) {
        next = pick(NUMERALS);
      } else if (type == evisor.model.StepKind.class) {
        next = word(evisor.model.Method.class);
      } else {
        return Optional.empty();
      }
      text += text.isEmpty() ? next : ", " + next;
    }
    return Optional.of(text);
  }

  private String word(Class<?> words) {
    return words.getSimpleName() + '.' + pick(Vocabulary.constants(words, ShippedWords.LEXICON));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
