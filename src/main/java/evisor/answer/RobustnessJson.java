package evisor.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.text.Amounts;
import java.io.IOException;
import java.util.Optional;

/** Renders how sure the first rank is as JSON. */
final class RobustnessJson {

  private final JsonGenerator out;

  RobustnessJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the field {@code robustness}: an object, or null where no draw has a feasible train. */
  void object(Optional<Robustness> robustness) throws IOException {
    out.writeFieldName("robustness");
    if (robustness.isEmpty()) {
      out.writeNull();
      return;
    }
    Robustness found = robustness.get();
    out.writeStartObject();
    number("first_share", found.firstShare());
    out.writeNumberField("draws", found.draws());
    out.writeNumberField("seed", found.seed());
    number("none_share", found.noneShare());
    out.writeBooleanField("close_race", found.closeRace());
    out.writeArrayFieldStart("shares");
    for (Share share : found.shares()) {
      out.writeStartObject();
      JsonOutput.terms("core", share.core(), out);
      number("first_share", share.firstShare());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("straddling");
    for (Straddling figure : found.straddling()) {
      straddling(figure);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("when");
    for (When when : found.when()) {
      out.writeStartObject();
      JsonOutput.terms("core", when.core(), out);
      number("first_share", when.firstShare());
      out.writeStringField("words", when.words());
      out.writeEndObject();
    }
    out.writeEndArray();
    JsonOutput.texts("remarks", found.remarks(), out);
    out.writeEndObject();
  }

  private void straddling(Straddling figure) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", figure.rule());
    JsonOutput.terms("core", figure.core(), out);
    out.writeStringField("figure", figure.figure());
    out.writeObjectFieldStart("range");
    number("low", figure.range().low());
    number("high", figure.range().high());
    out.writeEndObject();
    if (figure.threshold().isPresent()) {
      number("threshold", figure.threshold().getAsDouble());
    }
    number("share", figure.share());
    out.writeBooleanField("fires", figure.fires());
    out.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    out.writeNumberField(name, Amounts.exact(value));
  }
}
