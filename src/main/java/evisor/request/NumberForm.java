package evisor.request;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a number that a request states without a unit may be written as a text. */
@FunctionalInterface
interface NumberForm {

  /**
   * What a text was read as.
   *
   * @param number the number; empty where there is none, or none that can be held
   * @param fault what is wrong with the text; empty where nothing is
   */
  record Reading(Optional<BigDecimal> number, String fault) {
    static Reading of(BigDecimal number) {
      return new Reading(Optional.of(number), "");
    }

    static Reading wrong(String fault) {
      return new Reading(Optional.empty(), fault);
    }
  }

  /** Reads a text. */
  Reading read(String text);

  /** Particles, whatever they are called. */
  NumberForm PARTICLES = before(Words.PARTICLES);

  /** Particles per mL. */
  NumberForm PARTICLES_PER_ML = before(Words.PARTICLES + Words.PER_ML);

  /** Protein in mg/mL. */
  NumberForm PROTEIN =
      before("(?:(?:mg|мг)" + Words.PER_ML + "|(?:g|г)\\s*(?:/|per|на)\\s*(?:l|л))?");

  /** Samples a day, or in any other time. */
  NumberForm RATE =
      text -> {
        Optional<WrittenNumber> alone =
            WrittenNumber.of(text).filter(number -> number.rest().isEmpty());
        if (alone.isPresent()) {
          return number(alone.get(), text);
        }
        return DailyRate.of(text)
            .map(Reading::of)
            .orElseGet(
                () ->
                    Reading.wrong(
                        "A number of samples a day is expected, such as 3, \"3 a day\" or \"one a"
                            + " week\"; found "
                            + Printable.quoted(text)
                            + "."));
      };

  /** Returns the form of a number before some words, which may be left out. */
  static NumberForm before(String words) {
    Pattern behind = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return text ->
        WrittenNumber.of(text)
            .filter(found -> behind.matcher(found.rest()).matches())
            .map(found -> number(found, text))
            .orElseGet(
                () -> Reading.wrong("A number is expected, found " + Printable.quoted(text) + "."));
  }

  private static Reading number(WrittenNumber found, String text) {
    if (found.isAmbiguous()) {
      return Reading.wrong(found.ambiguity(Printable.quoted(text)));
    }
    return found
        .value()
        .map(Reading::of)
        .orElseGet(
            () ->
                Reading.wrong(
                    "The number has an exponent out of all bounds; found "
                        + Printable.quoted(text)
                        + "."));
  }

  /** Words behind a number. */
  final class Words {
    private static final String PARTICLES =
        "(?:evs?|vesicles?|exosomes?|particles?|частиц\\p{L}*|везикул\\p{L}*|экзосом\\p{L}*"
            + "|zarra\\p{L}*|vezikula\\p{L}*|ekzosoma\\p{L}*)?";
    private static final String PER_ML = "\\s*(?:(?:/|per|на|в)?\\s*(?:ml|мл)(?:\\^?-1)?)?";

    private Words() {}
  }
}
