package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.ValueType;
import java.util.List;

/** A word, a text, or a set or list of words in a condition. */
sealed interface Thing extends Node {

  /** A word or text as written. */
  record FixedThing(Expr source, ValueType type, Object constant) implements Thing, Fixed {
    @Override
    public Object value(Request request, Train train) {
      return constant;
    }

    @Override
    public List<Reading> readings() {
      return List.of();
    }
  }

  /** What a fact gives. */
  record ReadThing(Expr source, ValueType type, Reading reading) implements Thing {
    @Override
    public Object value(Request request, Train train) {
      return reading.thing(request, train);
    }

    @Override
    public List<Reading> readings() {
      return reading.all();
    }
  }
}
