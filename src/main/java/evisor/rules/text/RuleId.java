package evisor.rules.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a rule, for example {@code PRECIP-003}.
 *
 * @param subject in capitals, for example {@code PRECIP}
 * @param number from 0 to 999, written with three digits
 */
public record RuleId(String subject, int number) {

  /** The highest number that three digits hold. */
  public static final int LAST = 999;

  private static final String SUBJECT = "[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*";
  private static final Pattern FORM = Pattern.compile("(" + SUBJECT + ")-(\\d{3})");

  /** Returns the id that a text is; nothing where it is none. */
  public static Optional<RuleId> of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new RuleId(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Returns whether a text is the subject of ids. */
  public static boolean isSubject(String text) {
    return text.matches(SUBJECT);
  }

  @Override
  public String toString() {
    // With leading zeros; a formatter takes long, and ids are written all the time.
    return subject + '-' + number / 100 + number / 10 % 10 + number % 10;
  }
}
