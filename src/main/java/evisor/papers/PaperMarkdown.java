package evisor.papers;

import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Checks;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Numbered;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Picture;
import evisor.papers.PaperBlock.Subheading;
import evisor.papers.PaperBlock.Table;
import evisor.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a paper out as Markdown. */
final class PaperMarkdown {

  private static final String ESCAPED_LINE = MarkdownText.escaped(StepValues.LINE);

  private final StringBuilder out = new StringBuilder();

  private PaperMarkdown() {}

  static String of(LabPaper paper) {
    PaperMarkdown page = new PaperMarkdown();
    page.block("# " + text(paper.title()));
    paper.blocks().forEach(page::add);
    return page.out.toString();
  }

  private void add(PaperBlock block) {
    if (block instanceof Heading heading) {
      block("## " + text(heading.text()));
    } else if (block instanceof Subheading heading) {
      block("### " + text(heading.text()));
    } else if (block instanceof Paragraph paragraph) {
      block(text(paragraph.text()));
    } else if (block instanceof Bullets list) {
      items(list.items(), "- ");
    } else if (block instanceof Checks list) {
      items(list.items(), "- [ ] ");
    } else if (block instanceof Numbered list) {
      numbered(list.items());
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Picture picture) {
      block("![" + text(picture.text()) + "](" + picture.file() + ")");
    }
  }

  private void block(String text) {
    out.append(out.length() == 0 ? "" : "\n").append(text).append('\n');
  }

  private void items(List<String> items, String mark) {
    if (!items.isEmpty()) {
      block(items.stream().map(item -> mark + text(item)).collect(Collectors.joining("\n")));
    }
  }

  private void numbered(List<String> items) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      lines.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(text(items.get(i)));
    }
    if (!items.isEmpty()) {
      block(lines.toString());
    }
  }

  private void table(Table table) {
    StringBuilder lines = new StringBuilder(row(table.head()));
    lines.append('\n').append(row(table.head().stream().map(cell -> "---").toList()));
    table.rows().forEach(cells -> lines.append('\n').append(row(cells)));
    block(lines.toString());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.equals("---") ? cell : text(cell))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  // A line to write on is no emphasis where blanks or brackets stand around it.
  private static String text(String text) {
    return MarkdownText.escaped(text).replace(ESCAPED_LINE, StepValues.LINE);
  }
}
