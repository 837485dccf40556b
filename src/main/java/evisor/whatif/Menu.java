package evisor.whatif;

import evisor.advice.Recommendation;
import evisor.knowledge.Knowledge;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Incumbent;
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
import evisor.model.Term;
import evisor.model.Use;
import evisor.whatif.Row.Alternatives;
import evisor.whatif.Row.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Lays out which changes of a request are tried, field by field. */
final class Menu {

  private final Request request;
  private final Knowledge knowledge;
  private final boolean spun;
  private final Map<Field, List<Row>> rows = new EnumMap<>(Field.class);

  private Menu(Recommendation answer, Knowledge knowledge) {
    this.request = answer.request();
    this.knowledge = knowledge;
    this.spun =
        answer.recommended().isPresent()
            && answer.recommended().get().train().needs(Equipment.ULTRACENTRIFUGE);
  }

  /**
   * Returns the rows of each field, in the order of fields.
   *
   * @param answer the answer to the request as asked
   * @param knowledge the knowledge base that it rests on
   */
  static Map<Field, List<Row>> of(Recommendation answer, Knowledge knowledge) {
    Menu menu = new Menu(answer, knowledge);
    menu.words();
    menu.sets();
    menu.numbers();
    return menu.rows;
  }

  /** Returns every word that a list of words may hold, in the order in which it is written. */
  static List<Term> words(Field field) {
    return switch (field) {
      case EQUIPMENT -> List.of(Equipment.values());
      case DOWNSTREAM -> List.of(Use.values());
      case PURITY_AGAINST -> List.of(Contaminant.values());
      default -> throw new IllegalArgumentException(field.id() + " holds no list of words");
    };
  }

  private void words() {
    levels(Field.PURITY, request.purity(), Purity.values());
    levels(Field.GMP, request.gmp(), Gmp.values());
    others(Field.PRIORITY, request.priority(), Priority.values());
    target();
    optional(Field.REGION, request.region(), Region.UNSTATED, Region.values());
    optional(Field.ROUTE, request.route(), Route.UNSTATED, Route.values());
    optional(
        Field.MODIFICATION, request.modification(), Modification.UNSTATED, Modification.values());
    if (request.sampleType() == SampleType.MSC_CONDITIONED_MEDIUM) {
      optional(Field.MSC_SOURCE, request.mscSource(), MscSource.UNSTATED, MscSource.values());
    }
    if (request.sampleType() == SampleType.MSC_CONDITIONED_MEDIUM
        || request.sampleType() == SampleType.CELL_CONDITIONED_MEDIUM) {
      optional(Field.SUPPLEMENT, request.supplement(), Supplement.UNSTATED, Supplement.values());
    }
    rotors();
    incumbent();
  }

  private void sets() {
    singles(Field.EQUIPMENT, request.equipment(), EnumSet.allOf(Equipment.class), 0);
    singles(Field.DOWNSTREAM, request.downstream(), EnumSet.allOf(Use.class), 0);
    // An empty list reads like none at all, and what the use implies would come back.
    singles(Field.PURITY_AGAINST, request.purityAgainst(), EnumSet.allOf(Contaminant.class), 1);
  }

  private void numbers() {
    number(new Axis(Field.VOLUME, Quantity.MILLILITRES, false), request.volumeMl());
    number(new Axis(Field.SAMPLES_PER_DAY, Quantity.COUNT, true), request.samplesPerDay());
    optional(
        new Axis(Field.TIME_LIMIT, Quantity.HOURS, false),
        request.timeLimit(),
        Objects.requireNonNull(knowledge.ranking().comfortableHours().get(request.priority())));
    OptionalDouble counted = request.sample().particlesPerMl();
    if (request.particlesNeeded() || request.particlesKnown()) {
      optional(
          new Axis(Field.NEED_PARTICLES, Quantity.PARTICLES, false),
          request.needParticles(),
          counted.orElse(1) * request.volumeMl());
      optional(
          new Axis(Field.PARTICLES_PER_ML, Quantity.PARTICLES, false),
          counted,
          request.particlesNeed() / request.volumeMl());
    }
    optional(
        new Axis(Field.PROTEIN_MG_PER_ML, Quantity.COUNT, false),
        request.sample().proteinMgPerMl(),
        1);
  }

  /** Tries the levels above, the nearest first, and those below. */
  private <E extends Enum<E> & Term> void levels(Field field, E held, E[] rising) {
    List<List<Change>> up = new ArrayList<>();
    List<List<Change>> down = new ArrayList<>();
    for (E level : rising) {
      if (level.compareTo(held) > 0) {
        up.add(List.of(change(field, word(held), word(level))));
      } else if (level != held) {
        down.add(0, List.of(change(field, word(held), word(level))));
      }
    }
    add(field, new Alternatives(up));
    add(field, new Alternatives(down));
  }

  private <E extends Enum<E> & Term> void others(Field field, E held, E[] words) {
    for (E other : words) {
      if (other != held) {
        alone(change(field, word(held), word(other)));
      }
    }
  }

  private <E extends Enum<E> & Term> void optional(Field field, E held, E unstated, E[] words) {
    Optional<Value> from = held == unstated ? Optional.empty() : word(held);
    for (E other : words) {
      if (other != held) {
        alone(change(field, from, other == unstated ? Optional.empty() : word(other)));
      }
    }
  }

  /** A marker is said of a subtype only, and goes with it. */
  private void target() {
    for (Target other : Target.values()) {
      if (other != request.target()) {
        List<Change> changes = new ArrayList<>();
        changes.add(change(Field.TARGET, word(request.target()), word(other)));
        if (!request.targetMarker().isEmpty()) {
          Value marker = new Value.Text(request.targetMarker());
          changes.add(change(Field.TARGET_MARKER, Optional.of(marker), Optional.empty()));
        }
        add(Field.TARGET, new Alternatives(List.of(List.copyOf(changes))));
      }
    }
  }

  /**
   * Without a named rotor any may be used, so that naming one only tells of trains that use one.
   */
  private void rotors() {
    Optional<Value> from = rotor(request.rotor());
    if (from.isPresent()) {
      alone(change(Field.ROTOR, from, Optional.empty()));
    }
    if (from.isPresent() || spun) {
      List<List<Change>> others = new ArrayList<>();
      for (String other : knowledge.rotors().keySet()) {
        if (!other.equals(request.rotor())) {
          others.add(List.of(change(Field.ROTOR, from, rotor(other))));
        }
      }
      add(Field.ROTOR, new Alternatives(others));
    }
  }

  private static Optional<Value> rotor(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(new Value.Text(name));
  }

  private void incumbent() {
    if (!request.incumbentCore().isEmpty()) {
      Incumbent held = request.incumbent();
      alone(change(Field.INCUMBENT, Optional.of(new Value.InUse(held)), Optional.empty()));
      for (Stage other : Stage.values()) {
        if (other != held.stage() && other != Stage.UNSTATED) {
          alone(change(Field.STAGE, word(held.stage()), word(other)));
        }
      }
    }
  }

  /** Tries to leave out each word that is there, then to add each that is not. */
  private <E extends Enum<E> & Term> void singles(
      Field field, Set<E> held, Set<E> all, int fewest) {
    Optional<Value> from = Optional.of(Value.Words.of(held));
    for (E word : all) {
      if (held.contains(word) && held.size() > fewest) {
        EnumSet<E> fewer = EnumSet.copyOf(held);
        fewer.remove(word);
        alone(change(field, from, Optional.of(Value.Words.of(fewer))));
      }
    }
    for (E word : all) {
      if (!held.contains(word)) {
        Set<E> more = EnumSet.of(word);
        more.addAll(held);
        alone(change(field, from, Optional.of(Value.Words.of(more))));
      }
    }
  }

  private void number(Axis axis, double held) {
    Value.Amount from = Value.Amount.of(held, axis.quantity());
    add(axis.field(), new Numbers(axis, Optional.of(from), from.number()));
  }

  /** Tries numbers about the one that is there, or else about a likely one; and to leave it out. */
  private void optional(Axis axis, OptionalDouble held, double likely) {
    if (held.isEmpty()) {
      Value.Amount start = Value.Amount.of(likely, axis.quantity());
      add(axis.field(), new Numbers(axis, Optional.empty(), start.number()));
    } else {
      number(axis, held.getAsDouble());
      Value from = Value.Amount.of(held.getAsDouble(), axis.quantity());
      alone(change(axis.field(), Optional.of(from), Optional.empty()));
    }
  }

  private static Change change(Field field, Optional<Value> from, Optional<Value> to) {
    return new Change(field, from, to);
  }

  private static Optional<Value> word(Term word) {
    return Optional.of(new Value.Word(word));
  }

  private void alone(Change change) {
    add(change.field(), new Alternatives(List.of(List.of(change))));
  }

  private void add(Field field, Row row) {
    rows.computeIfAbsent(field, none -> new ArrayList<>()).add(row);
  }
}
