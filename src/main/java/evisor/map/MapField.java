package evisor.map;

import evisor.model.Contaminant;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** A field of a request that can lie along a side of a map. */
public enum MapField implements Term {
  VOLUME(
      "/sample/volume",
      "Volume of one sample",
      new Numbers(Quantity.MILLILITRES, "mL", "1mL..100L", r -> OptionalDouble.of(r.volumeMl()))),
  THROUGHPUT(
      "/throughput/samples_per_day",
      "Samples per working day",
      new Numbers(Quantity.COUNT, "", "0.1..100", r -> OptionalDouble.of(r.samplesPerDay()))),
  TIME_LIMIT(
      "/time_limit",
      "Longest acceptable time",
      new Numbers(Quantity.HOURS, "h", "1h..7d", Request::timeLimit)),
  NEED_PARTICLES(
      "/need_particles",
      "Particles needed from one sample",
      new Numbers(Quantity.PARTICLES, "", "1e8..1e13", Request::needParticles)),
  PARTICLES_PER_ML(
      "/sample/particles_per_ml",
      "Particles per mL of sample",
      new Numbers(Quantity.PARTICLES, "", "1e7..1e12", r -> r.sample().particlesPerMl())),
  PROTEIN_MG_PER_ML(
      "/sample/protein_mg_per_ml",
      "Protein in the sample in mg/mL",
      new Numbers(Quantity.COUNT, "", "0.01..100", r -> r.sample().proteinMgPerMl())),
  SAMPLE("/sample/type", "Sample", one(SampleType.values(), Request::sampleType)),
  MSC_SOURCE(
      "/sample/msc_source", "Source of the cells", one(MscSource.values(), Request::mscSource)),
  SUPPLEMENT(
      "/sample/supplement",
      "Supplement of the medium",
      one(Supplement.values(), Request::supplement)),
  PURITY("/purity", "Purity", one(Purity.values(), Request::purity)),
  PURITY_AGAINST(
      "/purity_against", "What must be gone", set(Contaminant.values(), Request::purityAgainst)),
  TARGET("/target", "Vesicles wanted", one(Target.values(), Request::target)),
  GMP("/gmp", "GMP level", one(Gmp.values(), Request::gmp)),
  REGION("/region", "Region", one(Region.values(), Request::region)),
  ROUTE("/route", "Route", one(Route.values(), Request::route)),
  MODIFICATION("/modification", "Modification", one(Modification.values(), Request::modification)),
  DOWNSTREAM("/downstream", "Use", set(Use.values(), Request::downstream)),
  PRIORITY("/priority", "Priority", one(Priority.values(), Request::priority));

  private final String pointer;
  private final String title;

  // What reads a request holds nothing that changes; a Function cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Scale scale;

  MapField(String pointer, String title, Scale scale) {
    this.pointer = pointer;
    this.title = title;
    this.scale = scale;
  }

  /** What values a field takes. */
  sealed interface Scale permits Numbers, Words {}

  /**
   * Positive numbers, which lie along a logarithmic axis.
   *
   * @param quantity what kind of number it is
   * @param unit the unit that the request states it in; empty where it is a plain number
   * @param example a range for a message
   * @param of reads the number from a request
   */
  record Numbers(
      Quantity quantity, String unit, String example, Function<Request, OptionalDouble> of)
      implements Scale {}

  /**
   * Words of a closed set, one after the other.
   *
   * @param all every word that a request may state, in its order
   * @param listed whether the field holds a list of words, of which a map states one at a time
   * @param of reads the word from a request; empty where none or several are stated
   */
  record Words(List<Term> all, boolean listed, Function<Request, Optional<Term>> of)
      implements Scale {}

  private static Scale one(Term[] words, Function<Request, Term> of) {
    List<Term> said = said(words);
    return new Words(said, false, r -> Optional.of(of.apply(r)).filter(said::contains));
  }

  private static <E extends Term> Scale set(E[] words, Function<Request, Set<E>> of) {
    return new Words(
        said(words),
        true,
        r ->
            of.apply(r).size() == 1
                ? Optional.of(of.apply(r).iterator().next())
                : Optional.empty());
  }

  /** Returns the words without the one that stands for an absent field. */
  private static List<Term> said(Term[] words) {
    List<Term> said = new ArrayList<>();
    for (Term word : words) {
      if (!word.name().equals("UNSTATED")) {
        said.add(word);
      }
    }
    return List.copyOf(said);
  }

  /** Returns the field that a person names, with hyphens or as the request's file spells it. */
  static Optional<MapField> named(String name) {
    String hyphened = name.replace('_', '-');
    for (MapField field : values()) {
      String inFile = field.pointer.substring(field.pointer.lastIndexOf('/') + 1);
      if (hyphened.equals(field.id()) || hyphened.equals(inFile.replace('_', '-'))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns the RFC 6901 pointer to the field. */
  public String pointer() {
    return pointer;
  }

  /** Returns what stands along the axis. */
  public String title() {
    return title;
  }

  Scale scale() {
    return scale;
  }
}
