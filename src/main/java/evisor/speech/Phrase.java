package evisor.speech;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** Puts parts into a sentence, alike in every locale. */
public final class Phrase {

  private static final Pattern PART = Pattern.compile("%(?:(\\d)\\$)?s");

  private Phrase() {}

  /**
   * Returns a sentence with each {@code %s} replaced by the next part as {@link String#valueOf} has
   * it, and each {@code %2$s} by the second; nothing else in it is special.
   *
   * @throws IllegalArgumentException where a part has no place, or a place no part
   */
  public static String of(String sentence, Object... parts) {
    if (parts.length == 0 && sentence.indexOf('%') < 0) {
      return sentence;
    }
    // Without a pattern: a whole answer has thousands of phrases.
    StringBuilder text = new StringBuilder(sentence.length() + 16 * parts.length);
    int next = 0;
    int most = 0;
    int from = 0;
    for (int at = sentence.indexOf('%'); at >= 0; at = sentence.indexOf('%', at + 1)) {
      boolean numbered = isNumber(sentence, at + 1) && sentence.startsWith("$s", at + 2);
      if (!numbered && !sentence.startsWith("s", at + 1)) {
        continue;
      }
      int part = numbered ? sentence.charAt(at + 1) - '1' : next++;
      if (part >= parts.length) {
        throw new IllegalArgumentException("fewer parts than places: " + sentence);
      }
      most = Math.max(most, part + 1);
      text.append(sentence, from, at).append(parts[part]);
      from = at + (numbered ? 4 : 2);
    }
    if (most < parts.length) {
      throw new IllegalArgumentException("more parts than places: " + sentence);
    }
    return text.append(sentence, from, sentence.length()).toString();
  }

  private static boolean isNumber(String sentence, int at) {
    return at < sentence.length() && sentence.charAt(at) >= '1' && sentence.charAt(at) <= '9';
  }

  /** Returns the numbers of the parts that a sentence has places for. */
  public static Set<Integer> places(String sentence) {
    Set<Integer> places = new TreeSet<>();
    Matcher place = PART.matcher(sentence);
    int next = 1;
    while (place.find()) {
      places.add(place.group(1) == null ? next++ : Integer.parseInt(place.group(1)));
    }
    return places;
  }

  /** Returns sentences one after the other; an empty one is left out. */
  public static String sentences(String... sentences) {
    return Stream.of(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns how many there are of what, for example {@code 1 fault} or {@code 2 faults}. */
  public static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** Returns a text in lines of at most so many letters; all but the first begin with an indent. */
  public static String wrapped(String text, int width, String indent) {
    return WordUtils.wrap(text, width, "\n" + indent, true);
  }

  /** Returns texts as {@code a, b and c} in English; {@code nothing} where there are none. */
  public static String listed(List<String> texts) {
    if (texts.isEmpty()) {
      return "nothing";
    }
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }
}
