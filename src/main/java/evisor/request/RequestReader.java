package evisor.request;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.SampleType;
import evisor.model.WordTrait;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads isolation requests, with units normalised and every default filled in, or says all that is
 * wrong with one at once.
 *
 * <p>A field that contradicts another is refused: a source or supplement with a sample that has
 * none, a marker without a subtype. A region without GMP, or a route without a use in a body,
 * contradicts nothing; it is kept, so that a request stays valid when its GMP level or use changes.
 *
 * <p>A list of all equipment reads like an absent one: both say that anything may be recommended.
 */
public final class RequestReader {

  private final Lexicon lexicon;
  // A text of 1 MB has room for 100,000 faults, and nobody reads as many.
  private static final int MOST_FAULTS = 200;

  private static final FieldCondition WEIGHED =
      new FieldCondition(
          RequestField.SAMPLE,
          "A mass is allowed only with sample type %s; the sample type is %s.",
          lexicon -> lexicon.those(SampleType.class, WordTrait.WEIGHED));

  private final Optional<Set<String>> rotors;
  private final Map<RequestField, FieldValue> laboratory;

  /** Takes the words and the names of the rotors in the knowledge base. */
  public RequestReader(Lexicon lexicon, Collection<String> rotors) {
    this(lexicon, Optional.of(Collections.unmodifiableSet(new TreeSet<>(rotors))), Map.of());
  }

  private RequestReader(
      Lexicon lexicon, Optional<Set<String>> rotors, Map<RequestField, FieldValue> laboratory) {
    this.lexicon = lexicon;
    this.rotors = rotors;
    this.laboratory = laboratory;
  }

  /** Returns a reader that takes any rotor, for when it is not known which there are. */
  public static RequestReader ofAnyRotor(Lexicon lexicon) {
    return new RequestReader(lexicon, Optional.empty(), Map.of());
  }

  /** Returns a reader by which a laboratory states what a request does not, field by field. */
  public RequestReader of(Map<RequestField, FieldValue> stated) {
    return new RequestReader(lexicon, rotors, stated);
  }

  /** Returns the words that requests may use. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * Reads a request.
   *
   * @param bytes one JSON document in UTF-8
   * @param name what a person calls the input, for places
   * @throws RequestException where it is longer than {@link RequestInput#LIMIT}, no JSON, or not
   *     valid
   */
  public AskedRequest read(byte[] bytes, String name) throws RequestException {
    return read(document(bytes, name));
  }

  /**
   * Reads a request, or the request of a case.
   *
   * @param bytes one JSON document in UTF-8
   * @param name what a person calls the input, for places
   * @throws RequestException where it is longer than {@link RequestInput#LIMIT}, no JSON, or not
   *     valid
   */
  public AskedRequest readOrOfCase(byte[] bytes, String name) throws RequestException {
    Json document = document(bytes, name);
    if (document instanceof JsonObject object && object.get("expect").isPresent()) {
      return read(object.get("request").orElse(document));
    }
    return read(document);
  }

  private Json document(byte[] bytes, String name) throws RequestException {
    if (bytes.length > RequestInput.LIMIT) {
      throw new RequestException(Problem.tooLarge(name, lexicon.speech()));
    }
    try {
      return JsonReader.read(bytes, name);
    } catch (JsonSyntaxException e) {
      throw new RequestException(Problem.notJson(e, lexicon.speech()));
    }
  }

  /**
   * Reads a request that stands in a larger document; faults keep that document's pointers.
   *
   * @throws RequestException where the request is not valid
   */
  public AskedRequest read(Json document) throws RequestException {
    FileFaults faults = new FileFaults(MOST_FAULTS, lexicon.speech());
    Map<RequestField, FieldValue> values = new EnumMap<>(RequestField.class);
    List<UnderstoodWord> understood = new ArrayList<>();
    Set<RequestField> fromLaboratory = new TreeSet<>();
    ObjectReader.of(document, ObjectReader.members(""), lexicon, faults)
        .ifPresent(request -> read(request, values, understood, fromLaboratory, faults));
    if (faults.stop()) {
      throw new RequestException(
          Problem.invalidRequest(faults.diagnostics(), lexicon.speech()), id(document));
    }
    return new AskedRequest(values, understood, fromLaboratory);
  }

  private void read(
      ObjectReader request,
      Map<RequestField, FieldValue> values,
      List<UnderstoodWord> understood,
      Set<RequestField> fromLaboratory,
      FileFaults faults) {
    Map<String, Optional<ObjectReader>> objects = new LinkedHashMap<>();
    objects.put("", Optional.of(request));
    request.require(RequestField.SAMPLE.object());
    for (RequestField field : RequestField.values()) {
      Optional<ObjectReader> object =
          objects.computeIfAbsent(
              field.object(), name -> request.object(name, ObjectReader.members(name)));
      Optional<FieldValue> standing = Optional.ofNullable(laboratory.get(field));
      boolean asked = object.isPresent() && object.get().has(field.member());
      Optional<FieldValue> value =
          asked
              ? stated(field, object.get(), values, faults)
              : standing.or(() -> field.byDefault(lexicon));
      if (!asked && standing.isPresent()) {
        fromLaboratory.add(field);
      } else if (field.is(FieldTrait.REQUIRED)) {
        object.ifPresent(found -> found.require(field.member()));
      }
      value.filter(field::says).ifPresent(said -> values.put(field, said));
      if (value.isPresent() && asked) {
        Json stated = object.get().value(field.member()).orElseThrow();
        understood.addAll(UnderstoodWord.in(field, stated, value.get(), lexicon));
      }
    }
  }

  /**
   * Returns what a laboratory's profile states of all its requests; notes what is wrong with it.
   *
   * @param profile the profile, whose other fields are passed over
   */
  public Map<RequestField, FieldValue> ofLaboratory(ObjectReader profile, FileFaults faults) {
    Map<RequestField, FieldValue> values = new EnumMap<>(RequestField.class);
    Map<String, Optional<ObjectReader>> objects = new LinkedHashMap<>();
    objects.put("", Optional.of(profile));
    for (RequestField field : RequestField.ofLaboratory()) {
      objects
          .computeIfAbsent(field.object(), name -> profile.object(name, ObjectReader.members(name)))
          .ifPresent(
              object -> {
                if (field.is(FieldTrait.REQUIRED)) {
                  object.require(field.member());
                }
                field
                    .kind()
                    .read(object, field.member(), faults)
                    .ifPresent(value -> values.put(field, value));
              });
    }
    return values;
  }

  private Optional<FieldValue> stated(
      RequestField field,
      ObjectReader object,
      Map<RequestField, FieldValue> values,
      FileFaults faults) {
    field
        .refusal(lexicon, other -> Optional.ofNullable(values.get(other)))
        .ifPresent(why -> object.refuse(field.member(), why));
    Optional<FieldValue> value = field.kind().read(object, field.member(), faults);
    if (value.orElse(null) instanceof Amount amount && amount.quantity() == Quantity.GRAMS) {
      WEIGHED
          .refusal(lexicon, Optional.ofNullable(values.get(WEIGHED.other())))
          .ifPresent(why -> object.refuse(field.member(), why));
    }
    if (field == RequestField.ROTOR
        && rotors.isPresent()
        && value.orElse(null) instanceof Text rotor) {
      refuseUnknownRotor(object, rotor.text(), rotors.get());
    }
    return value;
  }

  private void refuseUnknownRotor(ObjectReader fields, String rotor, Set<String> rotors) {
    if (!rotors.contains(rotor)) {
      Speech speech = lexicon.speech();
      fields.refuse(
          RequestField.ROTOR.member(),
          Phrase.sentences(
              speech.say("%s is no rotor of the knowledge base.", PrintableText.quoted(rotor)),
              WordSuggestion.question(rotor, rotors, speech),
              rotors.isEmpty() ? "" : WordSuggestion.allowed(rotors, speech)));
    }
  }

  private static String id(Json document) {
    return document instanceof JsonObject object
            && object.get("id").orElse(document) instanceof JsonText text
            && PrintableText.isUnicode(text.text())
        ? text.text()
        : "";
  }
}
