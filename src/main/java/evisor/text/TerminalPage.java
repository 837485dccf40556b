package evisor.text;

import java.util.Locale;
import org.apache.commons.text.WordUtils;

/** Lays text out for a terminal of 80 columns. */
public final class TerminalPage {

  private static final int WIDTH = 80;
  private static final String BOLD = "\u001b[1m";
  private static final String ACCENT = "\u001b[1;36m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;

  /** Starts an empty page; with colour, titles and leads are set off. */
  public TerminalPage(boolean colour) {
    this.colour = colour;
  }

  /** Adds what the page is about. */
  public void headline(String text) {
    paragraph("", "", text, ACCENT);
  }

  /** Adds the title of a section, after an empty line. */
  public void title(String text) {
    out.append('\n');
    paragraph("", "", text.toUpperCase(Locale.ROOT), ACCENT);
  }

  /** Adds a paragraph at the margin. */
  public void line(String text) {
    paragraph("", "", text, "");
  }

  /** Adds a paragraph; its first line may begin with a mark, the others stand below the text. */
  public void item(String indent, String mark, String text) {
    String first = mark.isEmpty() ? indent : indent + mark + ' ';
    paragraph(first, mark.isEmpty() ? indent + "  " : " ".repeat(first.length()), text, "");
  }

  /** Adds a paragraph that begins with words set off. */
  public void lead(String indent, String lead, String text) {
    int from = out.length();
    paragraph(indent, indent + "  ", lead + (text.isEmpty() ? "" : ": " + text), "");
    if (colour && out.indexOf(lead, from) == from + indent.length()) {
      out.insert(from + indent.length() + lead.length(), PLAIN);
      out.insert(from + indent.length(), BOLD);
    }
  }

  /** Returns a text in lines of at most so many letters; all but the first begin with an indent. */
  public static String wrapped(String text, int width, String indent) {
    return WordUtils.wrap(text, width, "\n" + indent, true);
  }

  private void paragraph(String first, String rest, String text, String style) {
    String wrapped = wrapped(text, WIDTH - rest.length(), rest);
    boolean styled = colour && !style.isEmpty();
    out.append(first).append(styled ? style : "").append(wrapped).append(styled ? PLAIN : "");
    out.append('\n');
  }

  /** Adds a paragraph at the margin whose further lines are indented. */
  public void hanging(String text) {
    paragraph("", "  ", text, "");
  }

  /** Adds a line as it is, however long. */
  public void verbatim(String line) {
    out.append(line).append('\n');
  }

  /** Adds an empty line. */
  public void gap() {
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
