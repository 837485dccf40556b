package evisor.request;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.request.FieldValue.Amount;
import evisor.request.MeasuredQuantity.Bound;
import evisor.request.MeasuredQuantity.Scale;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a {@link MeasuredQuantity} measures, and says what is wrong with it. */
final class MeasureReader {

  private static final Pattern NOT_POSITIVE = Pattern.compile("\\s*[-\u2212].*");
  private static final Pattern RANGE =
      Pattern.compile("(?iu)(?:\\p{L}+\\.?\\s*)?(?:-|\u2013|\u2014|to|до|dan)\\s*[0-9].*");
  private static final Pattern SEVERAL = Pattern.compile("[xX\u00D7\u0445\u0425*]\\s*[0-9].*");
  private static final Pattern SECOND_PART =
      Pattern.compile("(\\p{L}+)\\.?\\s*(?:and\\s|и\\s|va\\s|,)?\\s*([0-9].*)");
  private static final Pattern MORE_WORDS = Pattern.compile("(\\S+)[\\s/].*");
  // A time is stated as the longest acceptable one.
  private static final String AT_MOST =
      "(?iu)^\\s*(?:<=?|\u2264|at most|up to|within|max\\.?|under|до|не более|ko.pi bilan)\\s*";
  private static final String OF_ONE =
      "(?iu)\\s*(?:each|apiece|(?:/|per)\\s*(?:sample|batch|lot))$";
  private static final int LONGEST = 40;
  private static final int LONGEST_UNIT = 16;

  private final MeasuredQuantity measure;
  private final Lexicon lexicon;
  private final Speech speech;
  private final FileFaults faults;

  MeasureReader(MeasuredQuantity measure, Lexicon lexicon, FileFaults faults) {
    this.measure = measure;
    this.lexicon = lexicon;
    this.speech = lexicon.speech();
    this.faults = faults;
  }

  /** Returns the quantity in mL, g or hours, to 12 significant digits; empty after a fault. */
  Optional<Amount> read(Json value) {
    if (value instanceof JsonText text) {
      return parsed(text);
    }
    if (value instanceof JsonObject) {
      return composed(value);
    }
    String found = PrintableText.found(value, speech);
    add(
        value,
        speech.say(
            measure.sentences().expected(),
            value instanceof JsonNumber ? speech.say("%s without a unit", found) : found));
    return Optional.empty();
  }

  private Optional<Amount> parsed(JsonText value) {
    String text = value.text();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      add(value, speech.say(measure.sentences().longest(), LONGEST));
      return Optional.empty();
    }
    return parsed(value, measure == MeasuredQuantity.TIME ? text.replaceFirst(AT_MOST, "") : text);
  }

  private Optional<Amount> parsed(JsonText value, String text) {
    Optional<WrittenNumber> written = WrittenNumber.of(text);
    if (written.isEmpty() || !written.get().rest().matches("\\p{L}.*")) {
      add(value, malformed(value, written));
      return Optional.empty();
    }
    String unit = written.get().rest().replaceFirst(OF_ONE, "");
    Matcher second = SECOND_PART.matcher(unit);
    if (measure == MeasuredQuantity.TIME && second.matches() && !second.group(1).isEmpty()) {
      Optional<Amount> first = parsed(value, written.get().digits() + ' ' + second.group(1));
      Optional<Amount> more = parsed(value, second.group(2).replaceFirst("(?<=[0-9]) ?m$", " min"));
      return first.isEmpty() || more.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Amount.of(
                  first.get().number().add(more.get().number()).doubleValue(), Quantity.HOURS));
    }
    if (written.get().isAmbiguous()) {
      add(value, written.get().ambiguity(found(value), speech));
    }
    String digits = written.get().digits();
    Optional<Scale> scale = scale(value, unit, digits);
    if (written.get().isAmbiguous() || scale.isEmpty()) {
      return Optional.empty();
    }
    // Settles exponents that no decimal number could hold; it is exact enough to tell 0 and
    // infinity from the rest.
    double rough = Double.parseDouble(digits);
    if (rough == 0 || Double.isInfinite(rough)) {
      boolean zero = digits.replaceFirst("e.*", "").matches("[0.]+");
      return outOfRange(value, value, scale.get().bound(), rough == 0 && !zero);
    }
    return converted(value, value, new BigDecimal(digits), scale.get());
  }

  private Optional<Amount> composed(Json value) {
    ObjectReader fields =
        ObjectReader.of(value, List.of("value", "unit"), lexicon, faults).orElseThrow();
    fields.require("value");
    fields.require("unit");
    Optional<String> unit = fields.text("unit", LONGEST_UNIT);
    Optional<Scale> scale =
        unit.flatMap(
            found -> scale(fields.value("unit").orElseThrow(), found.strip(), digits(fields)));
    Optional<Json> number = fields.value("value");
    if (number.isPresent() && !(number.get() instanceof JsonNumber)) {
      add(number.get(), speech.say("A number is expected, found %s.", found(number.get())));
    }
    if (!(number.orElse(value) instanceof JsonNumber amount)) {
      return Optional.empty();
    }
    double rough = amount.number().doubleValue();
    if (amount.number().signum() <= 0 || rough == 0 || Double.isInfinite(rough)) {
      Bound broken = scale.map(Scale::bound).orElse(measure.bound());
      return outOfRange(amount, value, broken, amount.number().signum() > 0 && rough == 0);
    }
    return scale.isEmpty()
        ? Optional.empty()
        : converted(amount, value, amount.number(), scale.get());
  }

  private Optional<Amount> converted(Json at, Json whole, BigDecimal number, Scale scale) {
    BigDecimal exact = number.multiply(scale.times());
    if (exact.compareTo(scale.bound().most().multiply(scale.over())) > 0) {
      return outOfRange(at, whole, scale.bound(), false);
    }
    OptionalDouble held = NumberBounds.held(exact.divide(scale.over(), MathContext.DECIMAL64));
    return held.isPresent()
        ? Optional.of(Amount.of(held.getAsDouble(), scale.bound().quantity()))
        : outOfRange(at, whole, scale.bound(), true);
  }

  private Optional<Amount> outOfRange(Json at, Json whole, Bound broken, boolean tooSmall) {
    String found = at == whole ? found(at) : shownWithUnit(at, whole);
    add(
        at,
        speech.say(
            broken.refusal(),
            tooSmall ? speech.say("%s is too small to be told from 0", found) : found));
    return Optional.empty();
  }

  private String shownWithUnit(Json number, Json whole) {
    return ((JsonObject) whole)
        .get("unit")
        .filter(JsonText.class::isInstance)
        .map(unit -> found(number) + " " + found(unit))
        .orElse(found(number));
  }

  private static String digits(ObjectReader fields) {
    return fields.value("value").orElse(null) instanceof JsonNumber number
        ? number.number().toString()
        : "";
  }

  private Optional<Scale> scale(Json at, String unit, String digits) {
    Optional<Scale> scale = UnitSpelling.of(unit).flatMap(measure::scale);
    if (scale.isEmpty()) {
      add(at, unknown(at, unit, digits));
      return Optional.empty();
    }
    if (UnitSpelling.saysMega(unit)
        && measure == MeasuredQuantity.SAMPLE
        && !beyondAsMega(digits, scale.get())) {
      String milli = "m" + unit.substring(1).replace('l', 'L').replace('G', 'g');
      add(
          at,
          speech.say(
              "The unit %s may mean a thousandth or a million: write \"%s\".",
              PrintableText.quoted(unit), milli));
      return Optional.empty();
    }
    return scale;
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
      return speech.say(measure.sentences().range(), found(at));
    }
    if (SEVERAL.matcher(unit).matches()) {
      return speech.say(measure.sentences().several(), found(at));
    }
    Matcher more = MORE_WORDS.matcher(unit);
    Optional<UnitSpelling> first =
        more.matches()
            ? UnitSpelling.of(more.group(1)).filter(found -> measure.scale(found).isPresent())
            : Optional.empty();
    if (first.isPresent() && !digits.isEmpty()) {
      return speech.say(measure.sentences().alone(), digits + " " + first.get().symbol());
    }
    return Phrase.sentences(
        speech.say("The unit %s is not known here.", PrintableText.quoted(unit)),
        meant(unit),
        WordSuggestion.allowed(measure.units(), speech));
  }

  private String meant(String unit) {
    if (measure == MeasuredQuantity.TIME && unit.equals("m")) {
      return speech.say("Did you mean %s?", "\"min\"");
    }
    // Any two units of one or two letters are near each other, so that a guess would mislead.
    return unit.length() < 3 ? "" : WordSuggestion.question(unit, measure.units(), speech);
  }

  private String malformed(JsonText value, Optional<WrittenNumber> written) {
    String found = found(value);
    String rest = written.map(WrittenNumber::rest).orElse("");
    if (written.isPresent() && rest.isEmpty()) {
      return Phrase.sentences(
          speech.say("%s has no unit.", found), WordSuggestion.allowed(measure.units(), speech));
    }
    if (NOT_POSITIVE.matcher(value.text()).matches()) {
      return speech.say(measure.bound().refusal(), found);
    }
    if (RANGE.matcher(rest).matches()) {
      return speech.say(measure.sentences().range(), found);
    }
    if (SEVERAL.matcher(rest).matches()) {
      return speech.say(measure.sentences().several(), found);
    }
    return speech.say(measure.sentences().malformed(), found);
  }

  private String found(Json value) {
    return PrintableText.found(value, speech);
  }

  private void add(Json value, String detail) {
    faults.refuse(value.place(), value.pointer(), () -> detail);
  }
}
