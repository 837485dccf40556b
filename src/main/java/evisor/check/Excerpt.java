package evisor.check;

import evisor.files.Place;
import java.util.Optional;

/**
 * A line of a file with a mark below the column that is meant.
 *
 * @param line the line as a terminal can show it, or the part of it around the column
 * @param mark what stands below it; empty where the whole line is meant
 */
record Excerpt(String line, String mark) {

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
  static Excerpt of(String source, Place place, int width) {
    Optional<Integer> column =
        place.column() == 0 ? Optional.empty() : Optional.of(place.column() - 1);
    StringBuilder shown = new StringBuilder();
    int[] cells = new int[source.length() + 1];
    int cell = 0;
    int offset = 0;
    // Where in what is shown each cell begins, so that a window can be cut out of it.
    int[] starts = new int[source.length() * TAB + 1];
    while (offset < source.length()) {
      int character = source.codePointAt(offset);
      int next = offset + Character.charCount(character);
      String text = shown(character, cell);
      int taken = character == '\t' ? text.length() : cells(character);
      for (int i = offset; i < next; i++) {
        cells[i] = cell;
      }
      for (int i = 0; i < taken; i++) {
        starts[cell + i] = shown.length() + (character == '\t' ? i : 0);
      }
      shown.append(text);
      cell += taken;
      offset = next;
    }
    cells[source.length()] = cell;
    starts[cell] = shown.length();
    int at = cells[Math.min(column.orElse(0), source.length())];
    return window(shown.toString(), starts, cell, at, column.isPresent(), width);
  }

  private static Excerpt window(
      String shown, int[] starts, int cells, int at, boolean marked, int width) {
    int from = 0;
    if (cells > width && at > width * 2 / 3) {
      from = Math.min(at - width / 2, cells - width + 1);
    }
    int to = cells - from > width ? from + width - 1 : cells;
    String line =
        (from > 0 ? CUT : "")
            + shown.substring(starts[from == 0 ? 0 : from + 1], starts[to])
            + (to < cells ? CUT : "");
    return new Excerpt(line.stripTrailing(), marked ? " ".repeat(at - from) + MARK : "");
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

  /** Returns how many cells of a terminal a character takes. */
  private static int cells(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  // East Asian characters and pictographs; a terminal shows them over two cells.
  private static boolean isWide(int character) {
    return (character >= 0x1100 && character <= 0x115F)
        || (character >= 0x2E80 && character <= 0xA4CF)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6)
        || (character >= 0x1F300 && character <= 0x1FAFF)
        || (character >= 0x20000 && character <= 0x3FFFD);
  }
}
