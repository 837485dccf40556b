package evisor.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Lays text out as Markdown: titles, nested lists, paragraphs and fenced text. */
final class MarkdownLayout implements OutlineLayout {

  private static final String FENCE = "```\n";

  private final StringBuilder out = new StringBuilder();

  /** Indents of the list items that are open, the innermost first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private boolean fenced;

  @Override
  public void headline(String text) {
    block("# " + MarkdownText.escaped(text));
  }

  @Override
  public void title(String text) {
    block("## " + MarkdownText.escaped(text));
  }

  @Override
  public void line(String text) {
    block(MarkdownText.escaped(text));
  }

  @Override
  public void item(String indent, String mark, String text) {
    boolean said = mark.isEmpty() || "-•".contains(mark);
    entry(indent, (said ? "" : mark + " ") + MarkdownText.escaped(text));
  }

  @Override
  public void lead(String indent, String lead, String text) {
    String rest = text.isEmpty() ? "" : ": " + MarkdownText.escaped(text);
    entry(indent, "**" + MarkdownText.escaped(lead) + "**" + rest);
  }

  @Override
  public void verbatim(String lines) {
    if (!fenced) {
      block("```");
      fenced = true;
    }
    out.append(lines).append('\n');
  }

  @Override
  public void table(List<List<String>> rows) {
    block(row(rows.get(0)));
    out.append("| --- ".repeat(rows.get(0).size())).append("|\n");
    rows.subList(1, rows.size()).forEach(row -> out.append(row(row)).append('\n'));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Override
  public void gap() {
    close();
    open.clear();
  }

  /** An item belongs to the last one that is less indented. */
  private void entry(String indent, String text) {
    close();
    if (open.isEmpty() && out.length() > 0) {
      out.append('\n');
    }
    while (!open.isEmpty() && open.peek() >= indent.length()) {
      open.pop();
    }
    out.append("  ".repeat(open.size())).append("- ").append(text).append('\n');
    open.push(indent.length());
  }

  private void block(String text) {
    gap();
    out.append(out.length() == 0 ? "" : "\n").append(text).append('\n');
  }

  private void close() {
    if (fenced) {
      out.append(FENCE);
      fenced = false;
    }
  }

  @Override
  public String toString() {
    return fenced ? out + FENCE : out.toString();
  }
}
