package evisor.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An element of HTML or SVG with what is in it. Whatever is put in as text or as the value of an
 * attribute is escaped when it is written, so that nothing that was typed becomes markup.
 *
 * <p>A template engine would need a step of its own in every build and files that no compiler of
 * Java checks; what pages need of one fits in here.
 */
final class Element {

  /** Elements of HTML that have no content and no end. */
  private static final Set<String> VOID =
      new TreeSet<>(List.of("br", "hr", "img", "input", "link", "meta"));

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /** What stands in an element. */
  private sealed interface Part {}

  private record Text(String text) implements Part {}

  private record Child(Element element) implements Part {}

  private record Markup(String markup) implements Part {}

  private Element(String name) {
    this.name = name;
  }

  /** Returns an element without content. */
  static Element of(String name) {
    return new Element(name);
  }

  /** Returns an element with a text. */
  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  /** Returns an element of a class of the style sheet. */
  static Element styled(String name, String style) {
    return new Element(name).with("class", style);
  }

  /** Gives it an attribute. */
  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Gives it an attribute that is a number. */
  Element with(String attribute, double value) {
    double rounded = StrictMath.rint(value * 100) / 100;
    return with(
        attribute,
        rounded == StrictMath.rint(rounded)
            ? Long.toString((long) rounded)
            : Double.toString(rounded));
  }

  /** Gives it an attribute without a value, if something holds. */
  Element when(boolean holds, String attribute) {
    return holds ? with(attribute, "") : this;
  }

  /** Adds a text. */
  Element text(String text) {
    parts.add(new Text(text));
    return this;
  }

  /** Adds elements. */
  Element add(Element... elements) {
    return addAll(Arrays.asList(elements));
  }

  /** Adds elements. */
  Element addAll(Collection<Element> elements) {
    elements.forEach(element -> parts.add(new Child(element)));
    return this;
  }

  /** Adds markup as it is; only what evisor itself wrote and escaped may be given. */
  Element markup(String written) {
    parts.add(new Markup(written));
    return this;
  }

  /** Returns the element as it is written. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  private void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            out.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
    out.append('>');
    if (VOID.contains(name)) {
      return;
    }
    for (Part part : parts) {
      if (part instanceof Text text) {
        out.append(escaped(text.text()));
      } else if (part instanceof Child child) {
        child.element().writeTo(out);
      } else if (part instanceof Markup markup) {
        out.append(markup.markup());
      }
    }
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        // No document may hold it; what was typed is shown with a mark in its place.
        case '\0' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
