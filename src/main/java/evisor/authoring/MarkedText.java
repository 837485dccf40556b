package evisor.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page whose parts between {@code <!-- generated: NAME -->} and {@code <!-- end -->} follow from
 * the rules; all else is written by people. In blocks of code nothing is a marker.
 */
final class MarkedText {

  private static final Pattern BEGIN =
      Pattern.compile("\\s*<!--\\s*generated:\\s*(.*?)\\s*-->\\s*");
  private static final Pattern END = Pattern.compile("\\s*<!--\\s*end\\s*-->\\s*");

  private final List<String> lines;
  private final String ending;
  private final List<Part> parts = new ArrayList<>();
  private final List<Line> stray = new ArrayList<>();
  private final List<Line> written = new ArrayList<>();

  /**
   * A generated part.
   *
   * @param name what it holds
   * @param first number of its first line, behind the marker
   * @param lines its lines
   */
  record Part(String name, int first, List<String> lines) {
    String content() {
      return String.join("\n", lines);
    }
  }

  /** A line and its number from 1. */
  record Line(int number, String text) {}

  private MarkedText(String text) {
    this.lines = text.lines().toList();
    this.ending = text.contains("\r\n") ? "\r\n" : "\n";
    divide();
  }

  /** Returns a page. */
  static MarkedText of(String text) {
    return new MarkedText(text);
  }

  /** Returns whether a path in a folder of rules is that of a page. */
  static boolean isGuide(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private void divide() {
    boolean code = false;
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean fence = line.strip().startsWith("```");
      code = fence != code;
      if (code || fence) {
        continue;
      }
      if (BEGIN.matcher(line).matches() && begin < 0) {
        begin = i;
      } else if (END.matcher(line).matches() && begin >= 0) {
        parts.add(new Part(name(lines.get(begin)), begin + 2, lines.subList(begin + 1, i)));
        begin = -1;
      } else if (BEGIN.matcher(line).matches() || END.matcher(line).matches()) {
        stray.add(new Line(i + 1, line));
      } else if (begin < 0) {
        written.add(new Line(i + 1, line));
      }
    }
    if (begin >= 0) {
      stray.add(new Line(begin + 1, lines.get(begin)));
    }
  }

  private static String name(String marker) {
    Matcher matcher = BEGIN.matcher(marker);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** Returns the generated parts in order. */
  List<Part> parts() {
    return parts;
  }

  /** Returns markers without a partner. */
  List<Line> stray() {
    return stray;
  }

  /** Returns what people wrote, without blocks of code. */
  List<Line> written() {
    return written;
  }

  /** Returns the page with other lines in some of its parts. */
  String with(Map<Part, List<String>> contents) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (Part part : parts) {
      append(text, lines.subList(next, part.first() - 1));
      append(text, contents.getOrDefault(part, part.lines()));
      next = part.first() - 1 + part.lines().size();
    }
    append(text, lines.subList(next, lines.size()));
    return text.toString();
  }

  private void append(StringBuilder text, List<String> added) {
    added.forEach(line -> text.append(line).append(ending));
  }
}
