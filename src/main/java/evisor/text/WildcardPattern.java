package evisor.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns as people write them: {@code *} for any letters, {@code ?} for one. */
public final class WildcardPattern {

  private WildcardPattern() {}

  /** Returns what a pattern matches as a whole. */
  public static Pattern pattern(String written) {
    return Pattern.compile(expression(written));
  }

  /** Returns what a pattern matches as the last folders and name of a path, or as all of it. */
  public static Pattern ofPath(String written) {
    return Pattern.compile("(.*/)?" + expression(written));
  }

  private static String expression(String written) {
    return written
        .chars()
        .mapToObj(
            letter ->
                letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote((char) letter + ""))
        .collect(Collectors.joining());
  }
}
