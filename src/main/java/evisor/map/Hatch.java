package evisor.map;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a region is filled with: a light colour, and lines or dots by which it is told from others
 * without any colour. Colours are tints of Okabe and Ito's palette, which the colour-blind can tell
 * apart (Color Universal Design, 2008).
 */
final class Hatch implements Paint {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final int[] TINTS = {
    0xcfe8f7, 0xfbe3b3, 0xbfe5d8, 0xf9dccb, 0xf1ddea, 0xfaf6c8, 0xb9d6ea, 0xe3e3e3
  };
  private static final int[] INKS = {
    0x2b7fb0, 0xb37a00, 0x007556, 0xb04d00, 0x9c4a78, 0x8f8600, 0x004f7d, 0x555555
  };

  /** Strokes in a square of the given side; a path that begins with a colon is filled instead. */
  private enum Figure {
    PLAIN(8, ""),
    RISING(8, "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"),
    DOTS(8, ":M1,2 a1,1 0 1,0 2,0 a1,1 0 1,0 -2,0 M5,6 a1,1 0 1,0 2,0 a1,1 0 1,0 -2,0"),
    LEVEL(7, "M0,3.5 L7,3.5"),
    FALLING(8, "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2"),
    UPRIGHT(7, "M3.5,0 L3.5,7"),
    CROSSED(10, "M0,0 L10,10 M0,10 L10,0"),
    GRID(9, "M4.5,0 L4.5,9 M0,4.5 L9,4.5"),
    DASHES(12, "M1,3 L6,3 M7,9 L12,9"),
    RINGS(10, "M3,5 a2,2 0 1,0 4,0 a2,2 0 1,0 -4,0"),
    WAVES(10, "M0,6 L2.5,3 L7.5,8 L10,5"),
    DENSE(4, "M-1,1 L1,-1 M0,4 L4,0 M3,5 L5,3");

    private final int side;
    private final String path;

    Figure(int side, String path) {
      this.side = side;
      this.path = path;
    }
  }

  private final String id;
  private final int tint;
  private final int ink;
  private final Figure figure;

  private Hatch(String id, int tint, int ink, Figure figure) {
    this.id = id;
    this.tint = tint;
    this.ink = ink;
    this.figure = figure;
  }

  /** Returns the hatch of a region; the first 24 all differ. */
  static Hatch of(int place, String key) {
    Figure[] figures = Figure.values();
    return new Hatch(
        "region-" + key,
        TINTS[place % TINTS.length],
        INKS[place % INKS.length],
        figures[place % figures.length]);
  }

  /** Returns the hatch of where no train is feasible. */
  static Hatch nothing() {
    return new Hatch("region-none", 0xffffff, 0xaaaaaa, Figure.DENSE);
  }

  String id() {
    return id;
  }

  Element element(Document document) {
    Element pattern = element(document, "pattern");
    pattern.setAttribute("id", id);
    pattern.setAttribute("patternUnits", "userSpaceOnUse");
    pattern.setAttribute("width", String.valueOf(figure.side));
    pattern.setAttribute("height", String.valueOf(figure.side));
    Element ground = element(document, "rect");
    ground.setAttribute("width", String.valueOf(figure.side));
    ground.setAttribute("height", String.valueOf(figure.side));
    ground.setAttribute("fill", colour(tint));
    ground.setAttribute("stroke", "none");
    pattern.appendChild(ground);
    if (!figure.path.isEmpty()) {
      boolean filled = figure.path.startsWith(":");
      Element lines = element(document, "path");
      lines.setAttribute("d", filled ? figure.path.substring(1) : figure.path);
      lines.setAttribute("fill", filled ? colour(ink) : "none");
      lines.setAttribute("stroke", filled ? "none" : colour(ink));
      lines.setAttribute("stroke-width", "0.8");
      pattern.appendChild(lines);
    }
    return pattern;
  }

  private static Element element(Document document, String name) {
    return document.createElementNS(SVG, name);
  }

  private static String colour(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** Where patterns cannot be drawn, the ground alone is. */
  @Override
  public PaintContext createContext(
      ColorModel model,
      Rectangle device,
      Rectangle2D user,
      AffineTransform transform,
      RenderingHints hints) {
    return new Color(tint).createContext(model, device, user, transform, hints);
  }

  @Override
  public int getTransparency() {
    return Transparency.OPAQUE;
  }
}
