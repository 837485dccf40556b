package evisor.papers;

import evisor.speech.Phrase;
import evisor.text.Lettering;
import java.util.List;

/** A picture that is written element by element and shrinks to the page that holds it. */
final class PictureSvg {

  private static final double DECIMALS = 10;

  private final StringBuilder out = new StringBuilder();

  PictureSvg(double width, double height, String title) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
            + " font-family=\"Liberation Sans, Arial, Noto Sans, sans-serif\" role=\"img\">",
        number(width), number(height), number(width), number(height));
    write("<title>%s</title>", PaperHtml.escaped(title));
    write("<rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>", number(width), number(height));
  }

  /** Draws a box. */
  void box(double x, double y, double width, double height, String fill, String stroke) {
    write(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" fill=\"%s\" stroke=\"%s\"/>",
        number(x), number(y), number(width), number(height), fill, stroke);
  }

  /** Draws a line. */
  void line(double fromX, double fromY, double toX, double toY, String stroke, double width) {
    write(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
        number(fromX), number(fromY), number(toX), number(toY), stroke, number(width));
  }

  /** Draws a small arrow head that points down. */
  void arrow(double x, double y) {
    write("<path d=\"M%s %s l4 -6 h-8 z\" fill=\"#333\"/>", number(x), number(y));
  }

  /** Writes a text from a place on. */
  void text(String text, Lettering letters, double x, double y) {
    write(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s>%s</text>",
        number(x),
        number(y),
        letters.size(),
        letters.bold() ? " font-weight=\"bold\"" : "",
        PaperHtml.escaped(text));
  }

  /** Writes lines of text one below another. */
  void lines(List<String> lines, Lettering letters, double x, double y) {
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), letters, x, y + i * letters.line());
    }
  }

  /** Ends the picture and returns it. */
  String written() {
    return out + "</svg>\n";
  }

  private void write(String element, Object... parts) {
    out.append(Phrase.of(element, parts)).append('\n');
  }

  private static String number(double value) {
    double rounded = StrictMath.rint(value * DECIMALS) / DECIMALS;
    return rounded == StrictMath.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.valueOf(rounded);
  }
}
