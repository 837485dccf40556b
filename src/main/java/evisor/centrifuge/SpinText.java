package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.json.PlainNumber;
import evisor.knowledge.RotorGeometry;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.model.Quantity;
import evisor.process.ForceRadius;
import evisor.speech.Speech;
import evisor.text.Outline;
import evisor.text.QuantityWords;
import java.util.Locale;

/** Writes what a spin does for a person. */
public final class SpinText {

  private final Outline page = new Outline();
  private final SpinAnswer answer;
  private final Speech speech;
  private final QuantityWords quantities;

  private SpinText(SpinAnswer answer, Speech speech) {
    this.answer = answer;
    this.speech = speech;
    this.quantities = new QuantityWords(speech);
  }

  /**
   * Returns what a spin does.
   *
   * @param answer what it does
   * @param speech the language in which it is said
   */
  public static Outline of(SpinAnswer answer, Speech speech) {
    return new SpinText(answer, speech).outline();
  }

  private Outline outline() {
    SpinQuestion question = answer.question();
    RotorGeometry geometry = question.rotor().geometry();
    boolean angled = geometry instanceof FixedAngle;
    String rotor = question.rotor().name();
    String kind = angled ? speech.say("fixed angle") : speech.say("swinging bucket");
    String force = number(answer.spin().gForce(question.at()));
    String speed = number(answer.spin().rpm());
    String minutes = number(answer.minutes());
    page.loose(
        question.at() == ForceRadius.AVERAGE
            ? speech.say(
                "%s (%s), %s × g at the average radius (%s rpm), %s min",
                rotor, kind, force, speed, minutes)
            : speech.say(
                "%s (%s), %s × g at the outer radius (%s rpm), %s min",
                rotor, kind, force, speed, minutes));
    page.loose(medium(question.liquid()));
    page.gap();
    if (question.like().isPresent()) {
      page.loose(
          speech.say(
              "%s min in the %s (K-factor %s), converted by K-factor.",
              number(question.minutes().orElseThrow()),
              question.like().get().name(),
              number(answer.likeKFactor().orElseThrow())));
    }
    if (answer.minutes() > 0) {
      page.loose(speech.say("All vesicles from %s on are pelleted (cut-off diameter).", cutOff()));
    }
    String factor = number(answer.spin().kFactor());
    String inner = number(geometry.rMinMm());
    String outer = number(geometry.rMaxMm());
    page.loose(
        angled
            ? speech.say(
                "K-factor %s, from %s to %s mm; it says nothing about the time in a fixed-angle"
                    + " rotor.",
                factor, inner, outer)
            : speech.say("K-factor %s, from %s to %s mm.", factor, inner, outer));
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
    String time = timed ? speech.say("min for %s", percent(fraction)) : "";
    row(speech.say("diameter"), speech.say("pelleted"), time);
    for (double diameter : question.diametersNm()) {
      row(
          speech.say("%s nm", speech.number(PlainNumber.of(diameter))),
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
    String usual = number(answer.spin().cutOffNm(answer.minutes()));
    return answer.question().liquid().uncertain()
        ? speech.say(
            "%s nm (%s–%s nm)",
            usual,
            number(answer.fastest().cutOffNm(answer.minutes())),
            number(answer.slowest().cutOffNm(answer.minutes())))
        : speech.say("%s nm", usual);
  }

  private String medium(Suspended liquid) {
    String label = speech.text(liquid.label());
    String named =
        liquid.celsius().isPresent()
            ? speech.say("%s at %s °C", label, number(liquid.celsius().getAsDouble()))
            : label;
    return speech.say(
        "in %s: %s mPa·s, %s g/cm³; vesicles of %s g/cm³",
        named,
        number(liquid.usual().viscosityMpas()),
        quantities.rounded(liquid.usual().densityGPerCm3(), 4),
        quantities.rounded(liquid.usual().vesicleDensityGPerCm3(), 4));
  }

  private void row(String diameter, String pelleted, String minutes) {
    String cells = String.format(Locale.ROOT, "  %8s   %-20s %s", diameter, pelleted, minutes);
    page.verbatim(cells.stripTrailing());
  }

  private String percent(double fraction) {
    return quantities.quantity(fraction, Quantity.FRACTION);
  }

  private String number(double value) {
    return SpinAnswer.number(value, speech);
  }
}
