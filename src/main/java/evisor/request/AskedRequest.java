package evisor.request;

import evisor.model.Campaign;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Lexicon;
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
import evisor.model.Term;
import evisor.model.Use;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request as a planner asks it: checked, with units normalised and defaults filled in, before the
 * knowledge base says anything of its sample.
 */
public record AskedRequest(
    Map<RequestField, FieldValue> values,
    List<UnderstoodWord> understood,
    Set<RequestField> fromLaboratory) {

  /**
   * Takes what each field holds.
   *
   * @param values checked values, a default where one stands for what was not stated; fields
   *     without a value are absent
   * @param understood what was stated otherwise than evisor writes it
   * @param fromLaboratory the fields that the laboratory's profile states in place of the request
   */
  public AskedRequest {
    Map<RequestField, FieldValue> copy = new EnumMap<>(RequestField.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
    understood = List.copyOf(understood);
    fromLaboratory = Collections.unmodifiableSet(new TreeSet<>(fromLaboratory));
  }

  /** Takes what each field holds, stated as evisor writes it. */
  public AskedRequest(Map<RequestField, FieldValue> values) {
    this(values, List.of(), Set.of());
  }

  /** Returns the planner's own label; empty where none was given. */
  public String id() {
    return text(RequestField.ID);
  }

  /**
   * Returns this request with another value in a field that any other request of the same words may
   * hold: nothing is checked again.
   */
  public AskedRequest with(RequestField field, FieldValue value) {
    Map<RequestField, FieldValue> changed = new EnumMap<>(values);
    changed.put(field, value);
    return new AskedRequest(changed, understood, fromLaboratory);
  }

  /** Returns what a field holds; empty where it is absent. */
  public Optional<FieldValue> value(RequestField field) {
    return Optional.ofNullable(values.get(field));
  }

  /**
   * Returns the request that rules match on.
   *
   * @param lexicon the words of the knowledge base
   * @param matrix what it says of the sample
   * @param implied what it says must be gone where the request does not
   * @param workingDaysPerWeek what it says of a week's working days
   */
  public Request understood(
      Lexicon lexicon, Matrix matrix, Set<Contaminant> implied, OptionalDouble workingDaysPerWeek) {
    Set<Contaminant> against = words(RequestField.PURITY_AGAINST, Contaminant.class);
    return new Request(
        id(),
        text(RequestField.TITLE),
        sample(),
        matrix,
        lexicon.purpose(uses()),
        word(RequestField.PURITY, Purity.class).orElseThrow(),
        against.isEmpty() ? implied : against,
        number(RequestField.NEED_PARTICLES),
        word(RequestField.TARGET, Target.class).orElseThrow(),
        text(RequestField.TARGET_MARKER),
        number(RequestField.SAMPLES_PER_DAY),
        campaign(workingDaysPerWeek),
        word(RequestField.GMP, Gmp.class).orElseThrow(),
        word(RequestField.REGION, Region.class).orElse(Region.UNSTATED),
        word(RequestField.ROUTE, Route.class).orElse(Route.UNSTATED),
        word(RequestField.MODIFICATION, Modification.class).orElse(Modification.UNSTATED),
        uses(),
        word(RequestField.PRIORITY, Priority.class).orElseThrow(),
        number(RequestField.TIME_LIMIT),
        words(RequestField.EQUIPMENT, Equipment.class),
        equipmentStated(lexicon),
        incumbent(),
        text(RequestField.ROTOR));
  }

  /** Returns the sample or batch. */
  public Sample sample() {
    Amount amount = (Amount) value(RequestField.VOLUME).orElseThrow();
    return new Sample(
        word(RequestField.SAMPLE, SampleType.class).orElseThrow(),
        amount.number().doubleValue(),
        amount.quantity(),
        word(RequestField.MSC_SOURCE, MscSource.class).orElse(MscSource.UNSTATED),
        word(RequestField.SUPPLEMENT, Supplement.class).orElse(Supplement.UNSTATED),
        number(RequestField.PARTICLES_PER_ML),
        number(RequestField.PROTEIN_MG_PER_ML),
        truth(RequestField.POOLED));
  }

  /** Returns whether the request says which equipment is at hand, and that it is not all. */
  public boolean equipmentStated(Lexicon lexicon) {
    return !terms(RequestField.EQUIPMENT).containsAll(lexicon.terms(Equipment.class).all());
  }

  /** Returns what the vesicles are for. */
  public Set<Use> uses() {
    return words(RequestField.DOWNSTREAM, Use.class);
  }

  /** Returns every word that is stated; a list of all equipment states none. */
  public List<Term> words(Lexicon lexicon) {
    List<Term> words = new ArrayList<>();
    for (RequestField field : values.keySet()) {
      if (values.get(field) instanceof Word word) {
        words.add(word.word());
      } else if (field != RequestField.EQUIPMENT || equipmentStated(lexicon)) {
        words.addAll(terms(field));
      }
    }
    return List.copyOf(words);
  }

  private Campaign campaign(OptionalDouble workingDaysPerWeek) {
    return new Campaign(
        number(RequestField.SAMPLES), number(RequestField.WEEKS), workingDaysPerWeek);
  }

  private Incumbent incumbent() {
    return new Incumbent(
        terms(RequestField.INCUMBENT).stream().map(Method.class::cast).toList(),
        word(RequestField.STAGE, Stage.class).orElse(Stage.UNSTATED));
  }

  private String text(RequestField field) {
    return values.get(field) instanceof Text text ? text.text() : "";
  }

  private OptionalDouble number(RequestField field) {
    return values.get(field) instanceof Amount amount
        ? OptionalDouble.of(amount.number().doubleValue())
        : OptionalDouble.empty();
  }

  private boolean truth(RequestField field) {
    return values.get(field) instanceof Truth truth && truth.holds();
  }

  private <E> Optional<E> word(RequestField field, Class<E> type) {
    return values.get(field) instanceof Word word
        ? Optional.of(type.cast(word.word()))
        : Optional.empty();
  }

  private <E> Set<E> words(RequestField field, Class<E> type) {
    Set<E> words = new LinkedHashSet<>();
    terms(field).forEach(term -> words.add(type.cast(term)));
    return Collections.unmodifiableSet(words);
  }

  private List<Term> terms(RequestField field) {
    return values.get(field) instanceof Words words ? words.words() : List.of();
  }
}
