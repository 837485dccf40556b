package evisor.map;

import evisor.text.SvgDocument;
import java.util.Locale;

/**
 * What a region is filled with: a light colour, and lines or dots by which it is told from others
 * without any colour. Colours are tints of Okabe and Ito's palette, which the colour-blind can tell
 * apart (Color Universal Design, 2008).
 *
 * @param id the pattern's name in the picture
 * @param tint colour of the ground
 * @param ink colour of lines and dots
 * @param figure the lines or dots
 */
record RegionFill(String id, int tint, int ink, Figure figure) {

  private static final int[] TINTS = {
    0xcfe8f7, 0xfbe3b3, 0xbfe5d8, 0xf9dccb, 0xf1ddea, 0xfaf6c8, 0xb9d6ea, 0xe3e3e3
  };
  private static final int[] INKS = {
    0x2b7fb0, 0xb37a00, 0x007556, 0xb04d00, 0x9c4a78, 0x8f8600, 0x004f7d, 0x555555
  };

  /** Strokes in a square of the given side, or areas that are filled. */
  private enum Figure {
    PLAIN(8, false, ""),
    RISING(8, false, "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"),
    DOTS(8, true, "M1,2 a1,1 0 1,0 2,0 a1,1 0 1,0 -2,0 M5,6 a1,1 0 1,0 2,0 a1,1 0 1,0 -2,0"),
    LEVEL(7, false, "M0,3.5 L7,3.5"),
    FALLING(8, false, "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2"),
    UPRIGHT(7, false, "M3.5,0 L3.5,7"),
    CROSSED(10, false, "M0,0 L10,10 M0,10 L10,0"),
    GRID(9, false, "M4.5,0 L4.5,9 M0,4.5 L9,4.5"),
    DASHES(12, false, "M1,3 L6,3 M7,9 L12,9"),
    RINGS(10, false, "M3,5 a2,2 0 1,0 4,0 a2,2 0 1,0 -4,0"),
    WAVES(10, false, "M0,6 L2.5,3 L7.5,8 L10,5"),
    DENSE(4, false, "M-1,1 L1,-1 M0,4 L4,0 M3,5 L5,3");

    private final String side;
    private final boolean filled;
    private final String path;

    Figure(int side, boolean filled, String path) {
      this.side = String.valueOf(side);
      this.filled = filled;
      this.path = path;
    }
  }

  /** Returns the hatch of a region; the first 24 all differ. */
  static RegionFill of(DecisionMap map, int region) {
    if (map.leaders().get(region).core().isEmpty()) {
      return new RegionFill("region-none", 0xffffff, 0xaaaaaa, Figure.DENSE);
    }
    Figure[] figures = Figure.values();
    return new RegionFill(
        "region-" + RegionLetters.of(map, region),
        TINTS[region % TINTS.length],
        INKS[region % INKS.length],
        figures[region % figures.length]);
  }

  /** Returns how an element refers to the hatch. */
  String fill() {
    return "url(#" + id + ")";
  }

  /** Writes the pattern. */
  void write(SvgDocument svg) {
    String side = figure.side;
    svg.open(
        "pattern", "id='%s' patternUnits='userSpaceOnUse' width='%s' height='%s'", id, side, side);
    svg.shape("rect width='%s' height='%s' fill='%s'", side, side, colour(tint));
    if (figure.filled) {
      svg.shape("path d='%s' fill='%s'", figure.path, colour(ink));
    } else if (!figure.path.isEmpty()) {
      svg.shape("path d='%s' fill='none' stroke='%s' stroke-width='0.8'", figure.path, colour(ink));
    }
    svg.close();
  }

  private static String colour(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
