package evisor.papers;

import evisor.answer.AnswerScreen.DrawnFigure;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.answer.ScreenOutline;
import evisor.model.Quantity;
import evisor.speech.Phrase;
import evisor.text.MeasuredLettering;
import evisor.text.SvgDocument;
import evisor.text.SvgDocument.Anchor;
import java.util.List;

/** Draws what comes out as bars from the least to the most, with what is needed as a mark. */
final class RangePicture {

  private static final MeasuredLettering NAME = new MeasuredLettering(12, true);
  private static final MeasuredLettering SMALL = new MeasuredLettering(11, false);
  private static final double WIDTH = 700;
  private static final double LABELS = 190;
  private static final double BAR = 250;
  private static final double ROW = 24;
  // So that neither the most nor a mark lies on the edge.
  private static final double ROOM = 1.08;
  private static final int GRADES = 3;

  private final PlannedTrain plan;

  private RangePicture(PlannedTrain plan) {
    this.plan = plan;
  }

  static String of(PlannedTrain plan) {
    return new RangePicture(plan).drawn();
  }

  private String drawn() {
    List<FigureRow> rows =
        ScreenOutline.figures(plan.option(), plan.request(), plan.wording()).stream()
            .filter(row -> row.drawn().isPresent())
            .toList();
    SvgDocument picture =
        new SvgDocument(WIDTH, 30 + ROW * rows.size(), plan.say("What comes out"));
    picture.text(
        plan.say("from the least to the most; a red mark is what is needed, (A) assumed"),
        SMALL,
        Anchor.START,
        8,
        14);
    double y = 26;
    for (FigureRow row : rows) {
      draw(picture, row, row.drawn().orElseThrow(), y);
      y += ROW;
    }
    return picture.written();
  }

  private static void draw(SvgDocument picture, FigureRow row, DrawnFigure figure, double y) {
    boolean grade = figure.quantity().isEmpty();
    double most = most(figure);
    double low = grade ? 0 : place(figure.range().low(), most);
    double high = Math.max(low + 2, place(figure.range().high(), most));
    picture.text(row.name(), NAME, Anchor.START, 8, y + 14);
    picture.shape(
        "rect x='%s' y='%s' width='%s' height='14' fill='#fff' stroke='#bbb'", LABELS, y + 3, BAR);
    picture.shape(
        "rect x='%s' y='%s' width='%s' height='14' fill='#7da7c7'",
        LABELS + low, y + 3, high - low);
    if (figure.need().isPresent()) {
      picture.shape(
          "path d='M%s %sv22' stroke='#c00000' stroke-width='2.5'",
          LABELS + place(figure.need().getAsDouble(), most), y - 1);
    }
    String said = row.assumed() ? Phrase.of("%s (A)", row.figure()) : row.figure();
    picture.text(
        row.need().isEmpty() ? said : Phrase.of("%s; %s", said, row.need()),
        SMALL,
        Anchor.START,
        LABELS + BAR + 12,
        y + 14);
  }

  /** Returns where the scale of a figure ends, which begins at 0. */
  private static double most(DrawnFigure figure) {
    if (figure.quantity().isEmpty()) {
      return GRADES;
    }
    return figure.quantity().get() == Quantity.FRACTION
        ? 1
        : Math.max(figure.range().high(), figure.need().orElse(0)) * ROOM;
  }

  private static double place(double number, double most) {
    return Math.min(1, number / Math.max(most, Double.MIN_NORMAL)) * BAR;
  }
}
