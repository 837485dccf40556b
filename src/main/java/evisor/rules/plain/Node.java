package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.ValueType;
import java.util.List;

/** A part of a condition, with its names resolved and its types known. */
sealed interface Node permits Logic, Amount, Thing {

  /** Returns what it was made of. */
  Expr source();

  /** Returns its type. */
  ValueType type();

  /** Returns its value for a request and a train; a number as a double. */
  Object value(Request request, Train train);

  /** Returns the questions to the facts in it, as written from left to right. */
  List<Reading> readings();
}
