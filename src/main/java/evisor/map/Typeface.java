package evisor.map;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/**
 * A sans-serif font that is measured by a table of its own: a map comes out alike to the byte
 * whatever fonts a machine has, and where it has none. Whoever shows the map uses a font of theirs.
 */
final class Typeface extends Font {

  private static final long serialVersionUID = 1L;

  private static final float ASCENT = 0.93f;
  private static final float DESCENT = 0.24f;

  Typeface(int style, int size) {
    super("SansSerif", style, size);
  }

  /** Returns the family without asking the machine for its fonts. */
  @Override
  public String getFamily() {
    return "SansSerif";
  }

  /** Returns this font: what writes SVG asks for another size only to tell families apart. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return this;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(text.length(), getSize2D());
  }

  FontMetrics metrics() {
    return new Metrics(this);
  }

  /** Returns the width of a text, about that of the widest of the usual sans-serif fonts. */
  double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width * getSize2D() * (isBold() ? 1.08 : 1);
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

  private static final class Metrics extends FontMetrics {

    private static final long serialVersionUID = 1L;

    Metrics(Typeface font) {
      super(font);
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(((Typeface) font).width(text));
    }

    @Override
    public int charWidth(char c) {
      return stringWidth(String.valueOf(c));
    }

    @Override
    public int charsWidth(char[] data, int from, int length) {
      return stringWidth(new String(data, from, length));
    }

    @Override
    public int getAscent() {
      return Math.round(ASCENT * font.getSize2D());
    }

    @Override
    public int getDescent() {
      return Math.round(DESCENT * font.getSize2D());
    }

    @Override
    public int getLeading() {
      return 0;
    }
  }

  private static final class Line extends LineMetrics {

    private final int characters;
    private final float size;

    Line(int characters, float size) {
      this.characters = characters;
      this.size = size;
    }

    @Override
    public int getNumChars() {
      return characters;
    }

    @Override
    public float getAscent() {
      return ASCENT * size;
    }

    @Override
    public float getDescent() {
      return DESCENT * size;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
      return ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, -getAscent() / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
      return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return getDescent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }
}
