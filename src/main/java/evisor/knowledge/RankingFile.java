package evisor.knowledge;

import evisor.files.Faults;
import evisor.json.Fields;
import evisor.json.Json;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Gmp;
import evisor.model.Lexicon;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Strength;
import evisor.model.Term;
import evisor.model.Use;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code ranking.json}, as {@code ranking.schema.json} describes it: a group for each
 * component of {@link RankingParameters}.
 */
final class RankingFile {

  private final Fields file;
  private final Citations citations;

  private RankingFile(Json document, Lexicon lexicon, Citations citations, Faults faults) {
    this.file = Fields.of(document, lexicon, faults);
    this.citations = citations;
  }

  static RankingParameters read(
      Json document, Lexicon lexicon, Citations citations, Faults faults) {
    return new RankingFile(document, lexicon, citations, faults).read();
  }

  private RankingParameters read() {
    RankingParameters read =
        new RankingParameters(
            weights(),
            gmpWeight(),
            table(
                "steps",
                EnumSet.range(Strength.WEAK, Strength.STRONG),
                Strength.class,
                Bounds.SHARE),
            number("start", Bounds.FRACTION),
            table("purity_need", EnumSet.allOf(Purity.class), Purity.class, Bounds.POSITIVE),
            implied(),
            impliedByDefault(),
            table("recovery_need", EnumSet.allOf(Priority.class), Priority.class, Bounds.SHARE),
            table(
                "comfortable_hours",
                EnumSet.allOf(Priority.class),
                Priority.class,
                Bounds.POSITIVE),
            number("comfortable_runs", Bounds.POSITIVE),
            number("method_share", Bounds.FRACTION),
            number("same_principle_share", Bounds.FRACTION),
            number("tie_coverage", Bounds.FRACTION),
            number("least_tie", Bounds.NOT_NEGATIVE),
            number("weight_spread", Bounds.NOT_NEGATIVE),
            number("close_share", Bounds.FRACTION));
    file.done();
    return read;
  }

  private Fields group(String name) {
    Fields group = file.object(name);
    if (file.has(name)) {
      citations.support(group);
    }
    return group;
  }

  private double number(String name, Bounds bounds) {
    Fields group = group(name);
    double number = file.has(name) ? FigureReader.number(group, "value", bounds) : 1;
    group.done();
    return number;
  }

  private Map<Priority, Map<Criterion, Double>> weights() {
    Fields group = group("weights");
    Map<Priority, Map<Criterion, Double>> weights = new EnumMap<>(Priority.class);
    if (file.has("weights")) {
      Fields values = group.object("values");
      for (Priority priority : Priority.values()) {
        Fields row = values.object(priority.id());
        weights.put(
            priority,
            row(row, EnumSet.allOf(Criterion.class), Criterion.class, Bounds.NOT_NEGATIVE));
        noteNoWeight(weights.get(priority), row);
      }
      values.done();
    }
    group.done();
    return Collections.unmodifiableMap(weights);
  }

  private static void noteNoWeight(Map<Criterion, Double> weights, Fields row) {
    if (weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      row.refuseWhole(
          "out-of-range",
          "every weight of this priority is 0.",
          "Give at least one criterion a weight above 0.");
    }
  }

  private Map<String, Double> gmpWeight() {
    Map<String, Double> byId = new LinkedHashMap<>();
    table("gmp_weight", EnumSet.allOf(Gmp.class), Gmp.class, Bounds.NOT_NEGATIVE)
        .forEach((level, weight) -> byId.put(level.id(), weight));
    return Collections.unmodifiableMap(byId);
  }

  private <E extends Enum<E> & Term> Map<E, Double> table(
      String name, Set<E> words, Class<E> type, Bounds bounds) {
    Fields group = group(name);
    Map<E, Double> table =
        file.has(name) ? row(group.object("values"), words, type, bounds) : new EnumMap<>(type);
    group.done();
    return table;
  }

  private static <E extends Enum<E> & Term> Map<E, Double> row(
      Fields fields, Set<E> words, Class<E> type, Bounds bounds) {
    Map<E, Double> row = new EnumMap<>(type);
    for (E word : words) {
      row.put(word, FigureReader.number(fields, word.id(), bounds));
    }
    fields.done();
    return Collections.unmodifiableMap(row);
  }

  private Map<Use, Set<Contaminant>> implied() {
    Fields group = group("implied");
    Map<Use, Set<Contaminant>> implied = new LinkedHashMap<>();
    if (file.has("implied")) {
      Fields values = group.object("values");
      for (Use use : file.lexicon().terms(Use.class).all()) {
        if (!values.has(use.id())) {
          values.refuseWhole(
              "missing-field",
              "the field \"" + use.id() + "\" is missing.",
              "Write an array of contaminants, empty where the use implies none.");
        }
        implied.put(use, values.terms(use.id(), Contaminant.class));
      }
      values.done();
    }
    group.done();
    return Collections.unmodifiableMap(implied);
  }

  private Set<Contaminant> impliedByDefault() {
    Fields group = group("implied_by_default");
    Set<Contaminant> implied = group.terms("values", Contaminant.class);
    group.done();
    return implied;
  }
}
