package evisor.mutation;

import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Figures of the knowledge base, scaled bound by bound. */
final class ScaledFigure {

  private static final Set<String> BOUNDS = new TreeSet<>(List.of("low", "high", "value"));

  private ScaledFigure() {}

  /** Returns a number or a figure times a factor; nothing for anything else. */
  static Optional<Json> of(Json value, double factor) {
    return mapped(value, bound -> bound.multiply(BigDecimal.valueOf(factor)));
  }

  /** Returns a figure times a factor, at most 1. */
  static Optional<Json> fraction(Json value, double factor) {
    return mapped(value, bound -> bound.multiply(BigDecimal.valueOf(factor)).min(BigDecimal.ONE));
  }

  /** Returns a figure of which what is missing to 1 is scaled, at most to the whole. */
  static Optional<Json> left(Json value, double factor) {
    return mapped(
        value,
        bound ->
            BigDecimal.ONE
                .subtract(BigDecimal.ONE.subtract(bound).multiply(BigDecimal.valueOf(factor)))
                .max(BigDecimal.ZERO));
  }

  private static Optional<Json> mapped(Json value, UnaryOperator<BigDecimal> change) {
    if (value instanceof JsonNumber number) {
      return Optional.of(with(number, change.apply(number.number())));
    }
    if (!(value instanceof JsonObject object)) {
      return Optional.empty();
    }
    List<Member> members = new ArrayList<>();
    boolean any = false;
    for (Member member : object.members()) {
      if (BOUNDS.contains(member.name()) && member.value() instanceof JsonNumber number) {
        Json other = with(number, change.apply(number.number()));
        members.add(new Member(member.name(), member.place(), other));
        any = true;
      } else {
        members.add(member);
      }
    }
    return any
        ? Optional.of(new JsonObject(object.place(), object.pointer(), members))
        : Optional.empty();
  }

  private static JsonNumber with(JsonNumber old, BigDecimal number) {
    return new JsonNumber(old.place(), old.pointer(), number.stripTrailingZeros());
  }

  /** Returns in words what becomes of a figure. */
  static String words(String name, Json from, Json to) {
    return name + ' ' + shown(from) + " → " + shown(to);
  }

  /** Returns whether two figures are the same by their numbers, however these are written. */
  static boolean same(Json one, Json other) {
    List<BigDecimal> left = numbers(one);
    List<BigDecimal> right = numbers(other);
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      same = left.get(i).compareTo(right.get(i)) == 0;
    }
    return same;
  }

  /** Returns a number, or the bounds of a figure, as written. */
  static String shown(Json value) {
    List<String> shown = new ArrayList<>();
    numbers(value).forEach(number -> shown.add(number.toPlainString()));
    return String.join("–", shown);
  }

  private static List<BigDecimal> numbers(Json value) {
    if (value instanceof JsonNumber number) {
      return List.of(number.number());
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (Member member : ((JsonObject) value).members()) {
      if (BOUNDS.contains(member.name()) && member.value() instanceof JsonNumber number) {
        numbers.add(number.number());
      }
    }
    return numbers;
  }
}
