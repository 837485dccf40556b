package evisor.request;

import evisor.speech.Speech;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, at the beginning of a text: with a decimal point or comma, with
 * digits in groups, as a power of ten ({@code 1e10}, {@code 10^10}, {@code 1·10^10}), or with a
 * word for thousands, millions and more.
 *
 * @param readings the number in digits and exponent; two where a comma may be a decimal comma or
 *     part thousands
 * @param rest what stands behind it, without blanks around
 */
record WrittenNumber(List<String> readings, String rest) {

  private static final String BLANK = "[\\s\\p{Z}\\uFEFF]";
  private static final String APART = "[ '\u2019\u2018\u02BB\u00A0\u202F\u2009]";
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)(~|\u2248|about\\b|around\\b|ca\\b\\.?|approx\\b\\.?|approximately\\b"
              + "|около|примерно|taxminan\\b)");
  private static final Pattern HALF =
      Pattern.compile("(?iu)(?:½|1/2(?![0-9])|half(?:\\s+an?)?(?=\\s)|yarim(?=\\s))\\s*");
  private static final Pattern ONE =
      Pattern.compile("(?iu)(?:one|an?|один|одна|bir)\\s+(?=\\p{L})");
  private static final Pattern ONE_AND_A_HALF =
      Pattern.compile("(?iu)(?:1½|полтор[аы]|bir yarim)\\s*");
  private static final Pattern MANTISSA =
      Pattern.compile(
          "(?<grouped>[0-9]{1,3}(?:"
              + APART
              + "[0-9]{3})+(?:[.,][0-9]+)?(?![0-9]))"
              + "|(?<commas>[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+(?=\\.[0-9]))"
              + "(?:\\.[0-9]+)?(?![0-9]))"
              + "|(?<points>[0-9]{1,3}(?:(?:\\.[0-9]{3}){2,}|(?:\\.[0-9]{3})+(?=,[0-9]))"
              + "(?:,[0-9]+)?(?![0-9]))"
              + "|(?<plain>[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)");
  private static final String POWER = "10" + BLANK + "*(?:\\^|\\*\\*)" + BLANK + "*";
  private static final Pattern POWER_ALONE = Pattern.compile(POWER + "(?<exponent>[+-]?[0-9]+)");
  private static final Pattern EXPONENT =
      Pattern.compile(
          // The second and the fourth letter are Cyrillic, as a Russian keyboard has them.
          "[eE\u0435\u0415](?<plain>[+-]?[0-9]+)"
              + "|"
              + BLANK
              + "*[xX\u0445\u0425*\u00D7\u00B7\u22C5\u2022\u2219]"
              + BLANK
              + "*"
              + POWER
              + "(?<power>[+-]?[0-9]+)");
  private static final Pattern MULTIPLE =
      Pattern.compile(
          BLANK
              + "*(?iu)(?:(?<three>thousand|тыс\\p{L}*|ming)|(?<six>million|mln|млн|миллион\\p{L}*)"
              + "|(?<nine>billion|bln|bn|mlrd|milliard|млрд|миллиард\\p{L}*)"
              + "|(?<twelve>trillion|trln|трлн|триллион\\p{L}*))\\.?(?!\\p{L})");
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** Returns the number that a text begins with; empty where it begins with none. */
  static Optional<WrittenNumber> of(String text) {
    String written = raised(inDigits(text.strip()));
    Matcher about = ABOUT.matcher(written);
    if (about.lookingAt()) {
      written = trimmed(written.substring(about.end()));
    }
    written = trimmed(written).replaceFirst("^\\+(?=[0-9])", "");
    Matcher power = POWER_ALONE.matcher(written);
    if (power.lookingAt()) {
      return Optional.of(number(List.of("1"), power.group("exponent"), written, power.end()));
    }
    Matcher mantissa = MANTISSA.matcher(written);
    if (!mantissa.lookingAt()) {
      return Optional.empty();
    }
    Matcher exponent = EXPONENT.matcher(written).region(mantissa.end(), written.length());
    if (!exponent.lookingAt()) {
      return Optional.of(number(readings(mantissa), "", written, mantissa.end()));
    }
    String plain = exponent.group("plain");
    return Optional.of(
        number(
            readings(mantissa),
            plain == null ? exponent.group("power") : plain,
            written,
            exponent.end()));
  }

  /** Returns a text that begins with a number in words, or with a half, with digits instead. */
  private static String inDigits(String text) {
    Matcher half = HALF.matcher(text);
    if (half.lookingAt()) {
      return "0.5 " + text.substring(half.end());
    }
    Matcher more = ONE_AND_A_HALF.matcher(text);
    if (more.lookingAt()) {
      return "1.5 " + text.substring(more.end());
    }
    Matcher one = ONE.matcher(text);
    return one.lookingAt() ? "1 " + text.substring(one.end()) : text;
  }

  private static WrittenNumber number(
      List<String> mantissas, String exponent, String written, int end) {
    Matcher multiple = MULTIPLE.matcher(written).region(end, written.length());
    if (exponent.isEmpty() && multiple.lookingAt()) {
      int zeros =
          multiple.group("three") != null
              ? 3
              : multiple.group("six") != null ? 6 : multiple.group("nine") != null ? 9 : 12;
      return new WrittenNumber(
          mantissas.stream().map(one -> one + "e" + zeros).toList(),
          trimmed(written.substring(multiple.end())));
    }
    return new WrittenNumber(
        mantissas.stream().map(one -> exponent.isEmpty() ? one : one + "e" + exponent).toList(),
        trimmed(written.substring(end)));
  }

  private static List<String> readings(Matcher mantissa) {
    String found = mantissa.group();
    if (mantissa.group("grouped") != null) {
      return List.of(found.replaceAll(APART, "").replace(',', '.'));
    }
    if (mantissa.group("commas") != null) {
      return List.of(found.replace(",", ""));
    }
    if (mantissa.group("points") != null) {
      return List.of(found.replace(".", "").replace(',', '.'));
    }
    String point = found.replace(',', '.').replaceFirst("^\\.", "0.");
    // Nobody parts thousands behind a zero, or behind four digits.
    return found.matches("[1-9][0-9]{0,2},[0-9]{3}")
        ? List.of(point, found.replace(",", ""))
        : List.of(point);
  }

  /** Returns a text whose raised digits are written as powers. */
  private static String raised(String text) {
    StringBuilder plain = new StringBuilder();
    boolean raised = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int digit = SUPERSCRIPTS.indexOf(letter);
      boolean minus = letter == '\u207B';
      if (digit < 0 && !minus) {
        raised = false;
        plain.append(letter);
        continue;
      }
      if (!raised) {
        plain.append('^');
      }
      raised = true;
      plain.append(minus ? "-" : Integer.toString(digit));
    }
    return plain.toString().replace('\u2212', '-');
  }

  private static String trimmed(String text) {
    return text.replaceAll("^" + BLANK + "+|" + BLANK + "+$", "");
  }

  /** Returns whether it can be read in two ways. */
  boolean isAmbiguous() {
    return readings.size() > 1;
  }

  /** Returns the number, in digits that {@link Double#parseDouble} reads. */
  String digits() {
    return readings.get(0);
  }

  /** Returns the number; empty where its exponent is out of all bounds. */
  Optional<BigDecimal> value() {
    try {
      return Optional.of(new BigDecimal(digits()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns how to write what has two readings, in words that follow its quotation. */
  String ambiguity(String quoted, Speech speech) {
    String behind = rest.isEmpty() ? "" : " " + rest;
    return speech.say(
        "%s can be read in two ways: write \"%s\" or \"%s\".",
        quoted, readings.get(0) + behind, readings.get(1) + behind);
  }
}
