package evisor.mutation;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.mutation.Mutant.KnowledgeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All small changes of the knowledge base: to what steps take, give back, clear, last, leave and
 * need, to what cores are shown for, and to the ranking. Names, sources, prices, rotors and media
 * stay.
 */
final class KnowledgeMutants {

  private static final List<String> STEPS =
      List.of("devices.json", "methods.json", "operations.json");
  private static final String CORES = "cores.json";
  private static final String RANKING = "ranking.json";
  private static final List<Double> FACTORS = List.of(0.5, 2.0);
  private static final Set<String> CAPACITIES =
      new TreeSet<>(List.of("capacity_ml", "load_ml", "area_m2"));
  private static final Set<String> TIMES =
      new TreeSet<>(List.of("hours", "minutes", "cycle_hours", "turnaround_hours", "hold_hours"));
  private static final Set<String> ORDERING =
      new TreeSet<>(
          List.of(
              "over_need",
              "usual_points",
              "group_points",
              "nearness",
              "bands_per_doubling",
              "indifference",
              "established_groups"));

  private final List<Mutant> mutants = new ArrayList<>();

  private KnowledgeMutants() {}

  /** Returns the mutants, in the order of files and then of the text. */
  static List<Mutant> of(Map<String, Json> documents) {
    KnowledgeMutants all = new KnowledgeMutants();
    for (String file : STEPS) {
      // Lists of devices are shared only where an author likes to.
      Optional.ofNullable(documents.get(file)).ifPresent(found -> all.step(file, found, ""));
    }
    all.cores(value(documents, CORES));
    JsonObject ranking = (JsonObject) value(documents, RANKING);
    for (Member member : ranking.members()) {
      if (ORDERING.contains(member.name())) {
        all.ranking(member.value(), member.name());
      }
    }
    return List.copyOf(all.mutants);
  }

  private static Json value(Map<String, Json> documents, String file) {
    return Optional.ofNullable(documents.get(file)).orElseThrow();
  }

  // A bound that is 0, or at its limit already, changes nothing by being scaled.
  private void add(
      MutantKind kind, String file, String subject, Json at, String words, Optional<Json> value) {
    if (value.isPresent() && ScaledFigure.same(at, value.get())) {
      return;
    }
    mutants.add(
        new Mutant(
            kind, subject, at.place(), words, 1, new KnowledgeChange(file, at.pointer(), value)));
  }

  private void step(String file, Json value, String subject) {
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> step(file, item, subject));
    } else if (value instanceof JsonObject object) {
      String own = named(object, subject);
      for (Member member : object.members()) {
        member(file, member, own);
      }
    }
  }

  /** Returns the subject with what this object adds to it. */
  private static String named(JsonObject object, String subject) {
    for (String name : List.of("method", "operation", "format", "name", "contaminant")) {
      if (object.get(name).orElse(object) instanceof JsonText text) {
        return subject.isEmpty() ? text.text() : subject + ", " + text.text();
      }
    }
    return subject;
  }

  private void member(String file, Member member, String subject) {
    String name = member.name();
    Json value = member.value();
    if (name.equals("recovery") || name.equals("removal")) {
      for (Json entry : ((JsonArray) value).items()) {
        JsonObject one = (JsonObject) entry;
        String whose = named(one, subject) + samples(one);
        one.get("figure").ifPresent(figure -> fractions(file, name, whose, figure));
      }
    } else if (CAPACITIES.contains(name) && value instanceof JsonNumber) {
      scaled(
          MutantKind.CAPACITY, file, subject, name, value, ScaledFigure.of(value, FACTORS.get(0)));
    } else if (TIMES.contains(name)) {
      FACTORS.forEach(
          factor ->
              scaled(MutantKind.TIME, file, subject, name, value, ScaledFigure.of(value, factor)));
    } else if (name.equals("residuals")) {
      entries(MutantKind.RESIDUAL, file, subject, value);
    } else if (name.equals("equipment")) {
      entries(MutantKind.EQUIPMENT, file, subject, value);
    } else if (!name.equals("hands_on") && !name.equals("consumables")) {
      step(file, value, subject);
    }
  }

  private static String samples(JsonObject entry) {
    return entry
        .get("samples")
        .filter(JsonArray.class::isInstance)
        .map(array -> " of " + texts(array))
        .orElse("");
  }

  private static String texts(Json array) {
    return ((JsonArray) array)
        .items().stream()
            .filter(JsonText.class::isInstance)
            .map(text -> ((JsonText) text).text())
            .collect(Collectors.joining(", "));
  }

  /** Of what is recovered the fraction counts, of what is removed that which is left. */
  private void fractions(String file, String name, String subject, Json value) {
    for (double factor : FACTORS) {
      if (name.equals("recovery")) {
        Optional<Json> to = ScaledFigure.fraction(value, factor);
        scaled(MutantKind.RECOVERY, file, subject, name, value, to);
      } else {
        Optional<Json> to = ScaledFigure.left(value, factor);
        scaled(MutantKind.REMOVAL, file, subject, name, value, to);
      }
    }
  }

  private void scaled(
      MutantKind kind, String file, String subject, String name, Json from, Optional<Json> to) {
    to.ifPresent(
        changed -> add(kind, file, subject, from, ScaledFigure.words(name, from, changed), to));
  }

  private void entries(MutantKind kind, String file, String subject, Json value) {
    if (value instanceof JsonArray array) {
      for (Json entry : array.items()) {
        if (entry instanceof JsonText text) {
          add(kind, file, subject, entry, "without " + text.text(), Optional.empty());
        }
      }
    }
  }

  private void cores(Json document) {
    JsonArray cores = (JsonArray) ((JsonObject) document).get("cores").orElseThrow();
    for (Json core : cores.items()) {
      JsonObject object = (JsonObject) core;
      String subject = texts(object.get("methods").orElseThrow()).replace(", ", " → ");
      for (Json entry : object.get("shown").map(s -> ((JsonArray) s).items()).orElse(List.of())) {
        add(
            MutantKind.SHOWN,
            CORES,
            subject,
            entry,
            "not shown for " + samples((JsonObject) entry).replace(" of ", ""),
            Optional.empty());
      }
    }
  }

  private void ranking(Json value, String name) {
    if (value instanceof JsonObject object) {
      for (Member member : object.members()) {
        String inner = List.of("values", "value").contains(member.name()) ? "" : member.name();
        ranking(member.value(), inner.isEmpty() ? name : name + ", " + inner);
      }
    } else if (value instanceof JsonNumber number) {
      for (double factor : FACTORS) {
        Json other = ScaledFigure.of(number, factor).orElseThrow();
        add(
            MutantKind.RANKING,
            RANKING,
            "ranking, " + name,
            number,
            ScaledFigure.shown(number) + " → " + ScaledFigure.shown(other),
            Optional.of(other));
      }
    }
  }
}
