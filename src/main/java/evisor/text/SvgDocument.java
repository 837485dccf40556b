package evisor.text;

import evisor.speech.Phrase;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;

/**
 * A picture that is written element by element, with text as text. Elements and their attributes
 * are given as they will stand, in single quotes, with {@code %s} for each part.
 */
public final class SvgDocument {

  private static final double DECIMALS = 100;

  private final StringBuilder written =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  private final Deque<String> open = new ArrayDeque<>();

  /** Where a text stands from its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** Begins a white picture of a size in pixels. */
  public SvgDocument(double width, double height, String title) {
    open(
        "svg",
        "xmlns='http://www.w3.org/2000/svg' width='%s' height='%s' viewBox='0 0 %s %s'"
            + " font-family='sans-serif' role='img' xml:space='preserve'",
        width,
        height,
        width,
        height);
    open("title", "");
    written.append(escaped(title));
    close();
    shape("rect width='%s' height='%s' fill='white'", width, height);
  }

  /** Begins an element. */
  public void open(String name, String attributes, Object... parts) {
    line();
    written.append('<').append(name).append(attributes.isEmpty() ? "" : " ");
    written.append(filled(attributes.replace('\'', '"'), parts)).append('>');
    open.push(name);
  }

  /** Ends the element begun last. */
  public void close() {
    written.append("</").append(open.pop()).append('>');
  }

  /** Writes an element without content. */
  public void shape(String element, Object... parts) {
    line();
    written.append('<').append(filled(element.replace('\'', '"'), parts)).append("/>");
  }

  /** Writes what the open element is called. */
  public void titled(String text) {
    open("title", "");
    written.append(escaped(text));
    close();
  }

  /** Writes a rectangle with some more attributes. */
  public void box(Rectangle2D box, String attributes, Object... parts) {
    String place =
        filled(
            "rect x='%s' y='%s' width='%s' height='%s' ",
            box.getX(), box.getY(), box.getWidth(), box.getHeight());
    shape(place + attributes, parts);
  }

  /** Writes a text whose base line lies at a height. */
  public void text(String text, MeasuredLettering lettering, Anchor anchor, double x, double y) {
    text(text, lettering, anchor, x, y, 0);
  }

  /** Writes a text turned about its place, in degrees clockwise. */
  public void text(
      String text, MeasuredLettering lettering, Anchor anchor, double x, double y, int turned) {
    String style =
        (lettering.bold() ? " font-weight='bold'" : "")
            + (anchor == Anchor.START ? "" : " text-anchor='" + anchor.word + "'")
            + (turned == 0 ? "" : filled(" transform='rotate(%s %s %s)'", turned, x, y));
    open("text", "x='%s' y='%s' font-size='%s'" + style, x, y, lettering.size());
    written.append(escaped(text));
    close();
  }

  /** Ends the picture and returns it. */
  public String written() {
    close();
    return written.append("\n\n").toString();
  }

  /** Returns a form with a part for each {@code %s}; numbers to two decimals. */
  public static String filled(String form, Object... parts) {
    Object[] shown =
        Arrays.stream(parts)
            .map(part -> part instanceof Double number ? number(number) : escaped(part.toString()))
            .toArray();
    return Phrase.of(form, shown);
  }

  private static String number(double number) {
    double rounded = StrictMath.rint(number * DECIMALS) / DECIMALS;
    return rounded == StrictMath.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.valueOf(rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void line() {
    written.append('\n').append("  ".repeat(open.size()));
  }
}
