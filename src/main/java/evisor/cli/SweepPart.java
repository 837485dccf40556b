package evisor.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a sweep: its number, and how many there are.
 *
 * @param number from 1
 * @param of how many parts there are
 */
record SweepPart(int number, int of) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** Returns the part that is written like {@code 3/10}; empty where none is. */
  static Optional<SweepPart> named(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    SweepPart part =
        new SweepPart(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    return part.number >= 1 && part.number <= part.of ? Optional.of(part) : Optional.empty();
  }

  /** Returns the number of the last request before it. */
  long after(long size) {
    return share(size, number - 1);
  }

  /** Returns the number of its last request. */
  long last(long size) {
    return share(size, number);
  }

  private long share(long size, int parts) {
    return size / of * parts + size % of * parts / of;
  }

  /** Returns the name of its file. */
  String file() {
    return String.format(Locale.ROOT, "part-%06d-of-%06d.jsonl", number, of);
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
