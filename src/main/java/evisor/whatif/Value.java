package evisor.whatif;

import evisor.files.Place;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.PlainNumber;
import evisor.model.Incumbent;
import evisor.model.Quantity;
import evisor.model.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a field of a request holds. */
public sealed interface Value {

  /** Returns the value as a request writes it; its places and pointers mean nothing. */
  Json json();

  /** A word of a closed set. */
  record Word(Term word) implements Value {
    @Override
    public Json json() {
      return text(word.id());
    }
  }

  /** Words of a closed set, in its order. */
  record Words(List<Term> words) implements Value {

    static Words of(Collection<? extends Term> words) {
      return new Words(List.copyOf(words));
    }

    @Override
    public Json json() {
      return terms(words);
    }
  }

  /** A text, for example the name of a rotor. */
  record Text(String text) implements Value {
    @Override
    public Json json() {
      return Value.text(text);
    }
  }

  /** The train in use today. */
  record InUse(Incumbent incumbent) implements Value {
    @Override
    public Json json() {
      return object(
          member("core", terms(incumbent.core())), member("stage", text(incumbent.stage().id())));
    }
  }

  /**
   * A number.
   *
   * @param number the number in the unit of its quantity
   * @param quantity volumes and times are written with their unit, all others without
   */
  record Amount(BigDecimal number, Quantity quantity) implements Value {

    /** Keeps one form of each number, without zeros behind it and without a power of ten. */
    public Amount {
      number = number.stripTrailingZeros();
      number = number.scale() < 0 ? number.setScale(0) : number;
    }

    static Amount of(double number, Quantity quantity) {
      return new Amount(new BigDecimal(PlainNumber.of(number)), quantity);
    }

    @Override
    public Json json() {
      Json bare = new JsonNumber(Place.of(""), "", number);
      return switch (quantity) {
        case MILLILITRES -> object(member("value", bare), member("unit", text("mL")));
        case HOURS -> object(member("value", bare), member("unit", text("h")));
        case FRACTION, COUNT, PARTICLES -> bare;
      };
    }
  }

  private static Json text(String text) {
    return new JsonText(Place.of(""), "", text);
  }

  private static Json terms(Collection<? extends Term> terms) {
    List<Json> items = new ArrayList<>();
    for (Term term : terms) {
      items.add(text(term.id()));
    }
    return new JsonArray(Place.of(""), "", List.copyOf(items));
  }

  private static Json object(Member... members) {
    return new JsonObject(Place.of(""), "", List.of(members));
  }

  private static Member member(String name, Json value) {
    return new Member(name, Place.of(""), value);
  }
}
