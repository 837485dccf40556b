package evisor.request;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.PlainNumber;
import evisor.model.Quantity;
import evisor.model.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** What a field of a request holds. */
public sealed interface FieldValue {

  /** Returns the value as a request writes it; its places and pointers mean nothing. */
  Json json();

  /** A word of a closed set. */
  record Word(Term word) implements FieldValue {
    @Override
    public Json json() {
      return text(word.id());
    }
  }

  /** Words of a closed set. */
  record Words(List<Term> words) implements FieldValue {

    /** Returns words in the order in which they come. */
    public static Words of(Collection<? extends Term> words) {
      return new Words(List.copyOf(words));
    }

    @Override
    public Json json() {
      List<Json> items = words.stream().map(word -> text(word.id())).toList();
      return new JsonArray(RequestDraft.PLACE, "", items);
    }
  }

  /** A text, for example the name of a rotor. */
  record Text(String text) implements FieldValue {
    @Override
    public Json json() {
      return FieldValue.text(text);
    }
  }

  /** Whether something is so. */
  record Truth(boolean holds) implements FieldValue {
    @Override
    public Json json() {
      return new JsonBoolean(RequestDraft.PLACE, "", holds);
    }
  }

  /** The train in use today, as a whole. */
  record InUse(Words core, Word stage) implements FieldValue {
    @Override
    public Json json() {
      return object(member("core", core.json()), member("stage", stage.json()));
    }
  }

  /**
   * A number.
   *
   * @param number the number in the unit of its quantity
   * @param quantity volumes, masses and times are written with their unit, all others without
   */
  record Amount(BigDecimal number, Quantity quantity) implements FieldValue {

    /** Keeps one form of each number, without zeros behind it and without a power of ten. */
    public Amount {
      number = number.stripTrailingZeros();
      number = number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Returns the shortest number that reads back to the one given. */
    public static Amount of(double number, Quantity quantity) {
      return new Amount(new BigDecimal(PlainNumber.of(number)), quantity);
    }

    @Override
    public Json json() {
      Json bare = new JsonNumber(RequestDraft.PLACE, "", number);
      String unit = unit(quantity);
      return unit.isEmpty() ? bare : object(member("value", bare), member("unit", text(unit)));
    }

    /** Returns the unit that a request writes behind a number; empty where it writes none. */
    public static String unit(Quantity quantity) {
      return switch (quantity) {
        case MILLILITRES -> "mL";
        case GRAMS -> "g";
        case HOURS -> "h";
        case FRACTION, COUNT, PARTICLES -> "";
      };
    }
  }

  private static Json text(String text) {
    return new JsonText(RequestDraft.PLACE, "", text);
  }

  private static Json object(Member... members) {
    return new JsonObject(RequestDraft.PLACE, "", List.of(members));
  }

  private static Member member(String name, Json value) {
    return new Member(name, RequestDraft.PLACE, value);
  }
}
