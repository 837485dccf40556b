package evisor.map;

import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Corner;
import evisor.map.Placement.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Draws regions, borders, their labels and the request into the frame of a chart. */
final class MapDrawing extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  static final Typeface REGION = new Typeface(Typeface.BOLD, 13);
  static final Typeface SMALL_REGION = new Typeface(Typeface.BOLD, 10);
  static final Typeface BORDER = new Typeface(Typeface.PLAIN, 10);

  // Parts smaller than this share of the map, or borders shorter than this in pixels, would be
  // hidden by their own labels.
  private static final double SMALLEST_PART = 0.004;
  private static final double SHORTEST_BORDER = 26;
  private static final double MARKER = 9;
  private static final double PADDING = 3;
  // Half the height of a capital, for text about a middle.
  private static final double RISE = 0.36;

  private final transient DecisionMap map;
  private final transient MapWords words;
  private final transient List<Hatch> hatches;

  MapDrawing(DecisionMap map, MapWords words, List<Hatch> hatches) {
    this.map = map;
    this.words = words;
    this.hatches = hatches;
  }

  @Override
  public void draw(
      Graphics2D surface,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis across,
      ValueAxis up,
      int renderer,
      PlotRenderingInfo info) {
    new Sheet((SvgCanvas) surface, area, across, up).draw();
  }

  /** The frame while it is drawn into. */
  private final class Sheet {

    private final SvgCanvas surface;
    private final Rectangle2D area;
    private final ValueAxis across;
    private final ValueAxis up;
    private final Outlines outlines = Outlines.of(map);
    private final Placement placement;

    Sheet(SvgCanvas surface, Rectangle2D area, ValueAxis across, ValueAxis up) {
      this.surface = surface;
      this.area = area;
      this.across = across;
      this.up = up;
      this.placement = new Placement(map.grid(), area);
    }

    void draw() {
      regions();
      lines();
      request();
      regionLabels();
      borderLabels();
    }

    private void regions() {
      for (int region = 0; region < map.leaders().size(); region++) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Corner> ring : outlines.rings(region)) {
          trace(ring, path);
          path.closePath();
        }
        surface.setPaint(hatches.get(region));
        surface.fill(path);
      }
    }

    private void lines() {
      Path2D path = new Path2D.Double();
      for (List<Corner> line : outlines.lines()) {
        trace(line, path);
      }
      surface.setPaint(Color.BLACK);
      surface.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      surface.draw(path);
    }

    private void trace(List<Corner> corners, Path2D path) {
      for (int i = 0; i < corners.size(); i++) {
        Point2D point = point(corners.get(i));
        if (i == 0) {
          path.moveTo(point.getX(), point.getY());
        } else {
          path.lineTo(point.getX(), point.getY());
        }
      }
    }

    private Point2D point(Corner corner) {
      return point(corner.x() - 0.5, corner.y() - 0.5);
    }

    private Point2D point(double x, double y) {
      return new Point2D.Double(
          across.valueToJava2D(x, area, RectangleEdge.BOTTOM),
          up.valueToJava2D(y, area, RectangleEdge.LEFT));
    }

    /** Marks the request; by a line where it states only one of the two fields. */
    private void request() {
      OptionalDouble x = map.plane().x().position(map.plane().asked());
      OptionalDouble y = map.plane().y().position(map.plane().asked());
      if (x.isEmpty() && y.isEmpty()) {
        return;
      }
      Point2D at = point(x.orElse(0), y.orElse(0));
      if (x.isPresent() && y.isPresent()) {
        // At the end of an axis half of it lies outside the frame.
        Shape frame = surface.getClip();
        surface.setClip(null);
        MapSvg.marker(surface, at.getX(), at.getY());
        surface.setClip(frame);
        placement.take(
            new Rectangle2D.Double(
                at.getX() - MARKER - 2, at.getY() - MARKER - 2, 2 * MARKER + 4, 2 * MARKER + 4));
        return;
      }
      surface.setPaint(Color.BLACK);
      surface.setStroke(
          new BasicStroke(
              2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 5}, 0));
      surface.draw(
          x.isPresent()
              ? new Line2D.Double(at.getX(), area.getMinY(), at.getX(), area.getMaxY())
              : new Line2D.Double(area.getMinX(), at.getY(), area.getMaxX(), at.getY()));
    }

    private void regionLabels() {
      int points = map.plane().x().size() * map.plane().y().size();
      for (Part part : placement.parts()) {
        if (part.points() >= SMALLEST_PART * points) {
          String name = words.leader(map.leaders().get(part.region()));
          if (!label(name, REGION, part) && !label(name, SMALL_REGION, part)) {
            label(Keys.of(map, part.region()), SMALL_REGION, part);
          }
        }
      }
    }

    private boolean label(String text, Typeface font, Part part) {
      Optional<Rectangle2D> place =
          placement.inside(
              part, font.width(text) + 2 * PADDING, font.getSize() * 1.2 + 2 * PADDING);
      place.ifPresent(box -> write(text, font, box, false));
      return place.isPresent();
    }

    private void borderLabels() {
      List<Border> longest = new ArrayList<>(map.borders());
      longest.sort(Comparator.comparingInt((Border border) -> -border.line().size()));
      Map<String, List<Rectangle2D>> written = new LinkedHashMap<>();
      for (Border border : longest) {
        List<Point2D> line = outlines.smoothed(border.line()).stream().map(this::point).toList();
        String text = border.turning().label();
        List<Rectangle2D> same = written.computeIfAbsent(text, label -> new ArrayList<>());
        if (length(line) >= SHORTEST_BORDER) {
          placement
              .along(line, BORDER.width(text) + 2 * PADDING, BORDER.getSize() + 2 * PADDING, same)
              .ifPresent(
                  box -> {
                    same.add(box);
                    write(text, BORDER, box, true);
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

    private void write(String text, Typeface font, Rectangle2D box, boolean framed) {
      RoundRectangle2D ground =
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), 6, 6);
      surface.setPaint(Color.WHITE);
      surface.fill(ground);
      if (framed) {
        surface.setPaint(Color.DARK_GRAY);
        surface.setStroke(new BasicStroke(0.6f));
        surface.draw(ground);
      }
      surface.setPaint(Color.BLACK);
      surface.setFont(font);
      surface.centred(text, box.getCenterX(), box.getCenterY() + RISE * font.getSize2D());
    }
  }
}
