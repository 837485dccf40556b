package evisor.map;

import evisor.map.DecisionMap.Corner;
import evisor.map.MapAxis.Tick;
import evisor.text.MeasuredLettering;
import evisor.text.SvgDocument;
import evisor.text.SvgDocument.Anchor;
import evisor.text.Wording;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The frame around the plane of a map, with a scale along its left and its lower side.
 *
 * @param area where the plane lies, in pixels
 * @param x what lies along the lower side
 * @param y what lies along the left side
 * @param across marks along the lower side
 * @param up marks along the left side
 */
record MapFrame(Rectangle2D area, MapAxis x, MapAxis y, List<Tick> across, List<Tick> up) {

  private static final MeasuredLettering TITLE = new MeasuredLettering(13, true);
  private static final MeasuredLettering TICK = new MeasuredLettering(12, false);
  private static final double MARGIN = 14;
  private static final double HEIGHT = 600;
  private static final double LONG_TICK = 6;
  private static final double SHORT_TICK = 3;
  private static final double GAP = 9;
  private static final int SLOPE = -60;

  /** Returns the frame whose upper side lies at a height, as wide as the picture allows. */
  static MapFrame of(MapPlane plane, Wording wording, double width, double top) {
    List<Tick> up = plane.y().ticks(wording);
    double left = MARGIN + TITLE.line() + widest(up) + GAP;
    Rectangle2D area = new Rectangle2D.Double(left, top, width - left - 2 * MARGIN, HEIGHT);
    return new MapFrame(area, plane.x(), plane.y(), plane.x().ticks(wording), up);
  }

  private static double widest(List<Tick> ticks) {
    return ticks.stream().mapToDouble(tick -> TICK.width(tick.label())).max().orElse(0);
  }

  /** Returns the height below which nothing of the frame is written. */
  double bottom() {
    return area.getMaxY() + depth() + TITLE.line();
  }

  /** Returns how far marks and their labels reach below the frame. */
  private double depth() {
    double turned = StrictMath.sin(StrictMath.toRadians(-SLOPE)) * widest(across);
    return LONG_TICK + (crowded() ? turned + TICK.size() : TICK.line());
  }

  /** Returns whether labels beside each other would touch. */
  private boolean crowded() {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : across) {
      if (!tick.label().isEmpty()) {
        double half = TICK.width(tick.label()) / 2;
        if (right(tick.position()) - half < end) {
          return true;
        }
        end = right(tick.position()) + half;
      }
    }
    return false;
  }

  /** Returns where a value lies across, in pixels. */
  double right(double position) {
    return area.getMinX() + (position + 0.5) * area.getWidth() / x.size();
  }

  /** Returns where a value lies from the top, in pixels. */
  double down(double position) {
    return area.getMaxY() - (position + 0.5) * area.getHeight() / y.size();
  }

  /** Returns where a corner between values lies, in pixels. */
  Point2D point(Corner corner) {
    return new Point2D.Double(right(corner.x() - 0.5), down(corner.y() - 0.5));
  }

  /** Writes the frame, its scales and what they measure. */
  void write(SvgDocument svg, MapWords words) {
    svg.box(area, "fill='none' stroke='black' stroke-width='1.2'");
    StringBuilder marks = new StringBuilder();
    boolean crowded = crowded();
    for (Tick tick : across) {
      double at = right(tick.position());
      double foot = area.getMaxY() + length(tick);
      marks.append(SvgDocument.filled("M%s,%sV%s", at, area.getMaxY(), foot));
      if (crowded) {
        svg.text(tick.label(), TICK, Anchor.END, at + GAP / 2, foot + TICK.size(), SLOPE);
      } else if (!tick.label().isEmpty()) {
        svg.text(tick.label(), TICK, Anchor.MIDDLE, at, foot + TICK.size());
      }
    }
    for (Tick tick : up) {
      double at = down(tick.position());
      double end = area.getMinX() - length(tick);
      marks.append(SvgDocument.filled("M%s,%sH%s", area.getMinX(), at, end));
      if (!tick.label().isEmpty()) {
        svg.text(tick.label(), TICK, Anchor.END, area.getMinX() - GAP, at + TICK.rise());
      }
    }
    svg.shape("path d='%s' stroke='black'", marks);
    svg.text(words.axis(x), TITLE, Anchor.MIDDLE, area.getCenterX(), bottom() - TITLE.rise());
    svg.text(words.axis(y), TITLE, Anchor.MIDDLE, MARGIN + TITLE.size(), area.getCenterY(), -90);
  }

  private static double length(Tick tick) {
    return tick.label().isEmpty() ? SHORT_TICK : LONG_TICK;
  }
}
