package evisor.text;

import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Lays text out for a terminal of 80 columns. */
final class TerminalLayout implements OutlineLayout {

  private static final int WIDTH = 80;
  private static final int GAP = 2;
  private static final String BOLD = "\u001b[1m";
  private static final String ACCENT = "\u001b[1;36m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;

  TerminalLayout(boolean colour) {
    this.colour = colour;
  }

  @Override
  public void headline(String text) {
    paragraph("", "", text, ACCENT);
  }

  @Override
  public void title(String text) {
    out.append('\n');
    paragraph("", "", text.toUpperCase(Locale.ROOT), ACCENT);
  }

  @Override
  public void line(String text) {
    paragraph("", "", text, "");
  }

  @Override
  public void loose(String text) {
    verbatim(Phrase.wrapped(text, WIDTH, "  "));
  }

  @Override
  public void item(String indent, String mark, String text) {
    String first = mark.isEmpty() ? indent : indent + mark + ' ';
    paragraph(first, mark.isEmpty() ? indent + "  " : " ".repeat(first.length()), text, "");
  }

  @Override
  public void lead(String indent, String lead, String text) {
    int from = out.length();
    paragraph(indent, indent + "  ", lead + (text.isEmpty() ? "" : ": " + text), "");
    if (colour && out.indexOf(lead, from) == from + indent.length()) {
      out.insert(from + indent.length() + lead.length(), PLAIN);
      out.insert(from + indent.length(), BOLD);
    }
  }

  private void paragraph(String first, String rest, String text, String style) {
    String wrapped = Phrase.wrapped(text, WIDTH - rest.length(), rest);
    boolean styled = colour && !style.isEmpty();
    out.append(first).append(styled ? style : "").append(wrapped).append(styled ? PLAIN : "");
    out.append('\n');
  }

  @Override
  public void hanging(String text) {
    paragraph("", "  ", text, "");
  }

  @Override
  public void verbatim(String line) {
    out.append(line).append('\n');
  }

  @Override
  public void table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    narrow(widths);
    rows.forEach(row -> row(row, widths));
  }

  /** Takes room from the widest columns until all of them fit. */
  private static void narrow(List<Integer> widths) {
    int over = widths.stream().mapToInt(width -> GAP + width).sum() - WIDTH;
    for (; over > 0; over--) {
      int widest = widths.indexOf(Collections.max(widths));
      widths.set(widest, Math.max(1, widths.get(widest) - 1));
    }
  }

  /** Adds a row, on as many lines as its cells take. */
  private void row(List<String> cells, List<Integer> widths) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      wrapped.add(Phrase.wrapped(cells.get(column), widths.get(column), "").lines().toList());
    }
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < lines; i++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < cells.size(); column++) {
        List<String> cell = wrapped.get(column);
        String text = i < cell.size() ? cell.get(i) : "";
        line.append(" ".repeat(GAP)).append(text);
        line.append(" ".repeat(widths.get(column) - text.length()));
      }
      verbatim(line.toString().stripTrailing());
    }
  }

  @Override
  public void gap() {
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
