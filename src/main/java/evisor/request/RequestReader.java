package evisor.request;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Matrix;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.Sample;
import evisor.model.SampleType;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Use;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

  private static final List<String> REQUEST =
      List.of(
          "id",
          "title",
          "sample",
          "purity",
          "purity_against",
          "need_particles",
          "target",
          "target_marker",
          "throughput",
          "gmp",
          "region",
          "route",
          "modification",
          "downstream",
          "priority",
          "time_limit",
          "equipment",
          "incumbent",
          "rotor");
  private static final List<String> SAMPLE =
      List.of(
          "type", "volume", "msc_source", "particles_per_ml", "protein_mg_per_ml", "supplement");
  private static final List<String> THROUGHPUT = List.of("samples_per_day");
  private static final List<String> INCUMBENT = List.of("core", "stage");

  private static final Span PARTICLES_PER_ML = Span.aboveZero("1e15");
  private static final Span PROTEIN = Span.fromZero("500");
  private static final Span PARTICLES = Span.aboveZero("1e18");
  private static final Span SAMPLES_PER_DAY = Span.aboveZero("100000");

  private static final Sample STAND_IN =
      new Sample(
          SampleType.OTHER,
          1,
          MscSource.UNSTATED,
          Supplement.UNSTATED,
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private final Optional<Set<String>> rotors;

  /** Takes the names of the rotors in the knowledge base. */
  public RequestReader(Collection<String> rotors) {
    this(Optional.of(Collections.unmodifiableSet(new TreeSet<>(rotors))));
  }

  private RequestReader(Optional<Set<String>> rotors) {
    this.rotors = rotors;
  }

  /** Returns a reader that takes any rotor, for when it is not known which there are. */
  public static RequestReader ofAnyRotor() {
    return new RequestReader(Optional.empty());
  }

  /**
   * Reads a request.
   *
   * @param bytes one JSON document in UTF-8
   * @param name what a person calls the input, for places
   * @throws RequestException where it is longer than {@link Input#LIMIT}, no JSON, or not valid
   */
  public Request read(byte[] bytes, String name) throws RequestException {
    return read(document(bytes, name));
  }

  /**
   * Reads a request, or the request of a case.
   *
   * @param bytes one JSON document in UTF-8
   * @param name what a person calls the input, for places
   * @throws RequestException where it is longer than {@link Input#LIMIT}, no JSON, or not valid
   */
  public Request readOrOfCase(byte[] bytes, String name) throws RequestException {
    Json document = document(bytes, name);
    if (document instanceof JsonObject object && object.get("expect").isPresent()) {
      return read(object.get("request").orElse(document));
    }
    return read(document);
  }

  private static Json document(byte[] bytes, String name) throws RequestException {
    if (bytes.length > Input.LIMIT) {
      throw new RequestException(Problem.tooLarge(name));
    }
    try {
      return JsonReader.read(bytes, name);
    } catch (JsonSyntaxException e) {
      throw new RequestException(Problem.notJson(e.place(), e.pointer(), e.why()));
    }
  }

  /**
   * Reads a request that stands in a larger document; faults keep that document's pointers.
   *
   * @throws RequestException where the request is not valid
   */
  public Request read(Json document) throws RequestException {
    FaultList faults = new FaultList();
    Optional<Request> request =
        ObjectReader.of(document, REQUEST, faults).map(fields -> request(fields, faults));
    if (request.isEmpty() || !faults.isEmpty()) {
      throw new RequestException(Problem.invalidRequest(faults.inOrder()), id(document));
    }
    return request.get();
  }

  // Reads on after a fault, with a harmless stand-in, so that all faults are found.
  private Request request(ObjectReader fields, FaultList faults) {
    fields.require("sample");
    Optional<Target> target = fields.term("target", Target.class);
    if (target.isPresent() || !fields.has("target")) {
      refuseMarkerWithoutSubtype(fields, target.orElse(Target.SMALL_EV));
    }
    Optional<String> rotor = fields.text("rotor", 100);
    if (rotor.isPresent() && rotors.isPresent()) {
      refuseUnknownRotor(fields, rotor.get(), rotors.get());
    }
    Set<Equipment> all = Collections.unmodifiableSet(EnumSet.allOf(Equipment.class));
    Set<Equipment> equipment =
        fields
            .set("equipment", Equipment.class, 20)
            .map(list -> set(list, Equipment.class))
            .orElse(all);
    return new Request(
        fields.text("id", 200).orElse(""),
        fields.text("title", 500).orElse(""),
        fields.object("sample", SAMPLE).map(found -> sample(found, faults)).orElse(STAND_IN),
        Matrix.UNKNOWN,
        fields.term("purity", Purity.class).orElse(Purity.MEDIUM),
        set(fields.set("purity_against", Contaminant.class, 4), Contaminant.class),
        fields.number("need_particles", PARTICLES),
        target.orElse(Target.SMALL_EV),
        fields.text("target_marker", 60).orElse(""),
        fields.object("throughput", THROUGHPUT).map(RequestReader::samplesPerDay).orElse(1.0),
        fields.term("gmp", Gmp.class).orElse(Gmp.NONE),
        fields.term("region", Region.class).orElse(Region.UNSTATED),
        fields.term("route", Route.class).orElse(Route.UNSTATED),
        fields.term("modification", Modification.class).orElse(Modification.UNSTATED),
        set(fields.set("downstream", Use.class, 20), Use.class),
        fields.term("priority", Priority.class).orElse(Priority.BALANCED),
        measure(fields, "time_limit", Measure.TIME, faults),
        equipment,
        !equipment.equals(all),
        fields.object("incumbent", INCUMBENT).map(RequestReader::incumbent).orElse(Incumbent.NONE),
        rotor.orElse(""));
  }

  private static Sample sample(ObjectReader fields, FaultList faults) {
    fields.require("type");
    fields.require("volume");
    Optional<SampleType> type = fields.term("type", SampleType.class);
    type.ifPresent(found -> refuseFieldsOfOtherSamples(fields, found));
    return new Sample(
        type.orElse(STAND_IN.type()),
        measure(fields, "volume", Measure.VOLUME, faults).orElse(STAND_IN.volumeMl()),
        fields.term("msc_source", MscSource.class).orElse(MscSource.UNSTATED),
        fields.term("supplement", Supplement.class).orElse(Supplement.UNSTATED),
        fields.number("particles_per_ml", PARTICLES_PER_ML),
        fields.number("protein_mg_per_ml", PROTEIN));
  }

  private static double samplesPerDay(ObjectReader throughput) {
    return throughput.number("samples_per_day", SAMPLES_PER_DAY).orElse(1);
  }

  private static void refuseFieldsOfOtherSamples(ObjectReader fields, SampleType type) {
    boolean fromMsc = type == SampleType.MSC_CONDITIONED_MEDIUM;
    if (!fromMsc) {
      fields.refuse(
          "msc_source",
          "A source of mesenchymal stem cells is allowed only with sample type"
              + " \"msc-conditioned-medium\"; the sample type is \""
              + type.id()
              + "\".");
    }
    if (!fromMsc && type != SampleType.CELL_CONDITIONED_MEDIUM) {
      fields.refuse(
          "supplement",
          "A supplement of the medium is allowed only with sample type \"msc-conditioned-medium\""
              + " or \"cell-conditioned-medium\"; the sample type is \""
              + type.id()
              + "\".");
    }
  }

  private static void refuseMarkerWithoutSubtype(ObjectReader fields, Target target) {
    if (target != Target.SUBTYPE) {
      fields.refuse(
          "target_marker",
          "A surface marker is allowed only with target \"subtype\"; the target is \""
              + target.id()
              + "\".");
    }
  }

  private static void refuseUnknownRotor(ObjectReader fields, String rotor, Set<String> rotors) {
    if (!rotors.contains(rotor)) {
      fields.refuse(
          "rotor",
          Printable.quoted(rotor)
              + " is no rotor of the knowledge base."
              + Suggestion.question(rotor, rotors)
              + (rotors.isEmpty() ? "" : " Allowed: " + String.join(", ", rotors) + "."));
    }
  }

  private static Incumbent incumbent(ObjectReader fields) {
    fields.require("core");
    fields.require("stage");
    Optional<Json> core = fields.value("core");
    if (core.isPresent() && core.get() instanceof JsonArray array && array.items().isEmpty()) {
      fields.refuse("core", "At least one isolation method is needed; found none.");
    }
    return new Incumbent(
        fields.list("core", Method.class).orElse(List.of()),
        fields.term("stage", Stage.class).orElse(Stage.UNSTATED));
  }

  private static OptionalDouble measure(
      ObjectReader fields, String name, Measure measure, FaultList faults) {
    Optional<Json> found = fields.value(name);
    return found.isEmpty() ? OptionalDouble.empty() : measure.read(found.get(), faults);
  }

  private static <E extends Enum<E>> Set<E> set(Optional<List<E>> words, Class<E> type) {
    return set(words.orElse(List.of()), type);
  }

  private static <E extends Enum<E>> Set<E> set(List<E> words, Class<E> type) {
    EnumSet<E> set = EnumSet.noneOf(type);
    set.addAll(words);
    return Collections.unmodifiableSet(set);
  }

  private static String id(Json document) {
    return document instanceof JsonObject object
            && object.get("id").orElse(document) instanceof JsonText text
            && Printable.isUnicode(text.text())
        ? text.text()
        : "";
  }
}
