package evisor.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.Amounts;
import evisor.model.Method;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import java.io.IOException;
import java.util.List;
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
      core(share.core());
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
      core(when.core());
      number("first_share", when.firstShare());
      out.writeStringField("words", when.words());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("remarks");
    for (String remark : found.remarks()) {
      out.writeString(remark);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void straddling(Straddling figure) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", figure.rule());
    core(figure.core());
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

  private void core(List<Method> core) throws IOException {
    out.writeArrayFieldStart("core");
    for (Method method : core) {
      out.writeString(method.id());
    }
    out.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    out.writeNumberField(name, Amounts.exact(value));
  }
}
