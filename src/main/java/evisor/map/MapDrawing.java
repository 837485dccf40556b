package evisor.map;

import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Corner;
import evisor.map.LabelPlacement.Part;
import evisor.text.MeasuredLettering;
import evisor.text.SvgDocument;
import evisor.text.SvgDocument.Anchor;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws regions, borders, their labels and the request into the frame of a map. */
final class MapDrawing {

  private static final MeasuredLettering REGION = new MeasuredLettering(13, true);
  private static final MeasuredLettering SMALL_REGION = new MeasuredLettering(10, true);
  private static final MeasuredLettering BORDER = new MeasuredLettering(10, false);

  // Parts smaller than this share of the map, or borders shorter than this in pixels, would be
  // hidden by their own labels.
  private static final double SMALLEST_PART = 0.004;
  private static final double SHORTEST_BORDER = 26;
  private static final double MARKER = 11;
  private static final double PADDING = 3;

  private final DecisionMap map;
  private final MapWords words;
  private final MapFrame frame;
  private final SvgDocument svg;
  private final LabelPlacement placement;

  MapDrawing(DecisionMap map, MapWords words, MapFrame frame, SvgDocument svg) {
    this.map = map;
    this.words = words;
    this.frame = frame;
    this.svg = svg;
    this.placement = new LabelPlacement(map.grid(), frame.area());
  }

  void draw() {
    for (int region = 0; region < map.leaders().size(); region++) {
      // Without smoothed edges no seam shows between the rectangles of a region.
      String fill = RegionFill.of(map, region).fill();
      svg.shape("path d='%s' fill='%s' shape-rendering='crispEdges'", cells(region), fill);
    }
    StringBuilder lines = new StringBuilder();
    RegionBorders.lines(map.grid()).forEach(line -> trace(line, lines));
    svg.shape(
        "path d='%s' fill='none' stroke='black' stroke-width='1.6' stroke-linejoin='round'"
            + " stroke-linecap='round'",
        lines);
    frame.write(svg, words);
    request();
    regionLabels();
    borderLabels();
  }

  private String cells(int region) {
    StringBuilder path = new StringBuilder();
    for (CellRectangle cells : CellRectangle.of(map.grid(), region)) {
      Point2D foot = frame.point(new Corner(cells.left(), cells.low()));
      Point2D top = frame.point(new Corner(cells.right(), cells.high()));
      path.append(
          SvgDocument.filled(
              "M%s,%sH%sV%sH%sZ", foot.getX(), foot.getY(), top.getX(), top.getY(), foot.getX()));
    }
    return path.toString();
  }

  /** Adds a line, with no corner where it goes straight on. */
  private void trace(List<Corner> line, StringBuilder path) {
    for (int i = 0; i < line.size(); i++) {
      if (i == 0 || i == line.size() - 1 || turns(line.get(i - 1), line.get(i + 1))) {
        path.append(i == 0 ? 'M' : 'L').append(coordinates(frame.point(line.get(i))));
      }
    }
  }

  private static boolean turns(Corner before, Corner behind) {
    return before.x() != behind.x() && before.y() != behind.y();
  }

  private static String coordinates(Point2D point) {
    return SvgDocument.filled("%s,%s", point.getX(), point.getY());
  }

  /** Marks the request; by a line where it states only one of the two fields. */
  private void request() {
    OptionalDouble x = map.plane().x().position(map.plane().asked());
    OptionalDouble y = map.plane().y().position(map.plane().asked());
    if (x.isEmpty() && y.isEmpty()) {
      return;
    }
    double right = frame.right(x.orElse(0));
    double down = frame.down(y.orElse(0));
    if (x.isPresent() && y.isPresent()) {
      svg.shape(
          "circle cx='%s' cy='%s' r='10' fill='white' stroke='black' stroke-width='2'",
          right, down);
      svg.shape("path d='%s'", cross(right, down));
      placement.take(new Rectangle2D.Double(right - MARKER, down - MARKER, 2 * MARKER, 2 * MARKER));
      return;
    }
    Rectangle2D area = frame.area();
    String line =
        x.isPresent()
            ? SvgDocument.filled("M%s,%sV%s", right, area.getMinY(), area.getMaxY())
            : SvgDocument.filled("M%s,%sH%s", area.getMinX(), down, area.getMaxX());
    svg.shape("path d='%s' stroke='black' stroke-width='2' stroke-dasharray='8 5'", line);
  }

  /** Returns an upright cross with thick arms about a middle. */
  static String cross(double x, double y) {
    return SvgDocument.filled(
        "M%s,%sh3.5v5.25h5.25v3.5h-5.25v5.25h-3.5v-5.25h-5.25v-3.5h5.25z", x - 1.75, y - 7);
  }

  private void regionLabels() {
    int points = map.plane().x().size() * map.plane().y().size();
    for (Part part : placement.parts()) {
      if (part.points() >= SMALLEST_PART * points) {
        String name = words.leader(map.leaders().get(part.region()));
        if (!label(name, REGION, part) && !label(name, SMALL_REGION, part)) {
          label(RegionLetters.of(map, part.region()), SMALL_REGION, part);
        }
      }
    }
  }

  private boolean label(String text, MeasuredLettering lettering, Part part) {
    Optional<Rectangle2D> place =
        placement.inside(
            part, lettering.width(text) + 2 * PADDING, lettering.size() * 1.2 + 2 * PADDING);
    place.ifPresent(box -> write(text, lettering, box, "none"));
    return place.isPresent();
  }

  private void borderLabels() {
    List<Border> longest = new ArrayList<>(map.borders());
    longest.sort(Comparator.comparingInt((Border border) -> -border.line().size()));
    Map<String, List<Rectangle2D>> written = new LinkedHashMap<>();
    for (Border border : longest) {
      List<Point2D> line = border.line().stream().map(frame::point).toList();
      String text = words.label(border.turning());
      List<Rectangle2D> same = written.computeIfAbsent(text, label -> new ArrayList<>());
      if (length(line) >= SHORTEST_BORDER) {
        placement
            .along(line, BORDER.width(text) + 2 * PADDING, BORDER.size() + 2 * PADDING, same)
            .ifPresent(
                box -> {
                  same.add(box);
                  write(text, BORDER, box, "#404040");
                });
      }
    }
  }

  private static double length(List<Point2D> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i).distance(line.get(i - 1));
    }
    return length;
  }

  private void write(String text, MeasuredLettering lettering, Rectangle2D box, String rim) {
    svg.box(box, "rx='3' fill='white' stroke='%s' stroke-width='0.6'", rim);
    double base = box.getCenterY() + lettering.rise();
    svg.text(text, lettering, Anchor.MIDDLE, box.getCenterX(), base);
  }
}
