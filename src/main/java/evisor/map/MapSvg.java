package evisor.map;

import evisor.advice.Recommendation.Provenance;
import evisor.map.DecisionMap.Corner;
import evisor.map.MapWords.Drawn;
import evisor.text.MeasuredLettering;
import evisor.text.SvgDocument;
import evisor.text.SvgDocument.Anchor;
import evisor.text.Wording;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a map as SVG: regions by hatch and tint with their names in them, borders with what draws
 * them, the request, and a legend. The same map gives the same bytes on every machine.
 */
public final class MapSvg {

  private static final double WIDTH = 940;
  private static final double MARGIN = 18;
  private static final double SAMPLE = 30;
  private static final double LEGEND_LINE = 24;
  private static final int MOST_REASONS = 16;
  private static final int MOST_LINKS = 24;

  private static final MeasuredLettering TITLE = new MeasuredLettering(17, true);
  private static final MeasuredLettering TEXT = new MeasuredLettering(12, false);
  private static final MeasuredLettering HEADING = new MeasuredLettering(13, true);
  private static final MeasuredLettering NOTE = new MeasuredLettering(11, false);

  private final DecisionMap map;
  private final MapWords words;
  private final List<Entry> legend = new ArrayList<>();
  private double down;

  private MapSvg(DecisionMap map, MapWords words) {
    this.map = map;
    this.words = words;
  }

  /** What the legend says of a region, or of the request behind them all. */
  private record Entry(int place, String text, double x, double y) {}

  /** A line of text above or below the map. */
  private record Line(String text, MeasuredLettering lettering, double y) {}

  /** Where a place of a map leads, by its column and row. */
  @FunctionalInterface
  public interface PlaceLink {

    /** Returns the link of a place. */
    String to(int column, int row);
  }

  /**
   * Returns the map as a part of a page, as wide as that allows, with a link at every place.
   *
   * @param link where a place leads; where an axis has many points, some stand for their neighbours
   */
  public static String linked(
      DecisionMap map, Wording wording, Provenance provenance, PlaceLink link) {
    String drawn =
        new MapSvg(map, new MapWords(map, wording))
            .drawn(wording, provenance, Optional.of(link))
            .replaceFirst("^<\\?xml[^>]*>\\s*", "");
    return drawn.replaceFirst(
        "width=\"([0-9.]+)\" height=\"([0-9.]+)\"", "viewBox=\"0 0 $1 $2\" role=\"group\"");
  }

  /** Returns the map as an SVG document. */
  public static String of(DecisionMap map, Wording wording, Provenance provenance) {
    return new MapSvg(map, new MapWords(map, wording)).drawn(wording, provenance, Optional.empty());
  }

  private String drawn(Wording wording, Provenance provenance, Optional<PlaceLink> link) {
    List<Line> lines = new ArrayList<>();
    down = MARGIN / 2;
    add(words.title(), TITLE, lines);
    add(words.subtitle(), TEXT, lines);
    MapFrame frame = MapFrame.of(map.plane(), wording, WIDTH, down + MARGIN / 2);
    down = frame.bottom() + MARGIN / 2;
    placeLegend();
    reasons(lines);
    add(words.provenance(provenance), NOTE, lines);
    SvgDocument svg = new SvgDocument(WIDTH, down + MARGIN / 2, words.title());
    svg.open("defs", "");
    for (int region = 0; region < map.leaders().size(); region++) {
      RegionFill.of(map, region).write(svg);
    }
    svg.close();
    lines.forEach(line -> svg.text(line.text, line.lettering, Anchor.START, MARGIN, line.y));
    new MapDrawing(map, words, frame, svg).draw();
    link.ifPresent(to -> links(frame, wording, to, svg));
    legend.forEach(entry -> write(entry, svg));
    return svg.written();
  }

  /** Lays links over the plane, which nobody reaches key by key: there would be too many. */
  private void links(MapFrame frame, Wording wording, PlaceLink link, SvgDocument svg) {
    MapAxis x = map.plane().x();
    MapAxis y = map.plane().y();
    int across = Math.max(1, x.size() / MOST_LINKS);
    int up = Math.max(1, y.size() / MOST_LINKS);
    svg.open("g", "fill='transparent' aria-hidden='true'");
    for (int i = 0; i < x.size(); i += across) {
      for (int j = 0; j < y.size(); j += up) {
        int right = Math.min(i + across, x.size());
        int top = Math.min(j + up, y.size());
        int column = Math.min(i + across / 2, x.size() - 1);
        int row = Math.min(j + up / 2, y.size() - 1);
        Point2D foot = frame.point(new Corner(i, j));
        Point2D head = frame.point(new Corner(right, top));
        svg.open("a", "href='%s' tabindex='-1'", link.to(column, row));
        svg.open(
            "rect",
            "x='%s' y='%s' width='%s' height='%s'",
            foot.getX(),
            head.getY(),
            head.getX() - foot.getX(),
            foot.getY() - head.getY());
        svg.titled(x.shown(column, wording) + ", " + y.shown(row, wording));
        svg.close();
        svg.close();
      }
    }
    svg.close();
  }

  private void add(String text, MeasuredLettering lettering, List<Line> lines) {
    for (String line : lettering.wrapped(text, WIDTH - 2 * MARGIN)) {
      down += lettering.line();
      lines.add(new Line(line, lettering, down));
    }
  }

  private void reasons(List<Line> lines) {
    List<Drawn> drawn = words.drawn();
    if (drawn.isEmpty()) {
      return;
    }
    add(words.say("What draws the borders"), HEADING, lines);
    for (Drawn reason : drawn.subList(0, Math.min(MOST_REASONS, drawn.size()))) {
      add(reason.label() + "   " + reason.title(), NOTE, lines);
    }
    if (drawn.size() > MOST_REASONS) {
      add(words.say("and %s more", drawn.size() - MOST_REASONS), NOTE, lines);
    }
  }

  /** Lays the legend out in rows, and the request behind the regions. */
  private void placeLegend() {
    double right = MARGIN;
    for (int place = 0; place <= map.leaders().size(); place++) {
      String text = place < map.leaders().size() ? words.legend(place) : words.request();
      double width = SAMPLE + TEXT.width(text) + MARGIN;
      if (right > MARGIN && right + width > WIDTH) {
        right = MARGIN;
        down += LEGEND_LINE;
      }
      legend.add(new Entry(place, text, right, down));
      right += width;
    }
    down += LEGEND_LINE + MARGIN / 2;
  }

  private void write(Entry entry, SvgDocument svg) {
    double middle = entry.y + LEGEND_LINE / 2;
    boolean region = entry.place < map.leaders().size();
    if (region) {
      Rectangle2D sample = new Rectangle2D.Double(entry.x, middle - 8, SAMPLE, 16);
      String fill = RegionFill.of(map, entry.place).fill();
      svg.box(sample, "fill='%s' stroke='black'", fill);
    } else if (words.marked()) {
      svg.shape("path d='%s'", MapDrawing.cross(entry.x + SAMPLE / 2, middle));
    }
    double start = entry.x + (region || words.marked() ? SAMPLE + 6 : 0);
    svg.text(entry.text, TEXT, Anchor.START, start, middle + TEXT.rise());
  }
}
