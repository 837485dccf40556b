package evisor.diff;

import evisor.files.Place;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Quantity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.SampleType;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Term;
import evisor.model.Use;
import evisor.request.RequestDraft;
import evisor.whatif.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** A field of a request along which the requests whose answer changes may be set apart. */
sealed interface Axis {

  /** Every axis, in the order in which a box names them. */
  List<Axis> ALL = all();

  /** Returns what the field is called, for example {@code volume}. */
  String title();

  /** Returns the field's name in a request, for example {@code sample/volume}. */
  String id();

  /**
   * A number; where none is stated, it lies at one end of all numbers.
   *
   * @param title what it is called
   * @param pointer the field
   * @param quantity what kind of number it is
   * @param unstated where a request lies that does not state it: 0 or positive infinity; never
   *     asked of a field that every request has
   * @param of reads the number
   */
  record Amounts(
      String title,
      String pointer,
      Quantity quantity,
      double unstated,
      Function<Request, OptionalDouble> of)
      implements Axis {

    @Override
    public String id() {
      return pointer.substring(1);
    }

    double at(Request request) {
      return of.apply(request).orElse(unstated);
    }

    /** Returns a draft with the number; without the field where it is the one for unstated. */
    RequestDraft put(RequestDraft draft, double number) {
      if (number == unstated) {
        return draft.without(pointer);
      }
      BigDecimal brief = new BigDecimal(number).round(new MathContext(3));
      return draft.with(pointer, new Value.Amount(brief, quantity).json());
    }
  }

  /**
   * A word of a closed set.
   *
   * @param title what it is called
   * @param pointer the field
   * @param all every word, the one for unstated included
   * @param of reads the word
   */
  record Words(String title, String pointer, List<? extends Term> all, Function<Request, Term> of)
      implements Axis {

    @Override
    public String id() {
      return pointer.substring(1);
    }

    int at(Request request) {
      return all.indexOf(of.apply(request));
    }

    RequestDraft put(RequestDraft draft, int word) {
      Term term = all.get(word);
      return said(term)
          ? draft.with(pointer, new JsonText(RequestDraft.PLACE, "", term.id()))
          : draft.without(pointer);
    }

    static boolean said(Term term) {
      return !term.id().equals("unstated");
    }
  }

  /**
   * Whether a set holds a word.
   *
   * @param title what the set is called
   * @param pointer the field
   * @param word the word
   * @param of reads the set
   */
  record Flag(String title, String pointer, Term word, Function<Request, Set<? extends Term>> of)
      implements Axis {

    @Override
    public String id() {
      return pointer.substring(1) + "/" + word.id();
    }

    boolean at(Request request) {
      return of.apply(request).contains(word);
    }

    RequestDraft put(RequestDraft draft, Request request, boolean holds) {
      List<Json> words = new ArrayList<>();
      for (Term other : of.apply(request)) {
        if (!other.equals(word)) {
          words.add(new JsonText(RequestDraft.PLACE, "", other.id()));
        }
      }
      if (holds) {
        words.add(new JsonText(RequestDraft.PLACE, "", word.id()));
      }
      return draft.with(pointer, new JsonArray(Place.of(""), "", List.copyOf(words)));
    }
  }

  private static List<Axis> all() {
    List<Axis> axes = new ArrayList<>();
    axes.add(
        new Amounts(
            "volume",
            "/sample/volume",
            Quantity.MILLILITRES,
            Double.NaN,
            request -> OptionalDouble.of(request.volumeMl())));
    axes.add(words("sample", "/sample/type", SampleType.values(), Request::sampleType));
    axes.add(words("cells", "/sample/msc_source", MscSource.values(), Request::mscSource));
    axes.add(words("supplement", "/sample/supplement", Supplement.values(), Request::supplement));
    axes.add(words("purity", "/purity", Purity.values(), Request::purity));
    for (Contaminant word : Contaminant.values()) {
      axes.add(new Flag("purity against", "/purity_against", word, Request::purityAgainst));
    }
    axes.add(words("target", "/target", Target.values(), Request::target));
    axes.add(
        new Amounts(
            "samples a day",
            "/throughput/samples_per_day",
            Quantity.COUNT,
            1,
            request -> OptionalDouble.of(request.samplesPerDay())));
    axes.add(words("GMP", "/gmp", Gmp.values(), Request::gmp));
    axes.add(words("region", "/region", Region.values(), Request::region));
    axes.add(words("route", "/route", Route.values(), Request::route));
    axes.add(words("modification", "/modification", Modification.values(), Request::modification));
    for (Use word : Use.values()) {
      axes.add(new Flag("use", "/downstream", word, Request::downstream));
    }
    axes.add(words("priority", "/priority", Priority.values(), Request::priority));
    axes.add(
        new Amounts(
            "time limit",
            "/time_limit",
            Quantity.HOURS,
            Double.POSITIVE_INFINITY,
            Request::timeLimit));
    for (Equipment word : Equipment.values()) {
      axes.add(new Flag("equipment", "/equipment", word, Request::equipment));
    }
    axes.add(
        new Amounts(
            "particles needed", "/need_particles", Quantity.PARTICLES, 0, Request::needParticles));
    axes.add(
        new Amounts(
            "particles per mL",
            "/sample/particles_per_ml",
            Quantity.PARTICLES,
            0,
            request -> request.sample().particlesPerMl()));
    axes.add(
        new Amounts(
            "protein in mg/mL",
            "/sample/protein_mg_per_ml",
            Quantity.COUNT,
            0,
            request -> request.sample().proteinMgPerMl()));
    return List.copyOf(axes);
  }

  private static Words words(String title, String pointer, Term[] all, Function<Request, Term> of) {
    return new Words(title, pointer, List.of(all), of);
  }
}
