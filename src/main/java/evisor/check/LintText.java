package evisor.check;

import evisor.check.LintPage.Block;
import evisor.text.Outline;
import java.util.List;

/** Writes the page on a lint. */
public final class LintText {

  private final LintPage lint;

  /** Takes the page. */
  public LintText(LintPage lint) {
    this.lint = lint;
  }

  /** Returns it for a terminal of 80 columns. */
  public String terminal(boolean colour) {
    Outline page = new Outline();
    page.headline(lint.id());
    page.gap();
    page.line(lint.says());
    page.title("Why it matters");
    page.line(lint.why());
    example(page, "Wrong", lint.wrong());
    example(page, "Right", lint.right());
    page.title("How to mend it");
    page.line(lint.mend());
    return page.terminal(colour);
  }

  private static void example(Outline page, String title, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    page.title(title);
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0) {
        page.gap();
      }
      blocks
          .get(i)
          .text()
          .lines()
          .forEach(line -> page.verbatim(line.isEmpty() ? "" : "  " + line));
    }
  }

  String plain() {
    return terminal(false);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(lint.says()).append("\n\n").append(lint.why()).append('\n');
    append(text, "Wrong", lint.wrong());
    append(text, "Right", lint.right());
    return text.append('\n').append(lint.mend()).append('\n').toString();
  }

  private static void append(StringBuilder text, String title, List<Block> blocks) {
    text.append(blocks.isEmpty() ? "" : "\n" + title + ":\n");
    for (Block block : blocks) {
      text.append("\n```").append(block.kind()).append('\n').append(block.text()).append("```\n");
    }
  }
}
