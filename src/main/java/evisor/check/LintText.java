package evisor.check;

import evisor.check.LintPage.Block;
import evisor.text.Outline;
import java.util.List;

/** Says what there is to know of a lint. */
public final class LintText {

  private LintText() {}

  /** Returns what there is to know of it. */
  public static Outline of(LintPage lint) {
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
    return page;
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
}
