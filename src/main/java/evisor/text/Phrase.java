package evisor.text;

import org.apache.commons.text.WordUtils;

/** Puts parts into a sentence, alike in every locale. */
public final class Phrase {

  private static final String PART = "%s";

  private Phrase() {}

  /**
   * Returns a sentence with each {@code %s} replaced by the next part as {@link String#valueOf} has
   * it; nothing else in it is special.
   *
   * @throws IllegalArgumentException where there are not as many parts as places for them
   */
  public static String of(String sentence, Object... parts) {
    StringBuilder text = new StringBuilder(sentence.length() + 16 * parts.length);
    int from = 0;
    for (Object part : parts) {
      int at = sentence.indexOf(PART, from);
      if (at < 0) {
        throw new IllegalArgumentException("more parts than places: " + sentence);
      }
      text.append(sentence, from, at).append(part);
      from = at + PART.length();
    }
    if (sentence.indexOf(PART, from) >= 0) {
      throw new IllegalArgumentException("fewer parts than places: " + sentence);
    }
    return text.append(sentence, from, sentence.length()).toString();
  }

  /** Returns how many there are of what, for example {@code 1 fault} or {@code 2 faults}. */
  public static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** Returns a text in lines of at most so many letters; all but the first begin with an indent. */
  public static String wrapped(String text, int width, String indent) {
    return WordUtils.wrap(text, width, "\n" + indent, true);
  }
}
