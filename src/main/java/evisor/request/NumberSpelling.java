package evisor.request;

import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a number that a request states without a unit may be written as a text. */
@FunctionalInterface
interface NumberSpelling {

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

  /** Reads a text; what is wrong with it is said in a language. */
  Reading read(String text, Speech speech);

  /** Particles, whatever they are called. */
  NumberSpelling PARTICLES =
      (text, speech) ->
          before(Words.PARTICLES + Words.PER_SAMPLE)
              .read(text.replaceFirst(Words.LEAST, ""), speech);

  /** Particles per mL. */
  NumberSpelling PARTICLES_PER_ML = before(Words.PARTICLES + Words.PER_ML);

  /** Protein in mg/mL. */
  NumberSpelling PROTEIN =
      before("(?:(?:mg|мг)" + Words.PER_ML + "|(?:g|г)\\s*(?:/|per|на)\\s*(?:l|л))?");

  /** Samples a day, or in any other time. */
  NumberSpelling RATE =
      (text, speech) -> {
        Optional<WrittenNumber> alone =
            WrittenNumber.of(text).filter(number -> number.rest().isEmpty());
        if (alone.isPresent()) {
          return number(alone.get(), text, speech);
        }
        return DailyRate.of(text)
            .map(Reading::of)
            .orElseGet(
                () ->
                    Reading.wrong(
                        speech.say(
                            "A number of samples a day is expected, such as 3, \"3 a day\" or"
                                + " \"one a week\"; found %s.",
                            PrintableText.quoted(text))));
      };

  /** Returns the form of a number before some words, which may be left out. */
  static NumberSpelling before(String words) {
    Pattern behind = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return (text, speech) ->
        WrittenNumber.of(text)
            .filter(found -> behind.matcher(found.rest()).matches())
            .map(found -> number(found, text, speech))
            .orElseGet(
                () ->
                    Reading.wrong(
                        speech.say("A number is expected, found %s.", PrintableText.quoted(text))));
  }

  private static Reading number(WrittenNumber found, String text, Speech speech) {
    if (found.isAmbiguous()) {
      return Reading.wrong(found.ambiguity(PrintableText.quoted(text), speech));
    }
    return found
        .value()
        .map(Reading::of)
        .orElseGet(
            () ->
                Reading.wrong(
                    speech.say(
                        "The number has an exponent out of all bounds; found %s.",
                        PrintableText.quoted(text))));
  }

  /** Samples in all. */
  NumberSpelling SAMPLES =
      before(
          "(?:samples?|batch(?:es)?|lots?|проб\\p{L}*|образ\\p{L}*|парти\\p{L}*"
              + "|namuna\\p{L}*|partiya\\p{L}*)?");

  /** Weeks. */
  NumberSpelling WEEKS = before("(?:w|wks?|weeks?|недел\\p{L}*|нед\\.?|hafta\\p{L}*)?");

  /** Words behind a number. */
  final class Words {
    private static final String PARTICLES =
        "(?:evs?|vesicles?|exosomes?|particles?|частиц\\p{L}*|везикул\\p{L}*|экзосом\\p{L}*"
            + "|zarra\\p{L}*|vezikula\\p{L}*|ekzosoma\\p{L}*)?";
    private static final String PER_ML = "\\s*(?:(?:/|per|на|в)?\\s*(?:ml|мл)(?:\\^?-1)?)?";

    private static final String PER_SAMPLE =
        "\\s*(?:(?:/|per|a|на)\\s*(?:sample|batch|lot|dose|проб\\p{L}*|образ\\p{L}*))?";
    // The need is what is needed at least.
    private static final String LEAST =
        "(?iu)^\\s*(?:>=?|\u2265|at least|min\\.?|minimum|не менее|минимум|kamida)\\s*";

    private Words() {}
  }
}
