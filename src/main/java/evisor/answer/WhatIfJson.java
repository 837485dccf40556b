package evisor.answer;

import evisor.json.JsonWriter;
import evisor.request.FieldValue;
import evisor.whatif.FieldChange;
import evisor.whatif.WhatIf;
import java.util.List;
import java.util.Optional;

/** Renders what would change the first-ranked train as JSON. */
final class WhatIfJson {

  private final JsonWriter out;

  WhatIfJson(JsonWriter out) {
    this.out = out;
  }

  /** Writes all changes as an array of the object being written. */
  void all(List<WhatIf> changes) {
    out.objects("what_if", changes, this::one);
  }

  private void one(WhatIf whatIf) {
    change(whatIf.changes().get(0));
    if (whatIf.changes().size() > 1) {
      out.objects("and", whatIf.changes().subList(1, whatIf.changes().size()), this::change);
    }
    if (whatIf.then().isPresent()) {
      out.terms("then", whatIf.then().get());
    } else {
      out.none("then");
    }
    out.field("tied", whatIf.tied());
    if (whatIf.border().isPresent()) {
      out.object(
          "border",
          () -> {
            value("below", Optional.of(whatIf.border().get().below()));
            value("above", Optional.of(whatIf.border().get().above()));
          });
    }
    out.texts(
        "because", whatIf.turning().reasons().stream().map(reason -> reason.label()).toList());
  }

  private void change(FieldChange change) {
    out.field("field", change.field().id());
    value("from", change.from());
    value("to", change.to());
  }

  private void value(String name, Optional<? extends FieldValue> value) {
    value.ifPresentOrElse(found -> out.field(name, found.json()), () -> out.none(name));
  }
}
