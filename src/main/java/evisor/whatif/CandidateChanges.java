package evisor.whatif;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.knowledge.Knowledge;
import evisor.model.Equipment;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.WordTrait;
import evisor.request.FieldTrait;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.whatif.FieldCandidates.Alternatives;
import evisor.whatif.FieldCandidates.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lays out which changes of a request are tried, field by field. */
final class CandidateChanges {

  private final Request request;
  private final Knowledge knowledge;
  private final Optional<Train> first;
  private final boolean spun;
  private final Map<RequestField, List<FieldCandidates>> rows = new LinkedHashMap<>();

  private CandidateChanges(Recommendation answer, Knowledge knowledge) {
    this.request = answer.request();
    this.knowledge = knowledge;
    this.first = answer.recommended().map(Option::train);
    this.spun =
        first.isPresent()
            && knowledge.lexicon().those(Equipment.class, WordTrait.ROTOR_STATED).stream()
                .anyMatch(first.get()::needs);
  }

  /**
   * Returns what is tried of each field, the field first that is easiest to change.
   *
   * @param answer the answer to the request as asked
   * @param knowledge the knowledge base that it rests on
   */
  static Map<RequestField, List<FieldCandidates>> of(Recommendation answer, Knowledge knowledge) {
    CandidateChanges candidates = new CandidateChanges(answer, knowledge);
    RequestField.easiestFirst().forEach(candidates::add);
    return candidates.rows;
  }

  private void add(RequestField field) {
    switch (field) {
      case TARGET -> target();
      case TARGET_MARKER -> {
        // It goes with the target.
      }
      case ROTOR -> rotors();
      case INCUMBENT -> incumbent();
      case STAGE -> stages();
      default -> {
        if (field.quantity().isPresent()) {
          number(field);
        } else if (field.listed()) {
          singles(field);
        } else if (field.is(FieldTrait.RISING)) {
          levels(field);
        } else if (field.fits(knowledge.lexicon(), other -> other.of(request))) {
          words(field);
        }
      }
    }
  }

  /** Tries the levels above, the nearest first, and those below. */
  private void levels(RequestField field) {
    List<Term> rising = all(field);
    Optional<FieldValue> held = field.of(request);
    int place = rising.indexOf(((Word) held.orElseThrow()).word());
    List<List<FieldChange>> up = new ArrayList<>();
    List<List<FieldChange>> down = new ArrayList<>();
    for (int i = 0; i < rising.size(); i++) {
      List<FieldChange> change = List.of(new FieldChange(field, held, word(rising.get(i))));
      if (i > place) {
        up.add(change);
      } else if (i < place) {
        down.add(0, change);
      }
    }
    add(field, new Alternatives(up));
    add(field, new Alternatives(down));
  }

  /** Tries every other word, and to leave the field out where it may be absent. */
  private void words(RequestField field) {
    Optional<FieldValue> held = field.of(request);
    for (Term other : all(field)) {
      if (!word(other).equals(held)) {
        alone(new FieldChange(field, held, word(other)));
      }
    }
    if (held.isPresent() && !field.hasDefault()) {
      alone(new FieldChange(field, held, Optional.empty()));
    }
  }

  /** A marker is said of a subtype only, and goes with it. */
  private void target() {
    Optional<FieldValue> held = RequestField.TARGET.of(request);
    Optional<FieldValue> marker = RequestField.TARGET_MARKER.of(request);
    for (Term other : all(RequestField.TARGET)) {
      if (!word(other).equals(held)) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(RequestField.TARGET, held, word(other)));
        if (marker.isPresent()) {
          changes.add(new FieldChange(RequestField.TARGET_MARKER, marker, Optional.empty()));
        }
        add(RequestField.TARGET, new Alternatives(List.of(List.copyOf(changes))));
      }
    }
  }

  /**
   * Without a named rotor any may be used, so that naming one only tells of trains that use one.
   */
  private void rotors() {
    Optional<FieldValue> held = RequestField.ROTOR.of(request);
    if (held.isPresent()) {
      alone(new FieldChange(RequestField.ROTOR, held, Optional.empty()));
    }
    if (held.isPresent() || spun) {
      List<List<FieldChange>> others = new ArrayList<>();
      for (String other : knowledge.rotors().keySet()) {
        if (!other.equals(request.rotor())) {
          others.add(
              List.of(new FieldChange(RequestField.ROTOR, held, Optional.of(new Text(other)))));
        }
      }
      add(RequestField.ROTOR, new Alternatives(others));
    }
  }

  private void incumbent() {
    if (RequestField.INCUMBENT.of(request).orElse(null) instanceof Words core
        && RequestField.STAGE.of(request).orElse(null) instanceof Word stage) {
      FieldValue held = new FieldValue.InUse(core, stage);
      alone(new FieldChange(RequestField.INCUMBENT, Optional.of(held), Optional.empty()));
    }
  }

  private void stages() {
    Optional<FieldValue> held = RequestField.STAGE.of(request);
    for (Term other : all(RequestField.STAGE)) {
      if (held.isPresent() && !word(other).equals(held)) {
        alone(new FieldChange(RequestField.STAGE, held, word(other)));
      }
    }
  }

  /** Tries to leave out each word that is there, then to add each that is not. */
  private void singles(RequestField field) {
    List<Term> held = ((Words) field.of(request).orElse(new Words(List.of()))).words();
    // Where the knowledge base speaks for an empty list, what it implies would come back.
    int fewest = field.is(FieldTrait.IMPLIED_WHERE_EMPTY) ? 1 : 0;
    for (Term word : all(field)) {
      if (held.contains(word) && held.size() > fewest) {
        single(field, held, word);
      }
    }
    for (Term word : all(field)) {
      if (!held.contains(word)) {
        single(field, held, word);
      }
    }
  }

  private void single(RequestField field, List<Term> held, Term other) {
    List<Term> changed = new ArrayList<>();
    for (Term word : all(field)) {
      if (held.contains(word) != word.equals(other)) {
        changed.add(word);
      }
    }
    alone(new FieldChange(field, Optional.of(Words.of(held)), Optional.of(Words.of(changed))));
  }

  /** Tries numbers about the one that is there, or else about a likely one; and to leave it out. */
  private void number(RequestField field) {
    Optional<FieldValue> held = field.of(request);
    Quantity quantity =
        held.orElse(null) instanceof Amount amount
            ? amount.quantity()
            : field.quantity().orElseThrow();
    NumberSteps steps = new NumberSteps(field, quantity);
    if (impliedByCampaign(field)) {
      return;
    }
    if (field == RequestField.SAMPLES_PER_DAY && first.isPresent()) {
      rates(steps, held);
    } else if (held.orElse(null) instanceof Amount amount) {
      add(field, new Numbers(steps, held, amount.number()));
      if (field.mayBeAbsent()) {
        alone(new FieldChange(field, held, Optional.empty()));
      }
    } else {
      likely(field)
          .ifPresent(
              start -> {
                Amount amount = Amount.of(start, steps.quantity());
                add(field, new Numbers(steps, Optional.empty(), amount.number()));
              });
    }
  }

  /** Returns whether a rate follows from a campaign: then its samples and weeks change instead. */
  private boolean impliedByCampaign(RequestField field) {
    return field == RequestField.SAMPLES_PER_DAY
        && request.statedSamplesPerDay().isEmpty()
        && request.rateStated();
  }

  /** Tries the rates that laboratories have, above the one that is there and below it. */
  private void rates(NumberSteps steps, Optional<FieldValue> held) {
    double here = request.samplesPerDay();
    List<List<FieldChange>> more = new ArrayList<>();
    List<List<FieldChange>> fewer = new ArrayList<>();
    for (double rate : knowledge.ranking().rates()) {
      FieldValue other = Amount.of(rate, steps.quantity());
      List<FieldChange> change =
          List.of(new FieldChange(RequestField.SAMPLES_PER_DAY, held, Optional.of(other)));
      if (rate > here) {
        more.add(change);
      } else if (rate < here) {
        fewer.add(0, change);
      }
    }
    add(RequestField.SAMPLES_PER_DAY, new Alternatives(more));
    add(RequestField.SAMPLES_PER_DAY, new Alternatives(fewer));
  }

  /** Returns about which number one is tried where none is stated; empty where none is. */
  private OptionalDouble likely(RequestField field) {
    OptionalDouble counted = request.sample().particlesPerMl();
    return switch (field) {
      // Nobody who plans no campaign is told of one.
      case SAMPLES, WEEKS -> OptionalDouble.empty();
      // A limit matters from where the train that comes first would no longer meet it.
      case TIME_LIMIT ->
          first.isPresent() ? OptionalDouble.of(first.get().hours()) : OptionalDouble.empty();
      case NEED_PARTICLES ->
          counted.isPresent()
              ? OptionalDouble.of(counted.getAsDouble() * request.volumeMl())
              : OptionalDouble.empty();
      case PARTICLES_PER_ML ->
          request.particlesNeeded()
              ? OptionalDouble.of(request.particlesNeed() / request.volumeMl())
              : OptionalDouble.empty();
      default -> OptionalDouble.of(1);
    };
  }

  private List<Term> all(RequestField field) {
    return field.terms(knowledge.lexicon()).orElseThrow().all();
  }

  private static Optional<FieldValue> word(Term word) {
    return Optional.of(new Word(word));
  }

  private void alone(FieldChange change) {
    add(change.field(), new Alternatives(List.of(List.of(change))));
  }

  private void add(RequestField field, FieldCandidates row) {
    rows.computeIfAbsent(field, none -> new ArrayList<>()).add(row);
  }
}
