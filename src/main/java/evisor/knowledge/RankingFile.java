package evisor.knowledge;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.JsonFields;
import evisor.knowledge.RankingParameters.Nearness;
import evisor.knowledge.RankingParameters.ShelfUse;
import evisor.model.Contaminant;
import evisor.model.Lexicon;
import evisor.model.Preference;
import evisor.model.Term;
import evisor.model.Use;
import evisor.precedents.PrecedentOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code ranking.json}, as {@code ranking.schema.json} describes it: a group for each
 * component of {@link RankingParameters}.
 */
final class RankingFile {

  private static final String MISSING = "missing-field";

  private final JsonFields file;
  private final Citations citations;

  private RankingFile(Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    this.file = JsonFields.of(document, lexicon, faults);
    this.citations = citations;
  }

  static RankingParameters read(
      Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    FileFaults found = new FileFaults();
    RankingParameters read = new RankingFile(document, lexicon, citations, found).read();
    faults.addAll(found.diagnostics().stream().map(RankingFile::withSource).toList());
    return read;
  }

  /** Says of a field that is missing, as in a folder made for an earlier evisor, who has it. */
  private static Diagnostic withSource(Diagnostic fault) {
    if (!fault.lint().equals(MISSING) || !fault.mend().isEmpty()) {
      return fault;
    }
    return new Diagnostic(
        fault.severity(),
        fault.place(),
        fault.pointer(),
        fault.lint(),
        fault.message()
            + " The ranking.json that evisor carries has it (evisor new project DIR writes one).",
        "Copy it from there with its reason, or write a figure of your own.");
  }

  private RankingParameters read() {
    RankingParameters read =
        new RankingParameters(
            implied(),
            impliedByDefault(),
            number("same_principle_share", Bounds.FRACTION),
            number("close_share", Bounds.FRACTION),
            number("over_need", Bounds.POSITIVE),
            usualPoints(),
            table("group_points", PrecedentOutcome.class, Bounds.SIGNED),
            nearness(),
            number("bands_per_doubling", Bounds.POSITIVE),
            table("indifference", Preference.class, Bounds.POSITIVE),
            number("established_groups", Bounds.POSITIVE),
            purposes(),
            shelf(),
            rates());
    file.done();
    return read;
  }

  private JsonFields group(String name) {
    JsonFields group = file.object(name);
    if (!file.has(name)) {
      // One fault for a group that is missing, and none for what would stand in it.
      Json nothing = new JsonObject(file.place(), file.pointer(), List.of());
      return JsonFields.of(nothing, file.lexicon(), new FileFaults());
    }
    citations.support(group);
    return group;
  }

  private double number(String name, Bounds bounds) {
    JsonFields group = group(name);
    double number = FigureReader.number(group, "value", bounds);
    group.done();
    return number;
  }

  private <E extends Enum<E> & Term> Map<E, Double> table(
      String name, Class<E> type, Bounds bounds) {
    JsonFields group = group(name);
    Map<E, Double> table = row(group.object("values"), type, bounds);
    group.done();
    return table;
  }

  private static <E extends Enum<E> & Term> Map<E, Double> row(
      JsonFields fields, Class<E> type, Bounds bounds) {
    Map<E, Double> row = new EnumMap<>(type);
    for (E word : type.getEnumConstants()) {
      row.put(word, FigureReader.number(fields, word.id(), bounds));
    }
    fields.done();
    return Collections.unmodifiableMap(row);
  }

  private Map<Use, Set<Contaminant>> implied() {
    JsonFields group = group("implied");
    Map<Use, Set<Contaminant>> implied = new LinkedHashMap<>();
    JsonFields values = group.object("values");
    for (Use use : file.lexicon().terms(Use.class).all()) {
      if (!values.has(use.id())) {
        values.refuseWhole(
            MISSING,
            "the field \"" + use.id() + "\" is missing.",
            "Write an array of contaminants, empty where the use implies none.");
      }
      implied.put(use, values.terms(use.id(), Contaminant.class));
    }
    values.done();
    group.done();
    return Collections.unmodifiableMap(implied);
  }

  private Set<Contaminant> impliedByDefault() {
    JsonFields group = group("implied_by_default");
    Set<Contaminant> implied = group.terms("values", Contaminant.class);
    group.done();
    return implied;
  }

  private List<Double> usualPoints() {
    JsonFields group = group("usual_points");
    List<Double> points = new ArrayList<>();
    for (String place : List.of("first", "second", "third", "beyond")) {
      points.add(FigureReader.number(group, place, Bounds.NOT_NEGATIVE));
    }
    group.done();
    return List.copyOf(points);
  }

  private List<Double> rates() {
    JsonFields group = group("rates");
    group.require("values");
    List<Double> rates = new ArrayList<>();
    for (Json value : group.items("values")) {
      if (value instanceof JsonNumber number) {
        rates.add(
            Bounds.POSITIVE.checked(
                number.number().doubleValue(), "rates", value.place(), group.faults()));
      } else {
        group
            .faults()
            .add(value.place(), "wrong-type", "a rate is a number.", "Write samples a day.");
      }
    }
    group.raw("values");
    group.done();
    return List.copyOf(rates);
  }

  private Nearness nearness() {
    JsonFields group = group("nearness");
    Nearness nearness =
        new Nearness(
            FigureReader.number(group, "sample", Bounds.FRACTION),
            FigureReader.number(group, "amount", Bounds.FRACTION),
            FigureReader.number(group, "purpose", Bounds.FRACTION),
            FigureReader.number(group, "format", Bounds.FRACTION),
            FigureReader.number(group, "same_decades", Bounds.POSITIVE),
            FigureReader.number(group, "near_decades", Bounds.POSITIVE));
    group.done();
    return nearness;
  }

  private ShelfUse shelf() {
    JsonFields group = group("shelf");
    ShelfUse shelf =
        new ShelfUse(
            FigureReader.number(group, "hours", Bounds.FROM_ONE),
            FigureReader.number(group, "load", Bounds.FRACTION));
    group.done();
    return shelf;
  }

  private Map<String, Set<Use>> purposes() {
    JsonFields group = group("purposes");
    Map<String, Set<Use>> purposes = new LinkedHashMap<>();
    group.require("values");
    for (JsonFields purpose : group.objects("values")) {
      purpose.require("uses");
      purposes.put(purpose.text("purpose"), purpose.terms("uses", Use.class));
      purpose.done();
    }
    group.done();
    return Collections.unmodifiableMap(purposes);
  }
}
