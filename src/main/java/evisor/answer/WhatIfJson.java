package evisor.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.Turning.Reason;
import evisor.json.JsonOutput;
import evisor.request.FieldValue;
import evisor.whatif.Change;
import evisor.whatif.WhatIf;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Renders what would change the first-ranked train as JSON. */
final class WhatIfJson {

  private final JsonGenerator out;

  WhatIfJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes all changes as an array of the object being written. */
  void all(List<WhatIf> changes) throws IOException {
    out.writeArrayFieldStart("what_if");
    for (WhatIf change : changes) {
      one(change);
    }
    out.writeEndArray();
  }

  private void one(WhatIf whatIf) throws IOException {
    out.writeStartObject();
    change(whatIf.changes().get(0));
    if (whatIf.changes().size() > 1) {
      out.writeArrayFieldStart("and");
      for (Change change : whatIf.changes().subList(1, whatIf.changes().size())) {
        out.writeStartObject();
        change(change);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (whatIf.then().isPresent()) {
      JsonOutput.terms("then", whatIf.then().get(), out);
    } else {
      out.writeNullField("then");
    }
    out.writeBooleanField("tied", whatIf.tied());
    if (whatIf.border().isPresent()) {
      out.writeObjectFieldStart("border");
      value("below", Optional.of(whatIf.border().get().below()));
      value("above", Optional.of(whatIf.border().get().above()));
      out.writeEndObject();
    }
    out.writeArrayFieldStart("because");
    for (Reason reason : whatIf.turning().reasons()) {
      out.writeString(reason.label());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void change(Change change) throws IOException {
    out.writeStringField("field", change.field().id());
    value("from", change.from());
    value("to", change.to());
  }

  private void value(String name, Optional<? extends FieldValue> value) throws IOException {
    out.writeFieldName(name);
    if (value.isPresent()) {
      JsonOutput.json(value.get().json(), out);
    } else {
      out.writeNull();
    }
  }
}
