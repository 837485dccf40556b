package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.json.PlainNumber;
import evisor.knowledge.Geometry;
import evisor.knowledge.Geometry.FixedAngle;
import evisor.model.Quantity;
import evisor.process.Radius;
import evisor.speech.Phrase;
import evisor.text.Outline;
import evisor.text.QuantityWords;
import java.util.Locale;

/** Writes what a spin does for a person. */
public final class SpinText {

  private final Outline page = new Outline();
  private final SpinAnswer answer;

  private SpinText(SpinAnswer answer) {
    this.answer = answer;
  }

  /** Returns what a spin does. */
  public static Outline of(SpinAnswer answer) {
    return new SpinText(answer).outline();
  }

  private Outline outline() {
    SpinQuestion question = answer.question();
    Geometry geometry = question.rotor().geometry();
    boolean angled = geometry instanceof FixedAngle;
    page.loose(
        question.rotor().name()
            + (angled ? " (fixed angle), " : " (swinging bucket), ")
            + number(answer.spin().gForce(question.at()))
            + " × g at the "
            + (question.at() == Radius.AVERAGE ? "average" : "outer")
            + " radius ("
            + number(answer.spin().rpm())
            + " rpm), "
            + number(answer.minutes())
            + " min");
    page.loose("in " + medium(question.liquid()));
    page.gap();
    if (question.like().isPresent()) {
      page.loose(
          Phrase.of(
              "%s min in the %s (K-factor %s), converted by K-factor.",
              number(question.minutes().orElseThrow()),
              question.like().get().name(),
              number(answer.likeKFactor().orElseThrow())));
    }
    if (answer.minutes() > 0) {
      page.loose("All vesicles from " + cutOff() + " on are pelleted (cut-off diameter).");
    }
    page.loose(
        Phrase.of(
            "K-factor %s, from %s to %s mm%s",
            number(answer.spin().kFactor()),
            number(geometry.rMinMm()),
            number(geometry.rMaxMm()),
            angled ? "; it says nothing about the time in a fixed-angle rotor." : "."));
    page.gap();
    table();
    for (String note : answer.notes()) {
      page.gap();
      page.loose(note);
    }
    return page;
  }

  private void table() {
    SpinQuestion question = answer.question();
    boolean timed = question.fraction().isPresent();
    double fraction = question.fraction().orElse(1);
    String time = timed ? "min for " + percent(fraction) : "";
    row("diameter", "pelleted", time);
    for (double diameter : question.diametersNm()) {
      row(
          PlainNumber.of(diameter) + " nm",
          pelleted(diameter),
          timed ? number(answer.spin().minutesFor(diameter, fraction)) : "");
    }
  }

  private String pelleted(double diameter) {
    String usual = percent(answer.spin().pelleted(diameter, answer.minutes()));
    if (!answer.question().liquid().uncertain()) {
      return usual;
    }
    String least = percent(answer.slowest().pelleted(diameter, answer.minutes()));
    String most = percent(answer.fastest().pelleted(diameter, answer.minutes()));
    return least.equals(most) ? usual : usual + " (" + least.replace(" %", "") + "–" + most + ")";
  }

  private String cutOff() {
    String usual = number(answer.spin().cutOffNm(answer.minutes())) + " nm";
    return answer.question().liquid().uncertain()
        ? Phrase.of(
            "%s (%s–%s nm)",
            usual,
            number(answer.fastest().cutOffNm(answer.minutes())),
            number(answer.slowest().cutOffNm(answer.minutes())))
        : usual;
  }

  private static String medium(Suspended liquid) {
    return liquid.label()
        + liquid.celsius().stream()
            .mapToObj(celsius -> " at " + number(celsius) + " °C")
            .findFirst()
            .orElse("")
        + ": "
        + number(liquid.usual().viscosityMpas())
        + " mPa·s, "
        + QuantityWords.ENGLISH.rounded(liquid.usual().densityGPerCm3(), 4)
        + " g/cm³; vesicles of "
        + QuantityWords.ENGLISH.rounded(liquid.usual().vesicleDensityGPerCm3(), 4)
        + " g/cm³";
  }

  private void row(String diameter, String pelleted, String minutes) {
    String cells = String.format(Locale.ROOT, "  %8s   %-20s %s", diameter, pelleted, minutes);
    page.verbatim(cells.stripTrailing());
  }

  private static String percent(double fraction) {
    return QuantityWords.ENGLISH.quantity(fraction, Quantity.FRACTION);
  }

  private static String number(double value) {
    return SpinAnswer.number(value);
  }
}
