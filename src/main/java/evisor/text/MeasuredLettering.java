package evisor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sans-serif font that is measured by a table of its own: a map comes out alike to the byte
 * whatever fonts a machine has. Whoever shows the map uses a font of theirs.
 *
 * @param size height of a line's letters in pixels
 * @param bold whether its strokes are thick
 */
public record MeasuredLettering(int size, boolean bold) {

  private static final double LINE = 1.42;
  // Half the height of a capital, for text about a middle.
  private static final double RISE = 0.36;

  /** Returns from one base line to the next, in pixels. */
  public double line() {
    return LINE * size;
  }

  /** Returns how far below the middle of a text its base line lies, in pixels. */
  public double rise() {
    return RISE * size;
  }

  /** Returns the width of a text in pixels, about that of the widest of the usual fonts. */
  public double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width * size * (bold ? 1.08 : 1);
  }

  private static double width(char c) {
    if ("iljtfrI.,:;'|!()[] -".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("mwMW%→—@".indexOf(c) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.6;
  }

  /** Returns a text in lines of at most a width in pixels, cut between words. */
  public List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
