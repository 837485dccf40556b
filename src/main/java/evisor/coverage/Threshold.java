package evisor.coverage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many conditions must be reached from both sides; compared as counts, so that nothing is ever
 * rounded up to it.
 *
 * @param least the number of conditions, or the percentage of all conditions
 * @param percentage whether it is a percentage
 */
public record Threshold(BigDecimal least, boolean percentage) {

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?) ?%");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns what a person states, for example {@code 880} or {@code 99.5%}; nothing else. */
  public static Optional<Threshold> parse(String text) {
    if (COUNT.matcher(text).matches()) {
      return Optional.of(new Threshold(new BigDecimal(text), false));
    }
    Matcher share = PERCENTAGE.matcher(text);
    if (!share.matches()) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(share.group(1));
    return percent.compareTo(HUNDRED) > 0
        ? Optional.empty()
        : Optional.of(new Threshold(percent, true));
  }

  /** Returns whether a coverage reaches it. */
  public boolean met(int covered, int conditions) {
    BigDecimal found = BigDecimal.valueOf(covered);
    return percentage
        ? found.multiply(HUNDRED).compareTo(least.multiply(BigDecimal.valueOf(conditions))) >= 0
        : found.compareTo(least) >= 0;
  }

  /** Returns it in words, for example {@code at least 880 conditions}. */
  public String words() {
    return "at least "
        + least.toPlainString()
        + (percentage
            ? " % of the conditions"
            : least.compareTo(BigDecimal.ONE) == 0 ? " condition" : " conditions");
  }
}
