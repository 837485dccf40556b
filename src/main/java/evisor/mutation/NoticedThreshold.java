package evisor.mutation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many mutants must be noticed; compared as counts, so that nothing is ever rounded up to it.
 *
 * @param least the number of mutants, or the percentage of all mutants
 * @param percentage whether it is a percentage
 */
public record NoticedThreshold(BigDecimal least, boolean percentage) {

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?) ?%");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns what a person states, for example {@code 3600} or {@code 99.5%}; nothing else. */
  public static Optional<NoticedThreshold> parse(String text) {
    if (COUNT.matcher(text).matches()) {
      return Optional.of(new NoticedThreshold(new BigDecimal(text), false));
    }
    Matcher share = PERCENTAGE.matcher(text);
    if (!share.matches()) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(share.group(1));
    return percent.compareTo(HUNDRED) > 0
        ? Optional.empty()
        : Optional.of(new NoticedThreshold(percent, true));
  }

  /** Returns whether so many noticed mutants reach it. */
  public boolean met(int noticed, int mutants) {
    BigDecimal found = BigDecimal.valueOf(noticed);
    return percentage
        ? found.multiply(HUNDRED).compareTo(least.multiply(BigDecimal.valueOf(mutants))) >= 0
        : found.compareTo(least) >= 0;
  }
}
