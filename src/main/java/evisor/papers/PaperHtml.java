package evisor.papers;

import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Checks;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Numbered;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Picture;
import evisor.papers.PaperBlock.Subheading;
import evisor.papers.PaperBlock.Table;
import evisor.speech.Language;
import java.util.List;

/** Lays a paper out as a page of its own, without scripts, that prints well on A4 and Letter. */
final class PaperHtml {

  /** Margins rather than sizes, so that either paper is filled. */
  private static final String STYLE =
      """
      @page { margin: 16mm 15mm 18mm; }
      @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
      * { box-sizing: border-box; }
      body { font: 10.5pt/1.42 "Liberation Sans", Arial, "Noto Sans", sans-serif; color: #111;
        max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; }
      h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 .6rem; }
      h2 { font-size: 12.5pt; margin: 1.3rem 0 .4rem; padding-bottom: .15rem;
        border-bottom: 1.5px solid #111; break-after: avoid; }
      h3 { font-size: 10.5pt; margin: .8rem 0 .2rem; break-after: avoid; }
      p, ul, ol { margin: .35rem 0; }
      ul, ol { padding-left: 1.4rem; }
      li { margin: .18rem 0; break-inside: avoid; }
      ul.checks { list-style: none; padding-left: 0; }
      ul.checks li { padding-left: 1.5rem; text-indent: -1.5rem; }
      ul.checks li::before { content: "\\2610"; display: inline-block; width: 1.5rem;
        text-indent: 0; }
      table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: 9.5pt; }
      th, td { border: .5pt solid #888; padding: .2rem .35rem; text-align: left;
        vertical-align: top; overflow-wrap: break-word; }
      th { background: #eee; }
      td:empty { height: 1.7rem; }
      td:last-child:empty { min-width: 6rem; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .line { display: inline-block; min-width: 4.2rem; border-bottom: .75pt solid #111;
        height: 1em; vertical-align: baseline; }
      figure { margin: 0; }
      svg { display: block; max-width: 100%; height: auto; }
      @media print { body { max-width: none; margin: 0; padding: 0;
        font-size: 9.5pt; } h2 { margin-top: .9rem; } svg { max-height: 92mm; }
        th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
      """;

  private final StringBuilder out = new StringBuilder();

  private PaperHtml() {}

  static String of(LabPaper paper, Language language) {
    PaperHtml page = new PaperHtml();
    page.out
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.tag())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", paper.title());
    page.out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    page.element("h1", paper.title());
    paper.blocks().forEach(page::add);
    return page.out.append("</body>\n</html>\n").toString();
  }

  private void add(PaperBlock block) {
    if (block instanceof Heading heading) {
      element("h2", heading.text());
    } else if (block instanceof Subheading heading) {
      element("h3", heading.text());
    } else if (block instanceof Paragraph paragraph) {
      element("p", paragraph.text());
    } else if (block instanceof Bullets list) {
      items("<ul>", list.items(), "</ul>");
    } else if (block instanceof Checks list) {
      items("<ul class=\"checks\">", list.items(), "</ul>");
    } else if (block instanceof Numbered list) {
      items("<ol>", list.items(), "</ol>");
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Picture picture) {
      out.append("<figure>").append(inline(picture.svg())).append("</figure>\n");
    }
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(text(text)).append("</").append(name);
    out.append(">\n");
  }

  private void items(String begin, List<String> items, String end) {
    if (!items.isEmpty()) {
      out.append(begin).append('\n');
      items.forEach(item -> element("li", item));
      out.append(end).append('\n');
    }
  }

  private void table(Table table) {
    out.append("<table>\n<thead><tr>");
    table.head().forEach(cell -> out.append("<th>").append(text(cell)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> out.append("<td>").append(text(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static String inline(String svg) {
    return svg.substring(svg.indexOf("<svg")).strip();
  }

  private static String text(String text) {
    return escaped(text).replace(StepValues.LINE, "<span class=\"line\"></span>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
