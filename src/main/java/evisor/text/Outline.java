package evisor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is said to a person, block by block, before it is laid out. */
public final class Outline implements OutlineLayout {

  private final List<Consumer<OutlineLayout>> blocks = new ArrayList<>();

  /** Returns it for a terminal of 80 columns; with colour, titles and leads are set off. */
  public String terminal(boolean colour) {
    TerminalLayout page = new TerminalLayout(colour);
    layOut(page);
    return page.toString();
  }

  /** Returns it as Markdown. */
  public String markdown() {
    MarkdownLayout page = new MarkdownLayout();
    layOut(page);
    return page.toString();
  }

  /** Lays it out in another way. */
  public void layOut(OutlineLayout page) {
    blocks.forEach(block -> block.accept(page));
  }

  @Override
  public void headline(String text) {
    blocks.add(page -> page.headline(text));
  }

  @Override
  public void title(String text) {
    blocks.add(page -> page.title(text));
  }

  @Override
  public void line(String text) {
    blocks.add(page -> page.line(text));
  }

  @Override
  public void hanging(String text) {
    blocks.add(page -> page.hanging(text));
  }

  @Override
  public void loose(String text) {
    blocks.add(page -> page.loose(text));
  }

  @Override
  public void item(String indent, String mark, String text) {
    blocks.add(page -> page.item(indent, mark, text));
  }

  @Override
  public void lead(String indent, String lead, String text) {
    blocks.add(page -> page.lead(indent, lead, text));
  }

  @Override
  public void table(List<List<String>> rows) {
    blocks.add(page -> page.table(rows));
  }

  @Override
  public void verbatim(String lines) {
    blocks.add(page -> page.verbatim(lines));
  }

  @Override
  public void gap() {
    blocks.add(OutlineLayout::gap);
  }
}
