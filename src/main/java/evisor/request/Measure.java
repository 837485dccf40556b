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
import java.util.Locale;
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
   * A volume, read into mL, or a mass, read into g. Letters may be of either case, but for M, which
   * would be mega.
   */
  static final Measure SAMPLE =
      new Measure(
          VOLUME,
          "\"2 L\" or \"250 uL\"",
          List.of("uL", "µL", "mL", "L", "mg", "g", "kg"),
          Map.of(
              "ul", new Scale("1", "1000", VOLUME),
              "ml", new Scale("1", "1", VOLUME),
              "l", new Scale("1000", "1", VOLUME),
              "mg", new Scale("1", "1000", MASS),
              "g", new Scale("1", "1", MASS),
              "kg", new Scale("1000", "1", MASS)));

  /** A time, read into hours. */
  static final Measure TIME =
      new Measure(
          DURATION,
          "\"8 h\" or \"90 min\"",
          List.of("min", "h", "d"),
          Map.of(
              "min", new Scale("1", "60", DURATION),
              "h", new Scale("1", "1", DURATION),
              "d", new Scale("24", "1", DURATION)));

  private static final String SPACE = "[\\s\\p{Z}\\uFEFF]*";
  private static final Pattern QUANTITY =
      Pattern.compile(
          SPACE
              + "([0-9]+)(?:([.,])([0-9]+))?([eE][+-]?[0-9]+)?"
              + SPACE
              + "([A-Za-z\u00B5\u03BC]+)"
              + SPACE);
  private static final Pattern BARE_NUMBER =
      Pattern.compile(SPACE + "[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?" + SPACE);
  private static final Pattern NOT_POSITIVE = Pattern.compile(SPACE + "[-\u2212].*");
  private static final Pattern PARTED =
      Pattern.compile(SPACE + "[0-9]{1,3}([., '\u2019\u00A0\u202F][0-9]{3})+([.,][0-9]+)?\\D.*");
  private static final int LONGEST = 40;
  private static final int LONGEST_UNIT = 10;

  // Units as people spell them; they are not read, but show what was meant.
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("microlitre", "uL"),
          Map.entry("microliter", "uL"),
          Map.entry("millilitre", "mL"),
          Map.entry("milliliter", "mL"),
          Map.entry("cc", "mL"),
          Map.entry("mls", "mL"),
          Map.entry("litre", "L"),
          Map.entry("milligram", "mg"),
          Map.entry("milligramme", "mg"),
          Map.entry("gram", "g"),
          Map.entry("gramme", "g"),
          Map.entry("gr", "g"),
          Map.entry("kilogram", "kg"),
          Map.entry("liter", "L"),
          Map.entry("lt", "L"),
          Map.entry("m", "min"),
          Map.entry("minute", "min"),
          Map.entry("hr", "h"),
          Map.entry("hour", "h"),
          Map.entry("day", "d"));

  private final Bound bound;
  private final String example;
  private final List<String> units;
  private final Map<String, Scale> scales;

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

  private Measure(Bound bound, String example, List<String> units, Map<String, Scale> scales) {
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
    Matcher quantity = QUANTITY.matcher(text);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      add(value, "A " + bound.name() + " has at most " + LONGEST + " characters.", faults);
      return Optional.empty();
    }
    if (!quantity.matches()) {
      add(value, malformed(value), faults);
      return Optional.empty();
    }
    boolean ambiguous = ",".equals(quantity.group(2)) && quantity.group(3).length() == 3;
    if (ambiguous) {
      add(value, ambiguity(value, quantity), faults);
    }
    Optional<Scale> scale = scale(value, quantity.group(5), faults);
    if (ambiguous || scale.isEmpty()) {
      return Optional.empty();
    }
    String fraction = quantity.group(3) == null ? "" : "." + quantity.group(3);
    String exponent = quantity.group(4) == null ? "" : quantity.group(4);
    String number = quantity.group(1) + fraction + exponent;
    // Settles exponents that no decimal number could hold; it is exact enough to tell 0 and
    // infinity from the rest.
    double rough = Double.parseDouble(number);
    if (rough == 0 || Double.isInfinite(rough)) {
      boolean zero = quantity.group(1).matches("0+") && fraction.matches("[.0]*");
      return outOfRange(value, value, scale.get().bound(), rough == 0 && !zero, faults);
    }
    return converted(value, value, new BigDecimal(number), scale.get(), faults);
  }

  private Optional<Amount> composed(Json value, Faults faults) {
    ObjectReader fields =
        ObjectReader.of(value, List.of("value", "unit"), Lexicon.ENUMS_ONLY, faults).orElseThrow();
    fields.require("value");
    fields.require("unit");
    Optional<String> unit = fields.text("unit", LONGEST_UNIT);
    Optional<Scale> scale =
        unit.flatMap(found -> scale(fields.value("unit").orElseThrow(), found.strip(), faults));
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

  private Optional<Scale> scale(Json at, String unit, Faults faults) {
    Scale scale = scales.get(folded(unit));
    if (scale == null) {
      add(
          at,
          "The unit "
              + Printable.quoted(unit)
              + " is not known here."
              + meant(unit)
              + " Allowed: "
              + String.join(", ", units)
              + ".",
          faults);
    }
    return Optional.ofNullable(scale);
  }

  private String folded(String unit) {
    String folded = unit.replace('\u00B5', 'u').replace('\u03BC', 'u');
    return this == TIME
        ? folded.toLowerCase(Locale.ROOT)
        : folded.replace('U', 'u').replace('L', 'l').replace('G', 'g').replace('K', 'k');
  }

  private String meant(String unit) {
    if (folded(unit).equals("Ml")) {
      return " It may mean millilitres or megalitres: write \"mL\".";
    }
    if (folded(unit).equals("Mg")) {
      return " It may mean milligrams or megagrams: write \"mg\".";
    }
    String singular = unit.toLowerCase(Locale.ROOT).replaceAll("s$", "");
    String spelled = SPELLINGS.getOrDefault(singular, "");
    if (units.contains(spelled)) {
      return " Did you mean \"" + spelled + "\"?";
    }
    // Any two units of one or two letters are near each other, so that a guess would mislead.
    return unit.length() < 3 ? "" : Suggestion.question(unit, units);
  }

  private String ambiguity(JsonText value, Matcher quantity) {
    String whole = quantity.group(1).replaceFirst("^0+(?=.)", "");
    String thousands = (whole + quantity.group(3)).replaceFirst("^0+(?=.)", "");
    String rest =
        (quantity.group(4) == null ? "" : quantity.group(4)) + " " + quantity.group(5) + "\"";
    return Printable.found(value)
        + " can be read in two ways: write \""
        + whole
        + "."
        + quantity.group(3)
        + rest
        + " or \""
        + thousands
        + rest
        + ".";
  }

  private String malformed(JsonText value) {
    String text = value.text();
    String found = Printable.found(value);
    if (BARE_NUMBER.matcher(text).matches()) {
      return found + " has no unit. Allowed: " + String.join(", ", units) + ".";
    }
    if (NOT_POSITIVE.matcher(text).matches()) {
      return bound.allowed() + "; found " + found + ".";
    }
    if (PARTED.matcher(text).matches()) {
      return found + " parts its digits in groups: write the number without marks between them.";
    }
    return found + " is not a number with a unit behind it, such as " + example + ".";
  }

  private static void add(Json value, String detail, Faults faults) {
    faults.refuse(value.place(), value.pointer(), () -> detail);
  }
}
