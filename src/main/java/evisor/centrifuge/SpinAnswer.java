package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Spinning;
import evisor.process.ForceRadius;
import evisor.process.RunTimes;
import evisor.process.RunTimes.Converted;
import evisor.process.RunTimes.Minutes;
import evisor.process.RunTimes.Refused;
import evisor.process.Sedimentation;
import evisor.process.SpunMedium;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.speech.Speech;
import evisor.text.QuantityWords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one spin does.
 *
 * @param question what was asked
 * @param spin the spin in the usual medium
 * @param fastest the same where vesicles sink fastest
 * @param slowest the same where they sink slowest
 * @param minutes its run time
 * @param likeKFactor the clearing factor of the rotor that the run time was converted from
 * @param notes what to mind
 */
public record SpinAnswer(
    SpinQuestion question,
    Sedimentation spin,
    Sedimentation fastest,
    Sedimentation slowest,
    double minutes,
    OptionalDouble likeKFactor,
    List<String> notes) {

  // The makers' forces are rounded to three digits.
  private static final double ROUNDED = 1.005;

  /**
   * Works the spin out.
   *
   * @param question what was asked
   * @param speech the language of what to mind, and in which it is said that it cannot be answered
   * @throws RequestException where its run time cannot be converted
   */
  public static SpinAnswer to(SpinQuestion question, Speech speech) throws RequestException {
    Sedimentation spin = spin(question, question.liquid().usual());
    OptionalDouble likeKFactor = OptionalDouble.empty();
    double minutes =
        question.minutes().isPresent()
            ? question.minutes().getAsDouble()
            : spin.minutesForCutOff(question.cutOffNm().orElseThrow());
    if (question.like().isPresent()) {
      Spinning like = question.like().get();
      Sedimentation from =
          Sedimentation.atForce(
              like.geometry(),
              question.likeForce().orElse(spin.gForce(question.at())),
              question.at(),
              question.liquid().usual());
      minutes = converted(question, from, minutes, spin, speech);
      likeKFactor = OptionalDouble.of(from.kFactor());
    }
    return new SpinAnswer(
        question,
        spin,
        spin(question, question.liquid().thin()),
        spin(question, question.liquid().thick()),
        minutes,
        likeKFactor,
        notes(question, spin, speech));
  }

  private static Sedimentation spin(SpinQuestion question, SpunMedium medium) {
    return question.rpm().isPresent()
        ? Sedimentation.atSpeed(question.rotor().geometry(), question.rpm().getAsDouble(), medium)
        : Sedimentation.atForce(
            question.rotor().geometry(), question.force().orElseThrow(), question.at(), medium);
  }

  private static double converted(
      SpinQuestion question, Sedimentation from, double minutes, Sedimentation to, Speech speech)
      throws RequestException {
    Converted found = RunTimes.byKFactor(from, minutes, to);
    if (found instanceof Minutes converted) {
      return converted.minutes();
    }
    Refused refused = (Refused) found;
    throw usage(
        speech,
        speech.say(
            "Run times cannot be converted by K-factor from the %s to the %s. %s By cut-off"
                + " diameter they can: what %s min pellet in the first, all vesicles from %s nm on,"
                + " the second pellets in %s min (--cut-off %s).",
            question.like().orElseThrow().name(),
            question.rotor().name(),
            speech.text(refused.reason()),
            number(minutes, speech),
            number(from.cutOffNm(minutes), speech),
            number(refused.sameCutOffMinutes(), speech),
            number(from.cutOffNm(minutes), speech)));
  }

  private static RequestException usage(Speech speech, String detail) {
    return new RequestException(Problem.usage(detail, speech));
  }

  private static List<String> notes(SpinQuestion question, Sedimentation spin, Speech speech) {
    List<String> notes = new ArrayList<>();
    OptionalDouble most = question.rotor().maxG();
    double outer = spin.gForce(ForceRadius.MAX);
    if (most.isPresent() && outer > most.getAsDouble() * ROUNDED) {
      notes.add(
          speech.say(
              "Too fast for the %s: this is %s g at its outer radius, where it is made for %s g.",
              question.rotor().name(), number(outer, speech), number(most.getAsDouble(), speech)));
    }
    if (question.liquid().assumed()) {
      notes.add(speech.say("The figures of the medium are assumed in part."));
    }
    return List.copyOf(notes);
  }

  static String number(double value, Speech speech) {
    return new QuantityWords(speech).rounded(value, 3);
  }
}
