package evisor.atlas;

import evisor.model.Use;
import java.util.List;
import java.util.Locale;

/** Draws an atlas as one picture. */
final class AtlasSvg {

  private static final List<String> COLOURS =
      List.of("#ffffff", "#e3eef6", "#c3dcec", "#95c1dd", "#5ea0c8");
  private static final int LINE = 16;
  private static final int CELL = 68;
  private static final int LEAST_LEFT = 230;
  private static final int TOP = 150;

  private final Atlas atlas;
  private final int left;
  private final StringBuilder svg = new StringBuilder();

  private AtlasSvg(Atlas atlas) {
    this.atlas = atlas;
    // A bold letter of this size is about 7 wide; the amount stands behind.
    int longest =
        atlas.rows().stream()
            .mapToInt(row -> atlas.wording().term(row.sample()).length())
            .max()
            .orElse(0);
    this.left = Math.max(LEAST_LEFT, 7 * longest + 80);
  }

  static String of(Atlas atlas) {
    return new AtlasSvg(atlas).drawn();
  }

  private String drawn() {
    int width = left + CELL * atlas.uses().size() + 80;
    int height = TOP + LINE * atlas.rows().size() + 20;
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0"
                + " 0 %1$d %2$d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#fff\"/>%n",
            width,
            height));
    text(10, 22, "font-size=\"16\" font-weight=\"bold\"", atlas.title());
    text(10, 42, "", atlas.legend());
    text(10, 58, "", atlas.summary());
    legend();
    for (Use use : atlas.uses()) {
      int x = left + CELL * atlas.uses().indexOf(use) + 8;
      String turned = "transform=\"rotate(-35 " + x + " " + (TOP - 6) + ")\"";
      text(x, TOP - 6, turned, atlas.wording().term(use));
    }
    for (int i = 0; i < atlas.rows().size(); i++) {
      row(atlas.rows(), i);
    }
    return svg.append("</svg>\n").toString().replace("\r", "");
  }

  private void legend() {
    text(10, 80, "", atlas.wording().say("Research groups that have done the same:"));
    for (int shade = 0; shade < atlas.shades().size(); shade++) {
      int x = 265 + 80 * shade;
      box(x, 69, 14, 14, shade);
      text(x + 20, 80, "", atlas.shades().get(shade));
    }
  }

  private void row(List<AtlasRow> rows, int index) {
    AtlasRow row = rows.get(index);
    int y = TOP + LINE * index;
    boolean begins = index == 0 || rows.get(index - 1).sample() != row.sample();
    if (begins) {
      text(10, y + 12, "font-weight=\"bold\"", atlas.wording().term(row.sample()));
    }
    text(left - 8, y + 12, "text-anchor=\"end\"", row.amount());
    row.cells()
        .forEach(
            (use, cell) -> {
              int x = left + CELL * atlas.uses().indexOf(use);
              box(x, y, CELL, LINE, cell.shade());
              String style = cell.isTied() ? "font-style=\"italic\"" : "";
              text(x + 4, y + 12, style, cell.letters());
            });
    if (begins) {
      svg.append("<path d=\"M10 ").append(y).append("H").append(left + CELL * atlas.uses().size());
      svg.append("\" stroke=\"#444\"/>\n");
    }
  }

  private void box(int x, int y, int width, int height, int shade) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#bbb\"/>%n",
            x,
            y,
            width,
            height,
            COLOURS.get(shade)));
  }

  private void text(int x, int y, String attributes, String words) {
    svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
    svg.append(attributes.isEmpty() ? "" : " " + attributes).append('>');
    svg.append(words.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
  }
}
