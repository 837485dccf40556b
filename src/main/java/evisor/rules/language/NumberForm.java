package evisor.rules.language;

import evisor.speech.Phrase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is written.
 *
 * @param length how many UTF-16 units stand for it in the file, a unit behind it included
 * @param plain the number alone: digits with at most a point and a power of ten
 * @param problem what is wrong with how it is written
 */
record NumberForm(int length, String plain, Optional<SyntaxProblem> problem) {

  private static final Pattern PLAIN = Pattern.compile("\\d*(?:\\.\\d+)?(?:[eE]-?\\d+)?");
  private static final Pattern UNIT =
      Pattern.compile(
          " *(?:%|(?:[\u00B5\u03BCun]?[gl]|m[gl]|nm|kda|litres?|liters?|h|hrs?|hours?|min|minutes"
              + "|s|d|days?|c|rpm|xg?|percent)(?![\\p{L}\\p{Nd}_$]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static NumberForm at(String text, int offset) {
    Matcher number = PLAIN.matcher(text).region(offset, text.length());
    String digits = number.lookingAt() ? number.group() : "";
    int end = offset + digits.length();
    while (end < text.length() && belongs(text, end)) {
      end++;
    }
    Matcher unit = UNIT.matcher(text).region(end, text.length());
    end = unit.lookingAt() ? unit.end() : end;
    String found = text.substring(offset, end);
    String plain = digits.startsWith(".") ? "0" + digits : digits;
    return new NumberForm(
        found.length(),
        plain,
        found.equals(plain)
            ? Optional.empty()
            : Optional.of(
                SyntaxProblem.number(
                    Phrase.of(
                        "a number is digits with at most a point and a power of ten, for example"
                            + " 2.5e9; found %s.",
                        SyntaxProblem.shown(found)),
                    mend(found, plain))));
  }

  /** Returns whether a sign goes on with what begins as a number, be it right or wrong. */
  private static boolean belongs(String text, int at) {
    char c = text.charAt(at);
    return TokenRepair.isWord(c)
        || ".%'\u00B0".indexOf(c) >= 0
        || (c == ',' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }

  private static String mend(String found, String plain) {
    if (found.indexOf(',') >= 0) {
      return "Write a point before its fraction, and nothing between its thousands.";
    }
    String joined = found.replace("_", "").replace("'", "");
    if (joined.chars().allMatch(Character::isDigit)) {
      return "Write " + joined + ".";
    }
    return "Write " + plain + ", in the unit that the property has.";
  }
}
