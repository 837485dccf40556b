package evisor.laboratory;

import evisor.files.FilePlace;
import evisor.files.Sha256;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonWriter;
import evisor.knowledge.Prices;
import evisor.knowledge.WorkingTime;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.request.RequestWriter;
import evisor.speech.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a laboratory states once for all its requests.
 *
 * @param name what a person calls the file
 * @param request what holds where a request does not say otherwise
 * @param rotors rotors that are there, as the knowledge base names them
 * @param devices columns, fibres and other devices that are there, likewise
 * @param hourlyRate euro for an hour of work
 * @param prices euro for one of an item or a device, by the name in the knowledge base
 * @param hands people at the bench, from 1
 * @param language in which people read answers
 */
public record Laboratory(
    String name,
    Map<RequestField, FieldValue> request,
    SortedSet<String> rotors,
    SortedSet<String> devices,
    Optional<Range> hourlyRate,
    SortedMap<String, Range> prices,
    OptionalInt hands,
    Optional<Language> language) {

  private static final FilePlace PLACE = FilePlace.of("laboratory");

  /** Copies the collections. */
  public Laboratory {
    Map<RequestField, FieldValue> copy = new EnumMap<>(RequestField.class);
    copy.putAll(request);
    request = Collections.unmodifiableMap(copy);
    rotors = Collections.unmodifiableSortedSet(new TreeSet<>(rotors));
    devices = Collections.unmodifiableSortedSet(new TreeSet<>(devices));
    prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
  }

  /** Returns what the profile states that no request can. */
  public List<LaboratoryField> fields() {
    List<LaboratoryField> fields = new ArrayList<>();
    for (LaboratoryField field : LaboratoryField.values()) {
      if (value(field).isPresent()) {
        fields.add(field);
      }
    }
    return List.copyOf(fields);
  }

  /** Returns prices with those of the laboratory in place of what is usual. */
  public Prices over(Prices usual) {
    return new Prices(
        usual.date(),
        hourlyRate.map(rate -> own(rate, usual.labour())).orElse(usual.labour()),
        usual.gmpLabour(),
        usual.gmpItems(),
        over(usual.items()),
        over(usual.devices()),
        usual.labels(),
        usual.equipment(),
        usual.packs());
  }

  /** Returns when a laboratory works, with the hands of this one. */
  public WorkingTime over(WorkingTime usual) {
    return new WorkingTime(
        usual.daysPerWeek(),
        usual.hoursPerDay(),
        hands.isPresent() ? own(Range.of(hands.getAsInt()), usual.hands()) : usual.hands(),
        usual.weeksWaited());
  }

  private Map<String, Figure> over(Map<String, Figure> usual) {
    Map<String, Figure> own = new LinkedHashMap<>(usual);
    own.replaceAll(
        (item, figure) -> prices.containsKey(item) ? own(prices.get(item), figure) : figure);
    return Collections.unmodifiableMap(own);
  }

  // The id stays, so that draws of all other figures are the same with a price as without it.
  private static Figure own(Range price, Figure usual) {
    return new Figure(price, List.of(), "", usual.id());
  }

  /** Returns the SHA-256 digest of what it states, however that is written. */
  public String digest() {
    return Sha256.of(JsonWriter.encoded(json()));
  }

  /** Returns the profile as one object, each field in its place. */
  public Json json() {
    List<Member> members = new ArrayList<>();
    if (RequestWriter.json(new AskedRequest(request)) instanceof JsonObject stated) {
      members.addAll(stated.members());
    }
    for (LaboratoryField field : LaboratoryField.values()) {
      value(field).ifPresent(value -> members.add(new Member(field.member(), PLACE, value)));
    }
    return new JsonObject(PLACE, "", List.copyOf(members));
  }

  private Optional<Json> value(LaboratoryField field) {
    return switch (field) {
      case ROTORS -> texts(rotors);
      case DEVICES -> texts(devices);
      case HOURLY_RATE -> hourlyRate.map(Laboratory::range);
      case PRICES -> prices.isEmpty() ? Optional.empty() : Optional.of(priceList());
      case HANDS -> hands.isPresent() ? Optional.of(number(hands.getAsInt())) : Optional.empty();
      case LANGUAGE -> language.map(found -> new JsonText(PLACE, "", found.tag()));
    };
  }

  private static Optional<Json> texts(Collection<String> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JsonArray(
                PLACE,
                "",
                texts.stream().<Json>map(text -> new JsonText(PLACE, "", text)).toList()));
  }

  private Json priceList() {
    return new JsonObject(
        PLACE,
        "",
        prices.entrySet().stream()
            .map(entry -> new Member(entry.getKey(), PLACE, range(entry.getValue())))
            .toList());
  }

  private static Json range(Range range) {
    return range.low() == range.high()
        ? number(range.low())
        : new JsonObject(
            PLACE,
            "",
            List.of(
                new Member("low", PLACE, number(range.low())),
                new Member("high", PLACE, number(range.high()))));
  }

  private static Json number(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return new JsonNumber(PLACE, "", exact.scale() < 0 ? exact.setScale(0) : exact);
  }
}
