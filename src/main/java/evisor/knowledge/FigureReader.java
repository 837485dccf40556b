package evisor.knowledge;

import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.knowledge.Citations.Support;
import evisor.model.Figure;
import evisor.model.Range;
import java.util.List;
import java.util.Optional;

/**
 * Reads figures: a value, or its low and high end, and the claims or the assumption that it rests
 * on.
 */
final class FigureReader {

  /** What stands for a figure after a fault; never part of a knowledge base that was read. */
  static final Figure STAND_IN = new Figure(Range.of(1), List.of(), "");

  private final Citations citations;
  private final String pointer;
  private final String owner;

  /** Returns a reader of figures whose ids are where they stand in the document. */
  FigureReader(Citations citations) {
    this(citations, "/", "");
  }

  /**
   * Returns a reader of figures of one part of a document, whose ids do not change with its place.
   *
   * @param citations where claims are looked up
   * @param pointer where the part stands
   * @param owner what stands for that in the id of a figure, for example {@code tff/hollow-fibre}
   */
  FigureReader(Citations citations, String pointer, String owner) {
    this.citations = citations;
    this.pointer = pointer;
    this.owner = owner;
  }

  /**
   * Returns a reader of what stands elsewhere and counts as if it stood in one object of this part.
   *
   * @param elsewhere where it stands
   * @param here the object of this part
   */
  FigureReader standing(JsonFields elsewhere, JsonFields here) {
    return new FigureReader(citations, elsewhere.pointer(), id(here));
  }

  /** Reads a figure that must be there. */
  Figure figure(JsonFields owner, String name, Bounds bounds) {
    return stated(owner, name) ? figure(owner.object(name), bounds) : STAND_IN;
  }

  /** Reads a figure that may be absent. */
  Optional<Figure> optional(JsonFields owner, String name, Bounds bounds) {
    return owner.optionalObject(name).map(fields -> figure(fields, bounds));
  }

  /**
   * Reads what the other numbers of an object rest on; its range is the given one unless it states
   * its own.
   */
  Figure basis(JsonFields owner, String name, Range absent) {
    if (!stated(owner, name)) {
      return STAND_IN;
    }
    JsonFields fields = owner.object(name);
    boolean stated = fields.has("value") || fields.has("low") || fields.has("high");
    Range range = stated ? range(fields, Bounds.POSITIVE) : absent;
    return supported(fields, range);
  }

  // One fault for a figure that is missing, instead of one for each of its parts.
  private static boolean stated(JsonFields owner, String name) {
    return present(
        owner, name, "Write an object with the figure and its \"claims\" or \"assumption\".");
  }

  /** Reads an entry of an array that is a figure itself, beside what it was asked for before. */
  Figure entry(JsonFields fields, Bounds bounds) {
    return figure(fields, bounds);
  }

  private Figure figure(JsonFields fields, Bounds bounds) {
    return supported(fields, range(fields, bounds));
  }

  private Figure supported(JsonFields fields, Range range) {
    Support support = citations.support(fields);
    fields.done();
    return new Figure(range, support.claims(), support.assumption(), id(fields));
  }

  private String id(JsonFields fields) {
    return owner + fields.pointer().substring(pointer.length());
  }

  /** Reads {@code low} and {@code high}, or {@code value} for both. */
  static Range range(JsonFields fields, Bounds bounds) {
    if (fields.has("value")) {
      if (fields.has("low") || fields.has("high")) {
        fields.refuse(
            "value",
            "bad-range",
            "a figure has either \"value\" or \"low\" and \"high\".",
            "Remove one of them.");
      }
      return Range.of(number(fields, "value", bounds));
    }
    double low = number(fields, "low", bounds);
    double high = number(fields, "high", bounds);
    if (low > high) {
      if (fields.has("low") && fields.has("high")) {
        fields.refuse(
            "low",
            "bad-range",
            "\"low\" is " + PlainNumber.of(low) + ", above \"high\", " + PlainNumber.of(high) + ".",
            "Write the smaller number first.");
      }
      return new Range(high, low);
    }
    return new Range(low, high);
  }

  /** Reads a number that must be there. */
  static double number(JsonFields owner, String name, Bounds bounds) {
    return bounds.checked(owner.number(name), name, owner.place(name), owner.faults());
  }

  /** Reads a whole number from 1 that must be there; 1 in its place after a fault. */
  static int count(JsonFields owner, String name) {
    double number = number(owner, name, Bounds.FROM_ONE);
    if (number != StrictMath.rint(number) || number > Integer.MAX_VALUE) {
      owner.refuse(
          name,
          "out-of-range",
          "\"" + name + "\" is " + PlainNumber.of(number) + ".",
          "Write a whole number.");
      return 1;
    }
    return (int) number;
  }

  /**
   * Reads a truth value that must be there, because its absence would quietly mean one of the two.
   */
  static boolean flag(JsonFields owner, String name) {
    return present(owner, name, "Write true or false.") && owner.flag(name, false);
  }

  /** Returns whether a field is there; where it is missing, notes that with what to write. */
  private static boolean present(JsonFields owner, String name, String mend) {
    if (owner.has(name)) {
      return true;
    }
    owner.refuseWhole("missing-field", "the field \"" + name + "\" is missing.", mend);
    return false;
  }
}
