package evisor.map;

import evisor.request.AskedRequest;
import evisor.request.AxisLabel;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** A side of a map: a field of the request and the values that it takes there, from 0 up. */
public sealed interface MapAxis permits NumberAxis, WordAxis {

  /** Returns the field. */
  RequestField field();

  /** Returns what the field is called here. */
  default AxisLabel label() {
    return field().axis().orElseThrow();
  }

  /** Returns the number of its values. */
  int size();

  /** Returns whether its values run on, so that what lies between two of them can be guessed. */
  boolean continuous();

  /** Returns a value as the request states it. */
  FieldValue value(int index);

  /** Returns a value in a word, as a command line states it. */
  String id(int index);

  /** Returns a value in words. */
  String shown(int index, Wording wording);

  /**
   * Returns where a request lies, 0 at the first value and {@code size() - 1} at the last; empty
   * where it does not state the field, or states what is not on the axis.
   */
  OptionalDouble position(AskedRequest request);

  /** Returns what to write along the axis, from its beginning. */
  List<Tick> ticks(Wording wording);

  /**
   * Returns the axis with those of its values alone that are named, where the knowledge base
   * declares what lies along it, which may have been less before; any other axis as it is.
   */
  default MapAxis among(Collection<String> ids) {
    return this;
  }

  /**
   * A mark along an axis.
   *
   * @param position where it stands, as in {@link #position}
   * @param label what is written there; empty for a small mark
   */
  record Tick(double position, String label) {}
}
