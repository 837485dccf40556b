package evisor.request;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.request.FieldValue.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity with its unit, written as a text or as value and unit, read into one unit. A decimal
 * comma is read; a comma before exactly three digits may also part thousands and is refused.
 */
final class MeasuredQuantity {

  private static final Bound VOLUME =
      new Bound(
          Quantity.MILLILITRES,
          new BigDecimal("1e7"),
          "A volume must be more than 0 and at most 10000 L; found %s.");
  private static final Bound MASS =
      new Bound(
          Quantity.GRAMS,
          new BigDecimal("1e6"),
          "A mass must be more than 0 and at most 1000 kg; found %s.");
  private static final Bound DURATION =
      new Bound(
          Quantity.HOURS,
          BigDecimal.valueOf(Double.MAX_VALUE),
          "A time must be more than 0; found %s.");

  /**
   * A volume, read into mL, or a mass, read into g. A capital M would be mega; where that is beyond
   * all bounds, only milli can be meant.
   */
  static final MeasuredQuantity SAMPLE =
      new MeasuredQuantity(
          VOLUME,
          new Sentences(
              "A volume with its unit is expected, such as \"2 L\" or \"250 uL\"; found %s.",
              "%s is not a number with a unit behind it, such as \"2 L\" or \"250 uL\".",
              "A volume has at most %s characters.",
              "The volume stands alone, without more words: write \"%s\".",
              "%s is a range: state one volume, the usual one.",
              "%s counts several: state the volume of one sample, and how many there are as samples"
                  + " a day."),
          List.of("uL", "µL", "mL", "L", "mg", "g", "kg"),
          Map.of(
              UnitSpelling.MICROLITRE, new Scale("1", "1000", VOLUME),
              UnitSpelling.MILLILITRE, new Scale("1", "1", VOLUME),
              UnitSpelling.LITRE, new Scale("1000", "1", VOLUME),
              UnitSpelling.MILLIGRAM, new Scale("1", "1000", MASS),
              UnitSpelling.GRAM, new Scale("1", "1", MASS),
              UnitSpelling.KILOGRAM, new Scale("1000", "1", MASS)));

  /** A time, read into hours. */
  static final MeasuredQuantity TIME =
      new MeasuredQuantity(
          DURATION,
          new Sentences(
              "A time with its unit is expected, such as \"8 h\" or \"90 min\"; found %s.",
              "%s is not a number with a unit behind it, such as \"8 h\" or \"90 min\".",
              "A time has at most %s characters.",
              "The time stands alone, without more words: write \"%s\".",
              "%s is a range: state one time, the usual one.",
              "%s counts several: state the time of one sample, and how many there are as samples"
                  + " a day."),
          List.of("min", "h", "d"),
          Map.of(
              UnitSpelling.MINUTE, new Scale("1", "60", DURATION),
              UnitSpelling.HOUR, new Scale("1", "1", DURATION),
              UnitSpelling.DAY, new Scale("24", "1", DURATION),
              UnitSpelling.WEEK, new Scale("168", "1", DURATION)));

  private final Bound bound;
  private final Sentences sentences;
  private final List<String> units;
  private final Map<UnitSpelling, Scale> scales;

  /** What is measured, how much of it may be stated, and the refusal of what is beyond. */
  record Bound(Quantity quantity, BigDecimal most, String refusal) {}

  /** What is said of what is none, in words for it. */
  record Sentences(
      String expected,
      String malformed,
      String longest,
      String alone,
      String range,
      String several) {}

  /** What a number is multiplied with and divided by. */
  record Scale(BigDecimal times, BigDecimal over, Bound bound) {
    private Scale(String times, String over, Bound bound) {
      this(new BigDecimal(times), new BigDecimal(over), bound);
    }
  }

  private MeasuredQuantity(
      Bound bound, Sentences sentences, List<String> units, Map<UnitSpelling, Scale> scales) {
    this.bound = bound;
    this.sentences = sentences;
    this.units = units;
    this.scales = scales;
  }

  /** Returns the quantity in mL, g or hours, to 12 significant digits; empty after a fault. */
  Optional<Amount> read(Json value, Lexicon lexicon, FileFaults faults) {
    return new MeasureReader(this, lexicon, faults).read(value);
  }

  /** Returns what is measured where a unit names nothing else. */
  Bound bound() {
    return bound;
  }

  /** Returns what is said of what is none. */
  Sentences sentences() {
    return sentences;
  }

  /** Returns the units that messages list. */
  List<String> units() {
    return units;
  }

  /** Returns how a unit is read; empty where it is none of these. */
  Optional<Scale> scale(UnitSpelling unit) {
    return Optional.ofNullable(scales.get(unit));
  }
}
