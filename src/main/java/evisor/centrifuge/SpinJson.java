package evisor.centrifuge;

import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.json.JsonWriter;
import evisor.json.PlainNumber;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.process.ForceRadius;
import evisor.text.RoundedAmounts;

/** Writes what a spin does as JSON. */
public final class SpinJson {

  private final SpinAnswer answer;
  private final JsonWriter out;

  private SpinJson(SpinAnswer answer, JsonWriter out) {
    this.answer = answer;
    this.out = out;
  }

  /** Returns what a spin does. */
  public static String of(SpinAnswer answer) {
    return JsonWriter.object(out -> new SpinJson(answer, out).write()) + "\n";
  }

  private void write() {
    SpinQuestion question = answer.question();
    out.field("rotor", question.rotor().name());
    out.field(
        "kind",
        question.rotor().geometry() instanceof FixedAngle ? "fixed-angle" : "swinging-bucket");
    number("g_force", answer.spin().gForce(question.at()));
    out.field("radius", question.at().id());
    number("g_force_max", answer.spin().gForce(ForceRadius.MAX));
    number("rpm", answer.spin().rpm());
    number("minutes", answer.minutes());
    if (answer.minutes() > 0) {
      number("cut_off_nm", answer.spin().cutOffNm(answer.minutes()));
    } else {
      out.none("cut_off_nm");
    }
    number("k_factor", answer.spin().kFactor());
    out.object(
        "pelleted",
        () -> {
          for (double diameter : question.diametersNm()) {
            number(PlainNumber.of(diameter), answer.spin().pelleted(diameter, answer.minutes()));
          }
        });
    if (question.liquid().uncertain()) {
      ranges();
    }
    if (question.fraction().isPresent()) {
      double fraction = question.fraction().getAsDouble();
      number("fraction", fraction);
      out.object(
          "minutes_needed",
          () -> {
            for (double diameter : question.diametersNm()) {
              number(PlainNumber.of(diameter), answer.spin().minutesFor(diameter, fraction));
            }
          });
    }
    if (question.like().isPresent()) {
      out.object(
          "converted_from",
          () -> {
            out.field("rotor", question.like().get().name());
            number("minutes", question.minutes().orElseThrow());
            number("k_factor", answer.likeKFactor().orElseThrow());
          });
    }
    medium(question.liquid());
    out.texts("notes", answer.notes());
  }

  private void ranges() {
    if (answer.minutes() > 0) {
      range(
          "cut_off_nm_range",
          answer.fastest().cutOffNm(answer.minutes()),
          answer.slowest().cutOffNm(answer.minutes()));
    }
    out.object(
        "pelleted_range",
        () -> {
          for (double diameter : answer.question().diametersNm()) {
            range(
                PlainNumber.of(diameter),
                answer.slowest().pelleted(diameter, answer.minutes()),
                answer.fastest().pelleted(diameter, answer.minutes()));
          }
        });
  }

  private void medium(Suspended liquid) {
    out.object(
        "medium",
        () -> {
          out.field("label", liquid.label());
          if (liquid.celsius().isPresent()) {
            number("temperature_c", liquid.celsius().getAsDouble());
          }
          number("viscosity_mpas", liquid.usual().viscosityMpas());
          number("density_g_per_cm3", liquid.usual().densityGPerCm3());
          number("vesicle_density_g_per_cm3", liquid.usual().vesicleDensityGPerCm3());
          out.texts("evidence", liquid.claims());
          out.field("assumed", liquid.assumed());
        });
    out.texts("geometry_evidence", answer.question().rotor().geometry().basis().claims());
  }

  private void range(String name, double low, double high) {
    out.object(
        name,
        () -> {
          number("low", low);
          number("high", high);
        });
  }

  private void number(String name, double value) {
    out.field(name, RoundedAmounts.exact(value));
  }
}
