package evisor.map;

import evisor.advice.Recommendation.Provenance;
import evisor.map.MapAxis.Tick;
import evisor.map.MapWords.Drawn;
import evisor.text.Wording;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * Draws a map as SVG: regions by hatch and tint with their names in them, borders with what draws
 * them, the request, and a legend. The same map gives the same bytes on every machine.
 */
public final class MapSvg {

  private static final int WIDTH = 940;
  private static final int PANEL = 660;
  private static final int LINE = 17;
  private static final int LEGEND_LINE = 26;
  private static final int MOST_REASONS = 16;

  private static final Typeface TITLE = new Typeface(Typeface.BOLD, 17);
  private static final Typeface TEXT = new Typeface(Typeface.PLAIN, 12);
  private static final Typeface AXIS = new Typeface(Typeface.BOLD, 13);
  private static final Typeface NOTE = new Typeface(Typeface.PLAIN, 11);

  private MapSvg() {}

  /** Returns the map as an SVG document. */
  public static String of(DecisionMap map, Wording wording, Provenance provenance) {
    MapWords words = new MapWords(map, wording);
    List<Hatch> hatches = hatches(map);
    List<Drawn> drawn = words.drawn();
    // The library would else measure text by fonts of the machine.
    TextUtils.setUseFontMetricsGetStringBounds(false);
    JFreeChart chart = new JFreeChart(null, TITLE, plot(map, wording, words, hatches), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 14, 10, 18));
    chart.setTitle(title(words.title(), TITLE, RectangleEdge.TOP));
    chart.addSubtitle(title(words.subtitle(), TEXT, RectangleEdge.TOP));
    // What is added first at the bottom stands lowest.
    chart.addSubtitle(title(words.provenance(provenance), NOTE, RectangleEdge.BOTTOM));
    int shown = Math.min(MOST_REASONS, drawn.size());
    if (shown < drawn.size()) {
      String more = "and " + (drawn.size() - shown) + " more";
      chart.addSubtitle(title(more, NOTE, RectangleEdge.BOTTOM));
    }
    for (int i = shown - 1; i >= 0; i--) {
      String line = drawn.get(i).label() + "   " + drawn.get(i).title();
      chart.addSubtitle(title(line, NOTE, RectangleEdge.BOTTOM));
    }
    if (shown > 0) {
      chart.addSubtitle(title("What draws the borders", AXIS, RectangleEdge.BOTTOM));
    }
    chart.addSubtitle(legend(map, words, hatches));
    int height = PANEL + LINE * (shown + 3) + LEGEND_LINE * ((map.leaders().size() + 1) / 3 + 1);
    SvgCanvas canvas = SvgCanvas.of(WIDTH, height, TEXT);
    chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height));
    return canvas.written();
  }

  private static List<Hatch> hatches(DecisionMap map) {
    List<Hatch> hatches = new ArrayList<>();
    for (int i = 0; i < map.leaders().size(); i++) {
      boolean feasible = map.leaders().get(i).core().isPresent();
      hatches.add(feasible ? Hatch.of(i, Keys.of(map, i)) : Hatch.nothing());
    }
    return hatches;
  }

  private static TextTitle title(String text, Typeface font, RectangleEdge edge) {
    TextTitle title = new TextTitle(text, font);
    title.setPosition(edge);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPaint(Color.BLACK);
    title.setMargin(1, 4, 1, 4);
    return title;
  }

  private static XYPlot plot(
      DecisionMap map, Wording wording, MapWords words, List<Hatch> hatches) {
    XYPlot plot =
        new XYPlot(
            null,
            new TickedAxis(words.axis(map.plane().x()), map.plane().x(), wording),
            new TickedAxis(words.axis(map.plane().y()), map.plane().y(), wording),
            null);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(Color.BLACK);
    plot.setOutlineStroke(new BasicStroke(1.2f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.addAnnotation(new MapDrawing(map, words, hatches));
    return plot;
  }

  private static LegendTitle legend(DecisionMap map, MapWords words, List<Hatch> hatches) {
    LegendItemCollection items = new LegendItemCollection();
    Shape sample = new Rectangle2D.Double(-15, -8, 30, 16);
    for (int i = 0; i < map.leaders().size(); i++) {
      items.add(
          new LegendItem(
              words.legend(i),
              null,
              null,
              null,
              sample,
              hatches.get(i),
              new BasicStroke(1),
              Color.BLACK));
    }
    items.add(
        new LegendItem(
            words.request(),
            null,
            null,
            null,
            words.marked() ? cross(0, 0, 8) : new Rectangle2D.Double(),
            Color.BLACK,
            new BasicStroke(1),
            Color.BLACK));
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(TEXT);
    legend.setItemPaint(Color.BLACK);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemLabelPadding(new RectangleInsets(4, 4, 4, 14));
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }

  /** Draws what marks the request: a cross on a white disc with a black rim. */
  static void marker(Graphics2D surface, double x, double y) {
    Shape disc = new Ellipse2D.Double(x - 10, y - 10, 20, 20);
    surface.setPaint(Color.WHITE);
    surface.fill(disc);
    surface.setPaint(Color.BLACK);
    surface.setStroke(new BasicStroke(2));
    surface.draw(disc);
    surface.fill(cross(x, y, 7));
  }

  /** Returns an upright cross with thick arms. */
  private static Shape cross(double x, double y, double arm) {
    double half = arm / 4;
    double[][] corners = {
      {-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half},
      {half, arm}, {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}
    };
    Path2D path = new Path2D.Double();
    path.moveTo(x + corners[0][0], y + corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(x + corners[i][0], y + corners[i][1]);
    }
    path.closePath();
    return path;
  }

  /** An axis with marks where the field has its round values or words. */
  private static final class TickedAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient List<Tick> marks;

    TickedAxis(String label, MapAxis axis, Wording wording) {
      super(label);
      this.marks = axis.ticks(wording);
      setAutoRange(false);
      setRange(-0.5, axis.size() - 0.5);
      setLabelFont(AXIS);
      setTickLabelFont(TEXT);
      setLabelPaint(Color.BLACK);
      setTickLabelPaint(Color.BLACK);
      setTickMarkPaint(Color.BLACK);
      setAxisLinePaint(Color.BLACK);
      setTickMarkOutsideLength(6);
      setMinorTickMarksVisible(true);
      setMinorTickMarkOutsideLength(3);
    }

    @Override
    public List<ValueTick> refreshTicks(
        Graphics2D surface, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<ValueTick> ticks = new ArrayList<>();
      TextAnchor anchor =
          RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
      for (Tick mark : marks) {
        ticks.add(
            new NumberTick(
                mark.label().isEmpty() ? TickType.MINOR : TickType.MAJOR,
                mark.position(),
                mark.label(),
                anchor,
                TextAnchor.CENTER,
                0));
      }
      return ticks;
    }
  }
}
