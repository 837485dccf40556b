package evisor.request;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Range;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.SampleType;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Term;
import evisor.model.Use;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws valid requests over every field of the contract; the same seed draws the same ones.
 *
 * <p>Each field is drawn in as many layers as there are requests (a Latin hypercube), so that a few
 * hundred requests have every word of a field in its share and amounts from every power of ten. A
 * field that means something only beside another is drawn only there: a source of cells with
 * MSC-conditioned medium, a region with GMP, a route with a use in a living being.
 */
public final class RequestSampler {

  private static final Range ANY_VOLUME = new Range(0.01, 1e7);
  private static final int MOST_WORDS = 3;
  private static final int MOST_METHODS = 3;
  // In a neighbour, every third field is another, and every third amount is nearly the same.
  private static final double REDRAWN = 0.3;
  private static final double NUDGED = 0.3;
  private static final double NUDGE_DECADES = 0.3;
  private static final int TRIES = 4;

  /** Fields that hold only beside certain others, and are left out where they would not. */
  private static final List<String> DEPENDENT =
      List.of("/sample/msc_source", "/sample/supplement", "/target_marker");

  private static final List<SampleType> TYPES = List.of(SampleType.values());
  private static final List<Method> METHODS = List.of(Method.values());
  private static final List<Stage> STAGES =
      List.of(Stage.RESEARCH, Stage.PRECLINICAL, Stage.CLINICAL);
  private static final String VOLUME = "/sample/volume";

  private final SplittableRandom random;
  private final RequestReader reader;
  private final List<String> rotors;
  private final Map<SampleType, Range> volumes = new EnumMap<>(SampleType.class);

  /**
   * Takes what requests are drawn with.
   *
   * @param seed what the draws follow from
   * @param rotors names of the rotors that may be stated; none where it is empty
   */
  public RequestSampler(long seed, Collection<String> rotors) {
    this.random = new SplittableRandom(seed);
    this.rotors = List.copyOf(rotors);
    this.reader = new RequestReader(rotors);
  }

  /**
   * Keeps the volume of a type of sample in a range, in mL; else all volumes that a request may
   * state are drawn.
   */
  public RequestSampler withVolumes(Map<SampleType, Range> ranges) {
    volumes.putAll(ranges);
    return this;
  }

  /** Returns so many requests, spread over all that may be asked. */
  public List<Request> spread(int count) {
    List<Request> requests = new ArrayList<>(count);
    Layers layers = new Layers(random, count);
    for (int i = 0; i < count; i++) {
      RequestDraft draft = RequestDraft.empty();
      for (Map.Entry<String, Optional<Json>> field : fields(layers, i).entrySet()) {
        if (field.getValue().isPresent()) {
          draft = draft.with(field.getKey(), field.getValue().get());
        }
      }
      requests.add(read(draft).orElseThrow());
    }
    return List.copyOf(requests);
  }

  /**
   * Returns at most so many requests that differ from one of the given ones in some fields; fewer
   * only where nothing valid is found.
   */
  public List<Request> near(List<Request> centres, int count) {
    List<Request> requests = new ArrayList<>(count);
    Layers layers = new Layers(random, Math.max(1, count));
    for (int i = 0; i < count && !centres.isEmpty(); i++) {
      Request centre = centres.get(i % centres.size());
      Map<String, Optional<Json>> fresh = fields(layers, i);
      for (int tried = 0; tried < TRIES; tried++) {
        Optional<Request> found = valid(neighbour(centre, fresh));
        if (found.isPresent()) {
          requests.add(found.get());
          break;
        }
      }
    }
    return List.copyOf(requests);
  }

  /** Returns the request that a draft says, without fields that do not hold beside the others. */
  public Optional<Request> valid(RequestDraft draft) {
    Optional<Request> found = read(draft);
    RequestDraft lean = draft;
    for (String pointer : DEPENDENT) {
      if (found.isEmpty()) {
        lean = lean.without(pointer);
        found = read(lean);
      }
    }
    return found;
  }

  private Optional<Request> read(RequestDraft draft) {
    try {
      return Optional.of(draft.read(reader));
    } catch (RequestException e) {
      return Optional.empty();
    }
  }

  private RequestDraft neighbour(Request centre, Map<String, Optional<Json>> fresh) {
    RequestDraft draft = RequestDraft.of(centre);
    for (Map.Entry<String, Optional<Json>> field : fresh.entrySet()) {
      double chance = random.nextDouble();
      if (chance < REDRAWN) {
        draft =
            field.getValue().isPresent()
                ? draft.with(field.getKey(), field.getValue().get())
                : draft.without(field.getKey());
      } else if (chance < REDRAWN + NUDGED && field.getKey().equals(VOLUME)) {
        double shift = StrictMath.pow(10, NUDGE_DECADES * (2 * random.nextDouble() - 1));
        draft = draft.with(field.getKey(), quantity(rounded(centre.volumeMl() * shift), "mL"));
      }
    }
    return draft;
  }

  /** Draws every field; empty where it is not stated. */
  private Map<String, Optional<Json>> fields(Layers layers, int i) {
    Map<String, Optional<Json>> fields = new LinkedHashMap<>();
    Layers.Cursor at = layers.of(i);
    SampleType type = TYPES.get(index(at.next(), TYPES.size()));
    Range volume = volumes.getOrDefault(type, ANY_VOLUME);
    boolean cells = type == SampleType.CELL_CONDITIONED_MEDIUM;
    boolean stem = type == SampleType.MSC_CONDITIONED_MEDIUM;
    fields.put("/sample/type", Optional.of(text(type.id())));
    fields.put(
        VOLUME,
        Optional.of(quantity(amount(at.next(), log(volume.low()), log(volume.high())), "mL")));
    fields.put("/sample/msc_source", only(stem, word(at.next(), 0.3, MscSource.values())));
    fields.put(
        "/sample/supplement", only(stem || cells, word(at.next(), 0.3, Supplement.values())));
    fields.put("/sample/particles_per_ml", number(at.next(), 0.7, 7, 12));
    fields.put("/sample/protein_mg_per_ml", number(at.next(), 0.7, -2, 2));
    fields.put("/purity", word(at.next(), 0.1, Purity.values()));
    fields.put("/purity_against", words(at.next(), 0.8, 1, Contaminant.values()));
    fields.put("/need_particles", number(at.next(), 0.7, 8, 14));
    Optional<Json> target = word(at.next(), 0.4, Target.values());
    boolean subtype = target.equals(Optional.of(text(Target.SUBTYPE.id())));
    fields.put("/target", target);
    boolean marked = at.next() < 0.5;
    fields.put("/target_marker", only(subtype && marked, Optional.of(text("CD9"))));
    fields.put("/throughput/samples_per_day", number(at.next(), 0.4, -1, 2.5));
    Optional<Json> gmp = word(at.next(), 0.3, Gmp.values());
    boolean binding = gmp.isPresent() && !gmp.equals(Optional.of(text(Gmp.NONE.id())));
    fields.put("/gmp", gmp);
    fields.put("/region", only(binding, word(at.next(), 0.4, Region.values())));
    Optional<Json> uses = words(at.next(), 0.15, 1, Use.values());
    fields.put("/downstream", uses);
    fields.put("/route", only(living(uses), word(at.next(), 0.4, Route.values())));
    fields.put("/modification", word(at.next(), 0.7, Modification.values()));
    fields.put("/priority", word(at.next(), 0.4, Priority.values()));
    double limit = at.next();
    fields.put(
        "/time_limit",
        only(limit >= 0.7, Optional.of(quantity(amount((limit - 0.7) / 0.3, 0, 2), "h"))));
    fields.put("/equipment", words(at.next(), 0.6, 0, Equipment.values()));
    fields.put("/incumbent", incumbent(at.next()));
    fields.put("/rotor", rotor(at.next()));
    return fields;
  }

  private static Optional<Json> only(boolean condition, Optional<Json> value) {
    return condition ? value : Optional.empty();
  }

  private static boolean living(Optional<Json> uses) {
    return uses.isPresent()
        && uses.get() instanceof JsonArray array
        && array.items().stream()
            .anyMatch(
                use ->
                    use.equals(text(Use.IN_VIVO_THERAPY.id()))
                        || use.equals(text(Use.DRUG_DELIVERY.id()))
                        || use.equals(text(Use.VACCINE.id())));
  }

  private static Optional<Json> word(double layer, double unstated, Term[] words) {
    List<Term> said = Arrays.stream(words).filter(Words::isSaid).toList();
    return layer < unstated
        ? Optional.empty()
        : Optional.of(text(said.get(index((layer - unstated) / (1 - unstated), said.size())).id()));
  }

  private Optional<Json> words(double layer, double unstated, int least, Term[] words) {
    if (layer < unstated) {
      return Optional.empty();
    }
    List<Term> left = new ArrayList<>(List.of(words));
    double place = (layer - unstated) / (1 - unstated);
    int size = least + random.nextInt(Math.min(MOST_WORDS, words.length) + 1 - least);
    List<Json> drawn = new ArrayList<>();
    while (drawn.size() < size) {
      // The first word follows the layer, so that each is drawn in its share.
      int next = drawn.isEmpty() ? index(place, left.size()) : random.nextInt(left.size());
      drawn.add(text(left.remove(next).id()));
    }
    return Optional.of(new JsonArray(RequestDraft.PLACE, "", List.copyOf(drawn)));
  }

  private Optional<Json> incumbent(double layer) {
    if (layer < 0.85) {
      return Optional.empty();
    }
    List<Json> core = new ArrayList<>();
    for (int i = 1 + random.nextInt(MOST_METHODS); i > 0; i--) {
      core.add(text(METHODS.get(random.nextInt(METHODS.size())).id()));
    }
    return Optional.of(
        object(
            member("core", new JsonArray(RequestDraft.PLACE, "", List.copyOf(core))),
            member("stage", text(STAGES.get(random.nextInt(STAGES.size())).id()))));
  }

  private Optional<Json> rotor(double layer) {
    return layer < 0.85 || rotors.isEmpty()
        ? Optional.empty()
        : Optional.of(text(rotors.get(random.nextInt(rotors.size()))));
  }

  private static Optional<Json> number(
      double layer, double unstated, double lowPower, double highPower) {
    return layer < unstated
        ? Optional.empty()
        : Optional.of(
            new JsonNumber(
                RequestDraft.PLACE,
                "",
                amount((layer - unstated) / (1 - unstated), lowPower, highPower)));
  }

  /** Returns a number of three digits between two powers of ten, even over the powers. */
  private static BigDecimal amount(double layer, double lowPower, double highPower) {
    return rounded(StrictMath.pow(10, lowPower + (highPower - lowPower) * layer));
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).round(new MathContext(3));
  }

  private static double log(double number) {
    return StrictMath.log10(number);
  }

  private static int index(double layer, int size) {
    return Math.min(size - 1, (int) (layer * size));
  }

  private static Json quantity(BigDecimal number, String unit) {
    return object(
        member("value", new JsonNumber(RequestDraft.PLACE, "", number)),
        member("unit", text(unit)));
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
