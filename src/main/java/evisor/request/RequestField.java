package evisor.request;

import static evisor.request.FieldDeclaration.amount;
import static evisor.request.FieldDeclaration.number;
import static evisor.request.FieldDeclaration.sampleAmount;
import static evisor.request.FieldDeclaration.sequence;
import static evisor.request.FieldDeclaration.set;
import static evisor.request.FieldDeclaration.setOrNone;
import static evisor.request.FieldDeclaration.text;
import static evisor.request.FieldDeclaration.truth;
import static evisor.request.FieldDeclaration.word;

import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Quantity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.SampleType;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Use;
import evisor.model.WordTrait;
import evisor.request.FieldValue.Words;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a request, in the order of the contract. Each is declared here and nowhere else;
 * whatever reads, states, writes, draws, maps, compares, changes or says a request goes through
 * them all.
 */
public enum RequestField {
  ID(
      text("/id", 200, Request::id)
          .titled("id")
          .flag("TEXT", "your own label, copied to the answer")),
  TITLE(text("/title", 500, Request::title).titled("title").flag("TEXT", "your own title")),
  SAMPLE(
      word("/sample/type", SampleType.class, Request::sampleType)
          .is(FieldTrait.REQUIRED)
          .titled("sample")
          .flag("TYPE", "what vesicles are isolated from: plasma, …")
          .axis("sample", "Sample")
          .drawn(draw -> draw.word(0))),
  VOLUME(
      sampleAmount("/sample/volume", Request::amount)
          .is(FieldTrait.REQUIRED)
          .titled("volume")
          .flag("QUANTITY", "one sample: \"1 mL\", \"2 L\"; what is weighed: \"20 mg\"")
          .axis("volume", "Volume of one sample", "1mL..100L")
          .drawn(FieldDraw::volume)),
  MSC_SOURCE(
      word("/sample/msc_source", MscSource.class, Request::mscSource)
          .onlyWith(
              SAMPLE,
              "A source of mesenchymal stem cells is allowed only with sample type %s; the sample"
                  + " type is %s.",
              lexicon -> lexicon.those(SampleType.class, WordTrait.TAKES_MSC_SOURCE))
          .flag("SOURCE", "where MSC came from")
          .axis("msc-source", "Source of the cells")
          .titled("cells")
          .drawn(draw -> draw.word(0.3))),
  PARTICLES_PER_ML(
      number(
              "/sample/particles_per_ml",
              Quantity.PARTICLES,
              NumberBounds.aboveZero("1e15"),
              NumberSpelling.PARTICLES_PER_ML,
              r -> r.sample().particlesPerMl())
          .flag("NUMBER", "particles per mL measured in the sample")
          .axis("particles-per-ml", "Particles per mL of sample", "1e7..1e12")
          .titled("particles per mL")
          .drawn(draw -> draw.number(0.7, 7, 12))
          .said("%s particles per mL")),
  PROTEIN_MG_PER_ML(
      number(
              "/sample/protein_mg_per_ml",
              Quantity.COUNT,
              NumberBounds.fromZero("500"),
              NumberSpelling.PROTEIN,
              r -> r.sample().proteinMgPerMl())
          .flag("NUMBER", "total protein in mg/mL measured in the sample")
          .axis("protein-mg-per-ml", "Protein in the sample in mg/mL", "0.01..100")
          .titled("protein in mg/mL")
          .drawn(draw -> draw.number(0.7, -2, 2))
          .said("%s mg protein per mL")),
  SUPPLEMENT(
      word("/sample/supplement", Supplement.class, Request::supplement)
          .onlyWith(
              SAMPLE,
              "A supplement of the medium is allowed only with sample type %s; the sample type is"
                  + " %s.",
              lexicon -> lexicon.those(SampleType.class, WordTrait.TAKES_SUPPLEMENT))
          .titled("supplement")
          .flag("WORD", "what the conditioning medium contained: none, fbs, …")
          .axis("supplement", "Supplement of the medium")
          .drawn(draw -> draw.word(0.3))
          .said("supplement %s")),
  POOLED(
      truth("/sample/pooled", Request::pooled)
          .titled("pooled")
          .flag("true", "the sample is a pool of many donors or batches")
          .drawn(draw -> draw.truth(0.05))
          .said("a pool of many donors or batches")),
  PURITY(
      word("/purity", Purity.class, Request::purity)
          .is(FieldTrait.RISING)
          .byDefault(Purity.MEDIUM)
          .titled("purity")
          .flag("LEVEL", "low, medium (default) or high")
          .axis("purity", "Purity")
          .drawn(draw -> draw.word(0.1))
          .said("purity %s")),
  PURITY_AGAINST(
      set("/purity_against", Contaminant.class, 4, Request::purityAgainst)
          .is(FieldTrait.IMPLIED_WHERE_EMPTY)
          .titled("purity against")
          .flag("LIST", "what must be gone: protein, lipoprotein, …")
          .axis("purity-against", "What must be gone")
          .drawn(draw -> draw.words(0.8, 1))
          .said("against %s")),
  NEED_PARTICLES(
      number(
              "/need_particles",
              Quantity.PARTICLES,
              NumberBounds.aboveZero("1e18"),
              NumberSpelling.PARTICLES,
              Request::needParticles)
          .flag("NUMBER", "particles needed from one sample")
          .axis("need-particles", "Particles needed from one sample", "1e8..1e13")
          .titled("particles needed")
          .drawn(draw -> draw.number(0.7, 8, 14))
          .said("%s particles")),
  TARGET(
      word("/target", Target.class, Request::target)
          .byDefault(Target.SMALL_EV)
          .titled("target")
          .flag("TARGET", "small-ev (default), all-ev or subtype")
          .axis("target", "Vesicles wanted")
          .drawn(draw -> draw.word(0.4))),
  TARGET_MARKER(
      text("/target_marker", 60, Request::targetMarker)
          .onlyWith(
              TARGET,
              "A surface marker is allowed only with target %s; the target is %s.",
              lexicon -> List.of(Target.SUBTYPE))
          .titled("target marker")
          .flag("TEXT", "surface marker of the subtype")
          .drawn(FieldDraw::marker)
          .said("marker %s")),
  SAMPLES_PER_DAY(
      number(
              "/throughput/samples_per_day",
              Quantity.COUNT,
              NumberBounds.aboveZero("100000"),
              NumberSpelling.RATE,
              Request::statedSamplesPerDay)
          .is(FieldTrait.COUNTED)
          .flag("NUMBER", "samples to finish per working day, if more than one lot")
          .axis("throughput", "Samples per working day", "0.1..100")
          .titled("samples a day")
          .drawn(draw -> draw.number(0.4, -1, 2.5))
          .said("%s a day")),
  SAMPLES(
      number(
              "/throughput/samples",
              Quantity.COUNT,
              NumberBounds.aboveZero("100000"),
              NumberSpelling.SAMPLES,
              r -> r.campaign().samples())
          .is(FieldTrait.COUNTED)
          .flag("NUMBER", "samples of a whole campaign, for its plan")
          .axis("samples", "Samples of the campaign", "10..1000")
          .titled("samples in all")
          .drawn(FieldDraw::campaignSamples)
          .said("%s samples in all")),
  WEEKS(
      number(
              "/throughput/weeks",
              Quantity.COUNT,
              NumberBounds.aboveZero("1000"),
              NumberSpelling.WEEKS,
              r -> r.campaign().weeks())
          .flag("NUMBER", "weeks in which the campaign is to be finished")
          .axis("weeks", "Weeks of the campaign", "1..52")
          .titled("weeks")
          .drawn(FieldDraw::campaignWeeks)
          .said("in %s weeks")),
  GMP(
      word("/gmp", Gmp.class, Request::gmp)
          .is(FieldTrait.RISING)
          .byDefault(Gmp.NONE)
          .flag("LEVEL", "none (default), compatible or full")
          .axis("gmp", "GMP level")
          .titled("GMP")
          .drawn(draw -> draw.word(0.3))
          .said("GMP %s")),
  REGION(
      word("/region", Region.class, Request::region)
          .is(FieldTrait.OF_LABORATORY)
          .titled("region")
          .flag("REGION", "whose rules apply: eu, us or other")
          .axis("region", "Region")
          .drawn(draw -> draw.word(0.4).filter(drawn -> draw.binds()))
          .said("region %s")),
  ROUTE(
      word("/route", Route.class, Request::route)
          .titled("route")
          .flag("ROUTE", "how the product is given: intravenous, …")
          .axis("route", "Route")
          .drawn(draw -> draw.word(0.4).filter(drawn -> draw.inVivo()))
          .said("given %s")),
  MODIFICATION(
      word("/modification", Modification.class, Request::modification)
          .titled("modification")
          .flag("WORD", "whether cells or vesicles are engineered")
          .axis("modification", "Modification")
          .drawn(draw -> draw.word(0.7))
          .said("modification %s")),
  DOWNSTREAM(
      setOrNone("/downstream", Use.class, 20, Request::downstream)
          .byDefault(Words.of(List.of()))
          .flag("LIST", "what vesicles are for: rna, in-vivo-therapy, …")
          .axis("downstream", "Use")
          .titled("use")
          .drawn(draw -> draw.words(0.15, 1))),
  PRIORITY(
      word("/priority", Priority.class, Request::priority)
          .byDefault(Priority.BALANCED)
          .titled("priority")
          .flag("WORD", "balanced (default), yield, purity, speed or cost")
          .axis("priority", "Priority")
          .drawn(draw -> draw.word(0.4))
          .said("priority %s")),
  TIME_LIMIT(
      amount("/time_limit", Quantity.HOURS, MeasuredQuantity.TIME, Request::timeLimit)
          .titled("time limit")
          .flag("QUANTITY", "longest acceptable time: \"8 h\", \"2 d\"")
          .axis("time-limit", "Longest acceptable time", "1h..7d")
          .drawn(draw -> draw.number(0.7, 0, 2))
          .said("within %s")),
  EQUIPMENT(
      setOrNone("/equipment", Equipment.class, 20, Request::equipment)
          .is(FieldTrait.OF_LABORATORY)
          .allByDefault()
          .titled("equipment")
          .flag("LIST", "all that is at hand: ultracentrifuge, …")
          .drawn(draw -> draw.words(0.6, 0))),
  INCUMBENT(
      sequence("/incumbent/core", Method.class, Request::incumbentCore)
          .is(FieldTrait.REQUIRED)
          .is(FieldTrait.OF_LABORATORY)
          .titled("incumbent")
          .flag("LIST", "methods of the train in use today: tff,sec")
          .drawn(FieldDraw::core)),
  STAGE(
      word("/incumbent/stage", Stage.class, Request::incumbentStage)
          .is(FieldTrait.REQUIRED)
          .is(FieldTrait.OF_LABORATORY)
          .titled("stage")
          .flag("incumbent-stage", "STAGE", "research, preclinical or clinical")
          .drawn(FieldDraw::stage)),
  ROTOR(
      text("/rotor", 100, Request::rotor)
          .titled("rotor")
          .flag("NAME", "rotor of the ultracentrifuge")
          .drawn(FieldDraw::rotor)
          .said("rotor %s"));

  private static final List<RequestField> EASIEST_FIRST =
      List.of(
          EQUIPMENT,
          TIME_LIMIT,
          SAMPLES_PER_DAY,
          WEEKS,
          SAMPLES,
          PURITY,
          VOLUME,
          NEED_PARTICLES,
          PRIORITY,
          PURITY_AGAINST,
          ROTOR,
          GMP,
          DOWNSTREAM,
          TARGET,
          TARGET_MARKER,
          REGION,
          ROUTE,
          MODIFICATION,
          SUPPLEMENT,
          MSC_SOURCE,
          PARTICLES_PER_ML,
          PROTEIN_MG_PER_ML,
          INCUMBENT,
          STAGE);

  // What reads or draws a field holds nothing that changes; a Function cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldDeclaration declared;

  RequestField(FieldDeclaration declared) {
    this.declared = declared;
  }

  /** Returns the fields that a planner can change, the easiest first. */
  public static List<RequestField> easiestFirst() {
    return EASIEST_FIRST;
  }

  /** Returns the fields that a laboratory can state once for all its requests. */
  public static List<RequestField> ofLaboratory() {
    return Arrays.stream(values()).filter(field -> field.is(FieldTrait.OF_LABORATORY)).toList();
  }

  /** Returns the flags that state a request. */
  public static List<RequestFlag> flags() {
    return Arrays.stream(values()).map(RequestField::flag).toList();
  }

  /** Returns the field's name in an answer, for example {@code samples_per_day}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the RFC 6901 pointer to the field, for example {@code /throughput/samples_per_day}. */
  public String pointer() {
    return declared.pointer;
  }

  /** Returns the name of the object in which it stands; empty where that is the request. */
  public String object() {
    return declared.object;
  }

  /** Returns its name in its object. */
  public String member() {
    return declared.member;
  }

  /** Returns what it may hold. */
  FieldKind kind() {
    return declared.kind;
  }

  /** Returns what kind of number it holds; empty where it holds none. */
  public Optional<Quantity> quantity() {
    return declared.kind instanceof FieldKind.OneNumber number
        ? Optional.of(number.quantity())
        : Optional.empty();
  }

  /** Returns the words that it may hold; empty where it holds none. */
  public Optional<StatedTerms> terms(Lexicon lexicon) {
    return declared.kind.words(lexicon);
  }

  /** Returns whether it holds a list of words. */
  public boolean listed() {
    return declared.kind.listed();
  }

  /** Returns whether that is said of it. */
  public boolean is(FieldTrait trait) {
    return declared.traits.contains(trait);
  }

  /** Returns what it holds where a request does not state it; empty where it is then absent. */
  public Optional<FieldValue> byDefault(Lexicon lexicon) {
    return declared.byDefault.apply(lexicon);
  }

  /** Returns whether it holds something where a request does not state it. */
  public boolean hasDefault() {
    return byDefault(Lexicon.ENUMS_ONLY).isPresent();
  }

  /** Returns whether a request is valid without it, and then holds nothing in its place. */
  public boolean mayBeAbsent() {
    return !is(FieldTrait.REQUIRED) && !hasDefault();
  }

  /** Returns what it holds in a request; empty where it is absent. */
  public Optional<FieldValue> of(Request request) {
    return declared.reader.apply(request).filter(this::says);
  }

  /** Returns whether a value says anything. */
  boolean says(FieldValue value) {
    if (value instanceof Words words && words.words().isEmpty()) {
      return !is(FieldTrait.IMPLIED_WHERE_EMPTY);
    }
    return !(value instanceof FieldValue.Text text && text.text().isEmpty());
  }

  /** Returns whether it holds only beside certain words of another field. */
  boolean conditional() {
    return declared.condition.isPresent();
  }

  /**
   * Returns whether it may be stated beside what another field holds.
   *
   * @param lexicon the words of the knowledge base
   * @param stated what each field holds
   */
  public boolean fits(Lexicon lexicon, Function<RequestField, Optional<FieldValue>> stated) {
    return refusal(lexicon, stated).isEmpty();
  }

  /** Returns why it may not be stated; empty where it may, or what that hangs on is not known. */
  Optional<String> refusal(Lexicon lexicon, Function<RequestField, Optional<FieldValue>> stated) {
    return declared.condition.flatMap(
        condition -> condition.refusal(lexicon, stated.apply(condition.other())));
  }

  /** Returns the flag of the command line that states it. */
  public RequestFlag flag() {
    String name = declared.flagName.isEmpty() ? id().replace('_', '-') : declared.flagName;
    return new RequestFlag(name, declared.argument, declared.description);
  }

  /** Returns what it is called along a side of a map; empty where it cannot lie there. */
  public Optional<AxisLabel> axis() {
    return declared.axis;
  }

  /** Draws it for a random request; empty where that does not state it. */
  Optional<FieldValue> drawn(FieldDraw draw) {
    return declared.draw.flatMap(how -> how.apply(draw));
  }

  /** Returns whether random requests state it. */
  boolean isDrawn() {
    return declared.draw.isPresent();
  }

  /** Returns its place among the fields that a planner can change, from 1; 0 where it is none. */
  public int changePlace() {
    return EASIEST_FIRST.indexOf(this) + 1;
  }

  /**
   * Returns what it is called in a list of limits in English, for example {@code samples a day}.
   */
  public String title() {
    return declared.title;
  }

  /** Returns how an answer says a value. */
  public String phrase(String value, Speech speech) {
    return Phrase.places(declared.phrase).isEmpty()
        ? speech.say(declared.phrase)
        : speech.say(declared.phrase, value);
  }
}
