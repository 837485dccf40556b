package evisor.request;

import evisor.files.Faults;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.request.FieldValue.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity with its unit, written as a text or as value and unit, read into one unit. A decimal
 * comma is read; a comma before exactly three digits may also part thousands and is refused.
 */
final class Measure {

  private static final Bound VOLUME =
      new Bound("volume", Quantity.MILLILITRES, new BigDecimal("1e7"), "10000 L");
  private static final Bound MASS =
      new Bound("mass", Quantity.GRAMS, new BigDecimal("1e6"), "1000 kg");
  private static final Bound DURATION =
      new Bound("time", Quantity.HOURS, BigDecimal.valueOf(Double.MAX_VALUE), "");

  /**
   * A volume, read into mL, or a mass, read into g. A capital M would be mega; where that is beyond
   * all bounds, only milli can be meant.
   */
  static final Measure SAMPLE =
      new Measure(
          VOLUME,
          "\"2 L\" or \"250 uL\"",
          List.of("uL", "µL", "mL", "L", "mg", "g", "kg"),
          Map.of(
              UnitSpelling.MICROLITRE, new Scale("1", "1000", VOLUME),
              UnitSpelling.MILLILITRE, new Scale("1", "1", VOLUME),
              UnitSpelling.LITRE, new Scale("1000", "1", VOLUME),
              UnitSpelling.MILLIGRAM, new Scale("1", "1000", MASS),
              UnitSpelling.GRAM, new Scale("1", "1", MASS),
              UnitSpelling.KILOGRAM, new Scale("1000", "1", MASS)));

  /** A time, read into hours. */
  static final Measure TIME =
      new Measure(
          DURATION,
          "\"8 h\" or \"90 min\"",
          List.of("min", "h", "d"),
          Map.of(
              UnitSpelling.MINUTE, new Scale("1", "60", DURATION),
              UnitSpelling.HOUR, new Scale("1", "1", DURATION),
              UnitSpelling.DAY, new Scale("24", "1", DURATION),
              UnitSpelling.WEEK, new Scale("168", "1", DURATION)));

  private static final Pattern NOT_POSITIVE = Pattern.compile("\\s*[-\u2212].*");
  private static final Pattern RANGE =
      Pattern.compile("(?iu)(?:\\p{L}+\\.?\\s*)?(?:-|\u2013|\u2014|to|до|dan)\\s*[0-9].*");
  private static final Pattern SEVERAL = Pattern.compile("[xX\u00D7\u0445\u0425*]\\s*[0-9].*");
  private static final Pattern SECOND_PART =
      Pattern.compile("(\\p{L}+)\\.?\\s*(?:and\\s|и\\s|va\\s|,)?\\s*([0-9].*)");
  private static final Pattern MORE_WORDS = Pattern.compile("(\\S+)[\\s/].*");
  private static final int LONGEST = 40;
  private static final int LONGEST_UNIT = 16;

  private final Bound bound;
  private final String example;
  private final List<String> units;
  private final Map<UnitSpelling, Scale> scales;

  /** What is measured, and how much of it may be stated. */
  private record Bound(String name, Quantity quantity, BigDecimal most, String shown) {

    /** Returns what may be stated, as a sentence begins. */
    String allowed() {
      return "A "
          + name
          + " must be more than 0"
          + (shown.isEmpty() ? "" : " and at most " + shown);
    }
  }

  /** What a number is multiplied with and divided by. */
  private record Scale(BigDecimal times, BigDecimal over, Bound bound) {
    Scale(String times, String over, Bound bound) {
      this(new BigDecimal(times), new BigDecimal(over), bound);
    }
  }

  private Measure(
      Bound bound, String example, List<String> units, Map<UnitSpelling, Scale> scales) {
    this.bound = bound;
    this.example = example;
    this.units = units;
    this.scales = scales;
  }

  /** Returns the quantity in mL, g or hours, to 12 significant digits; empty after a fault. */
  Optional<Amount> read(Json value, Faults faults) {
    if (value instanceof JsonText text) {
      return parsed(text, faults);
    }
    if (value instanceof JsonObject) {
      return composed(value, faults);
    }
    String unitless = value instanceof JsonNumber ? " without a unit" : "";
    add(
        value,
        "A "
            + bound.name()
            + " with its unit is expected, such as "
            + example
            + "; found "
            + Printable.found(value)
            + unitless
            + ".",
        faults);
    return Optional.empty();
  }

  private Optional<Amount> parsed(JsonText value, Faults faults) {
    String text = value.text();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      add(value, "A " + bound.name() + " has at most " + LONGEST + " characters.", faults);
      return Optional.empty();
    }
    return parsed(value, text, faults);
  }

  private Optional<Amount> parsed(JsonText value, String text, Faults faults) {
    Optional<WrittenNumber> written = WrittenNumber.of(text);
    if (written.isEmpty() || !written.get().rest().matches("\\p{L}.*")) {
      add(value, malformed(value, written), faults);
      return Optional.empty();
    }
    String unit = written.get().rest();
    Matcher second = SECOND_PART.matcher(unit);
    if (this == TIME && second.matches() && !second.group(1).isEmpty()) {
      Optional<Amount> first =
          parsed(value, written.get().digits() + ' ' + second.group(1), faults);
      Optional<Amount> more =
          parsed(value, second.group(2).replaceFirst("(?<=[0-9]) ?m$", " min"), faults);
      return first.isEmpty() || more.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Amount.of(
                  first.get().number().add(more.get().number()).doubleValue(), Quantity.HOURS));
    }
    if (written.get().isAmbiguous()) {
      add(value, written.get().ambiguity(Printable.found(value)), faults);
    }
    String digits = written.get().digits();
    Optional<Scale> scale = scale(value, unit, digits, faults);
    if (written.get().isAmbiguous() || scale.isEmpty()) {
      return Optional.empty();
    }
    // Settles exponents that no decimal number could hold; it is exact enough to tell 0 and
    // infinity from the rest.
    double rough = Double.parseDouble(digits);
    if (rough == 0 || Double.isInfinite(rough)) {
      boolean zero = digits.replaceFirst("e.*", "").matches("[0.]+");
      return outOfRange(value, value, scale.get().bound(), rough == 0 && !zero, faults);
    }
    return converted(value, value, new BigDecimal(digits), scale.get(), faults);
  }

  private Optional<Amount> composed(Json value, Faults faults) {
    ObjectReader fields =
        ObjectReader.of(value, List.of("value", "unit"), Lexicon.ENUMS_ONLY, faults).orElseThrow();
    fields.require("value");
    fields.require("unit");
    Optional<String> unit = fields.text("unit", LONGEST_UNIT);
    Optional<Scale> scale =
        unit.flatMap(
            found ->
                scale(fields.value("unit").orElseThrow(), found.strip(), digits(fields), faults));
    Optional<Json> number = fields.value("value");
    if (number.isPresent() && !(number.get() instanceof JsonNumber)) {
      add(
          number.get(),
          "A number is expected, found " + Printable.found(number.get()) + ".",
          faults);
    }
    if (!(number.orElse(value) instanceof JsonNumber amount)) {
      return Optional.empty();
    }
    double rough = amount.number().doubleValue();
    if (amount.number().signum() <= 0 || rough == 0 || Double.isInfinite(rough)) {
      Bound broken = scale.map(Scale::bound).orElse(bound);
      return outOfRange(amount, value, broken, amount.number().signum() > 0 && rough == 0, faults);
    }
    return scale.isEmpty()
        ? Optional.empty()
        : converted(amount, value, amount.number(), scale.get(), faults);
  }

  private Optional<Amount> converted(
      Json at, Json whole, BigDecimal number, Scale scale, Faults faults) {
    BigDecimal exact = number.multiply(scale.times());
    if (exact.compareTo(scale.bound().most().multiply(scale.over())) > 0) {
      return outOfRange(at, whole, scale.bound(), false, faults);
    }
    OptionalDouble held = NumberBounds.held(exact.divide(scale.over(), MathContext.DECIMAL64));
    return held.isPresent()
        ? Optional.of(Amount.of(held.getAsDouble(), scale.bound().quantity()))
        : outOfRange(at, whole, scale.bound(), true, faults);
  }

  private Optional<Amount> outOfRange(
      Json at, Json whole, Bound broken, boolean tooSmall, Faults faults) {
    String found = at == whole ? Printable.found(at) : shownWithUnit(at, whole);
    String why = tooSmall ? " is too small to be told from 0" : "";
    add(at, broken.allowed() + "; found " + found + why + ".", faults);
    return Optional.empty();
  }

  private static String shownWithUnit(Json number, Json whole) {
    return ((JsonObject) whole)
        .get("unit")
        .filter(JsonText.class::isInstance)
        .map(unit -> Printable.found(number) + " " + Printable.found(unit))
        .orElse(Printable.found(number));
  }

  private static String digits(ObjectReader fields) {
    return fields.value("value").orElse(null) instanceof JsonNumber number
        ? number.number().toString()
        : "";
  }

  private Optional<Scale> scale(Json at, String unit, String digits, Faults faults) {
    Scale scale = UnitSpelling.of(unit).map(scales::get).orElse(null);
    if (scale == null) {
      add(at, unknown(at, unit, digits), faults);
      return Optional.empty();
    }
    if (UnitSpelling.saysMega(unit) && this == SAMPLE && !beyondAsMega(digits, scale)) {
      String milli = "m" + unit.substring(1).replace('l', 'L').replace('G', 'g');
      add(
          at,
          "The unit "
              + Printable.quoted(unit)
              + " may mean a thousandth or a million: write \""
              + milli
              + "\".",
          faults);
      return Optional.empty();
    }
    return Optional.of(scale);
  }

  /** Returns whether a number of millions is more than may be stated. */
  private static boolean beyondAsMega(String digits, Scale milli) {
    double mega = digits.isEmpty() ? 0 : Double.parseDouble(digits) * 1e9;
    return mega
        > milli
            .bound()
            .most()
            .multiply(milli.over())
            .divide(milli.times(), MathContext.DECIMAL64)
            .doubleValue();
  }

  private String unknown(Json at, String unit, String digits) {
    if (RANGE.matcher(unit).matches()) {
      return range(at);
    }
    if (SEVERAL.matcher(unit).matches()) {
      return several(at);
    }
    String allowed = " Allowed: " + String.join(", ", units) + ".";
    Matcher more = MORE_WORDS.matcher(unit);
    Optional<UnitSpelling> first =
        more.matches()
            ? UnitSpelling.of(more.group(1)).filter(scales::containsKey)
            : Optional.empty();
    if (first.isPresent() && !digits.isEmpty()) {
      return "The "
          + bound.name()
          + " stands alone, without more words: write \""
          + digits
          + " "
          + first.get().symbol()
          + "\".";
    }
    return "The unit " + Printable.quoted(unit) + " is not known here." + meant(unit) + allowed;
  }

  private String meant(String unit) {
    if (this == TIME && unit.equals("m")) {
      return " Did you mean \"min\"?";
    }
    // Any two units of one or two letters are near each other, so that a guess would mislead.
    return unit.length() < 3 ? "" : Suggestion.question(unit, units);
  }

  private String malformed(JsonText value, Optional<WrittenNumber> written) {
    String found = Printable.found(value);
    String rest = written.map(WrittenNumber::rest).orElse("");
    if (written.isPresent() && rest.isEmpty()) {
      return found + " has no unit. Allowed: " + String.join(", ", units) + ".";
    }
    if (NOT_POSITIVE.matcher(value.text()).matches()) {
      return bound.allowed() + "; found " + found + ".";
    }
    if (RANGE.matcher(rest).matches()) {
      return range(value);
    }
    if (SEVERAL.matcher(rest).matches()) {
      return several(value);
    }
    return found + " is not a number with a unit behind it, such as " + example + ".";
  }

  private String range(Json value) {
    return Printable.found(value) + " is a range: state one " + bound.name() + ", the usual one.";
  }

  private String several(Json value) {
    return Printable.found(value)
        + " counts several: state the "
        + bound.name()
        + " of one sample, and how many there are as samples a day.";
  }

  private static void add(Json value, String detail, Faults faults) {
    faults.refuse(value.place(), value.pointer(), () -> detail);
  }
}
