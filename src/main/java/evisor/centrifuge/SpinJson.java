package evisor.centrifuge;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.centrifuge.SpinQuestion.Suspended;
import evisor.json.JsonOutput;
import evisor.json.PlainNumber;
import evisor.knowledge.Geometry.FixedAngle;
import evisor.process.Radius;
import evisor.text.Amounts;
import java.io.IOException;

/** Writes what a spin does as JSON. */
public final class SpinJson {

  private final SpinAnswer answer;
  private final JsonGenerator out;

  private SpinJson(SpinAnswer answer, JsonGenerator out) {
    this.answer = answer;
    this.out = out;
  }

  /** Returns what a spin does. */
  public static String of(SpinAnswer answer) {
    return JsonOutput.of(out -> new SpinJson(answer, out).write()) + "\n";
  }

  private void write() throws IOException {
    SpinQuestion question = answer.question();
    out.writeStartObject();
    out.writeStringField("rotor", question.rotor().name());
    out.writeStringField(
        "kind",
        question.rotor().geometry() instanceof FixedAngle ? "fixed-angle" : "swinging-bucket");
    number("g_force", answer.spin().gForce(question.at()));
    out.writeStringField("radius", question.at().id());
    number("g_force_max", answer.spin().gForce(Radius.MAX));
    number("rpm", answer.spin().rpm());
    number("minutes", answer.minutes());
    if (answer.minutes() > 0) {
      number("cut_off_nm", answer.spin().cutOffNm(answer.minutes()));
    } else {
      out.writeNullField("cut_off_nm");
    }
    number("k_factor", answer.spin().kFactor());
    out.writeObjectFieldStart("pelleted");
    for (double diameter : question.diametersNm()) {
      number(PlainNumber.of(diameter), answer.spin().pelleted(diameter, answer.minutes()));
    }
    out.writeEndObject();
    if (question.liquid().uncertain()) {
      ranges();
    }
    if (question.fraction().isPresent()) {
      double fraction = question.fraction().getAsDouble();
      number("fraction", fraction);
      out.writeObjectFieldStart("minutes_needed");
      for (double diameter : question.diametersNm()) {
        number(PlainNumber.of(diameter), answer.spin().minutesFor(diameter, fraction));
      }
      out.writeEndObject();
    }
    if (question.like().isPresent()) {
      out.writeObjectFieldStart("converted_from");
      out.writeStringField("rotor", question.like().get().name());
      number("minutes", question.minutes().orElseThrow());
      number("k_factor", answer.likeKFactor().orElseThrow());
      out.writeEndObject();
    }
    medium(question.liquid());
    JsonOutput.texts("notes", answer.notes(), out);
    out.writeEndObject();
  }

  private void ranges() throws IOException {
    if (answer.minutes() > 0) {
      range(
          "cut_off_nm_range",
          answer.fastest().cutOffNm(answer.minutes()),
          answer.slowest().cutOffNm(answer.minutes()));
    }
    out.writeObjectFieldStart("pelleted_range");
    for (double diameter : answer.question().diametersNm()) {
      range(
          PlainNumber.of(diameter),
          answer.slowest().pelleted(diameter, answer.minutes()),
          answer.fastest().pelleted(diameter, answer.minutes()));
    }
    out.writeEndObject();
  }

  private void medium(Suspended liquid) throws IOException {
    out.writeObjectFieldStart("medium");
    out.writeStringField("label", liquid.label());
    if (liquid.celsius().isPresent()) {
      number("temperature_c", liquid.celsius().getAsDouble());
    }
    number("viscosity_mpas", liquid.usual().viscosityMpas());
    number("density_g_per_cm3", liquid.usual().densityGPerCm3());
    number("vesicle_density_g_per_cm3", liquid.usual().vesicleDensityGPerCm3());
    JsonOutput.texts("evidence", liquid.claims(), out);
    out.writeBooleanField("assumed", liquid.assumed());
    out.writeEndObject();
    JsonOutput.texts(
        "geometry_evidence", answer.question().rotor().geometry().basis().claims(), out);
  }

  private void range(String name, double low, double high) throws IOException {
    out.writeObjectFieldStart(name);
    number("low", low);
    number("high", high);
    out.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    out.writeNumberField(name, Amounts.exact(value));
  }
}
