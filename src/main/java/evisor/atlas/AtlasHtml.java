package evisor.atlas;

import evisor.model.Use;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.List;

/** Writes an atlas as one HTML page that needs nothing beside it. */
final class AtlasHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <title>%s</title>
      <style>
      body { font: 13px/1.3 sans-serif; color: #111; margin: 1.5em; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #bbb; padding: 1px 6px; text-align: left; white-space: nowrap; }
      thead th { position: sticky; top: 0; background: #fff; vertical-align: bottom; }
      tbody tr.begins > * { border-top: 2px solid #444; }
      .g0 { background: #fff; } .g1 { background: #e3eef6; } .g2 { background: #c3dcec; }
      .g3 { background: #95c1dd; } .g4 { background: #5ea0c8; }
      .tied { font-style: italic; }
      </style>
      </head>
      <body>
      """;

  private AtlasHtml() {}

  static String of(Atlas atlas) {
    Wording wording = atlas.wording();
    StringBuilder page =
        new StringBuilder(
            Phrase.of(HEAD, wording.speech().language().tag(), escaped(atlas.title())));
    page.append("<h1>").append(escaped(atlas.title())).append("</h1>\n<p>");
    page.append(escaped(atlas.legend())).append("</p>\n<p>");
    page.append(escaped(atlas.summary())).append("</p>\n<p>");
    page.append(escaped(wording.say("Research groups that have done the same:")));
    for (int shade = 0; shade < atlas.shades().size(); shade++) {
      page.append(" <span class=\"g").append(shade).append("\">&nbsp;");
      page.append(atlas.shades().get(shade)).append("&nbsp;</span>");
    }
    page.append("</p>\n<table>\n<thead><tr><th>").append(wording.say("sample"));
    page.append("</th><th>").append(wording.say("amount")).append("</th>");
    for (Use use : atlas.uses()) {
      page.append("<th>").append(escaped(wording.term(use))).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < atlas.rows().size(); i++) {
      row(atlas, i, page);
    }
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private static void row(Atlas atlas, int index, StringBuilder page) {
    List<AtlasRow> rows = atlas.rows();
    AtlasRow row = rows.get(index);
    boolean begins = index == 0 || rows.get(index - 1).sample() != row.sample();
    page.append(begins ? "<tr class=\"begins\">" : "<tr>");
    if (begins) {
      long amounts = rows.stream().filter(one -> one.sample() == row.sample()).count();
      page.append("<th rowspan=\"").append(amounts).append("\">");
      page.append(escaped(atlas.wording().term(row.sample()))).append("</th>");
    }
    page.append("<td>").append(row.amount()).append("</td>");
    for (Use use : atlas.uses()) {
      AtlasCell cell = row.cells().get(use);
      page.append(cell == null ? "<td></td>" : cell(cell, atlas.wording()));
    }
    page.append("</tr>\n");
  }

  private static String cell(AtlasCell cell, Wording wording) {
    String said =
        cell.tied().isEmpty()
            ? wording.say("no feasible train")
            : cell.tied() + ", " + wording.counted(cell.groups(), "%s group", "%s groups");
    return Phrase.of(
        "<td class=\"g%s%s\" title=\"%s\">%s</td>",
        cell.shade(), cell.isTied() ? " tied" : "", escaped(said), cell.letters());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
