package evisor.map;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A picture that is written element by element, with text as text. */
final class SvgDocument {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final double DECIMALS = 100;

  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** Where a text stands from its place. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** Begins a white picture of a size in pixels. */
  SvgDocument(double width, double height, String title) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    String[] size = {number(width), number(height)};
    open(
        "svg",
        "xmlns",
        SVG,
        "width",
        size[0],
        "height",
        size[1],
        "font-family",
        "sans-serif",
        "xml:space",
        "preserve");
    open("title");
    characters(title);
    close();
    shape("rect", "width", size[0], "height", size[1], "fill", "white");
  }

  /** Begins an element; attributes are names and values in turn. */
  void open(String name, String... attributes) {
    try {
      line();
      xml.writeStartElement(name);
      depth++;
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** Ends the element begun last. */
  void close() {
    try {
      depth--;
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** Writes an element without content; attributes are names and values in turn. */
  void shape(String name, String... attributes) {
    try {
      line();
      xml.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** Writes a text whose base line lies at a height. */
  void text(String text, Lettering lettering, Anchor anchor, double x, double y) {
    text(text, lettering, anchor, x, y, 0);
  }

  /** Writes a text turned about its place, in degrees clockwise. */
  void text(String text, Lettering lettering, Anchor anchor, double x, double y, int turned) {
    open("text", "x", number(x), "y", number(y), "font-size", number(lettering.size()));
    try {
      if (lettering.bold()) {
        xml.writeAttribute("font-weight", "bold");
      }
      if (anchor != Anchor.START) {
        xml.writeAttribute("text-anchor", anchor.word);
      }
      if (turned != 0) {
        xml.writeAttribute(
            "transform", "rotate(" + turned + " " + number(x) + " " + number(y) + ")");
      }
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    characters(text);
    close();
  }

  /** Ends the picture and returns it. */
  String written() {
    try {
      written.append('\n');
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return written.append('\n').toString();
  }

  /** Returns a number to two decimals, without those that are zero. */
  static String number(double number) {
    double rounded = StrictMath.rint(number * DECIMALS) / DECIMALS;
    return rounded == StrictMath.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.valueOf(rounded);
  }

  private void characters(String text) {
    try {
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static IllegalStateException unwritable(XMLStreamException e) {
    return new IllegalStateException("memory cannot be written to", e);
  }
}
