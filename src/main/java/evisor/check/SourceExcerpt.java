package evisor.check;

import evisor.files.FilePlace;

/**
 * A line of a file with a mark below the column that is meant.
 *
 * @param line the line as a terminal can show it, or the part of it around the column
 * @param mark what stands below it; empty where the whole line is meant
 */
record SourceExcerpt(String line, String mark) {

  private static final String MARK = "^";
  private static final String CUT = "…";
  private static final int TAB = 4;

  /**
   * Returns the line with its mark.
   *
   * @param source the line as it stands in the file
   * @param place what is meant in it; its column counts UTF-16 characters, as the parsers do
   * @param width how many cells of a terminal there are for it
   */
  static SourceExcerpt of(String source, FilePlace place, int width) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    int character;
    for (int i = 0; i < source.length(); i += Character.charCount(character)) {
      if (i < place.column()) {
        at = shown.length();
      }
      character = source.codePointAt(i);
      shown.append(shown(character, shown.length()));
    }
    if (place.column() > source.length()) {
      at = shown.length();
    }
    int length = shown.length();
    int from =
        length > width && at > width * 2 / 3 ? Math.min(at - width / 2, length - width + 1) : 0;
    int to = length - from > width ? from + width - 1 : length;
    String line =
        (from > 0 ? CUT + shown.substring(from + 1, to) : shown.substring(0, to))
            + (to < length ? CUT : "");
    return new SourceExcerpt(
        line.stripTrailing(), place.column() > 0 ? " ".repeat(at - from) + MARK : "");
  }

  /** Returns what stands for a character on a terminal that it must not steer. */
  private static String shown(int character, int cell) {
    if (character == '\t') {
      return " ".repeat(TAB - cell % TAB);
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\uFFFD";
      default -> Character.toString(character);
    };
  }
}
