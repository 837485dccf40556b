package evisor.atlas;

import evisor.advice.Advisor;
import evisor.advice.LeaderSeries;
import evisor.cases.Case;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Use;
import evisor.precedents.Precedents;
import evisor.request.AskedRequest;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What comes first for every type of sample, amount and use, all else left to its default.
 *
 * @param uses the uses, in the order of the vocabulary
 * @param legend what the letters of trains stand for
 * @param rows one for each amount of each type of sample, in the order of the vocabulary
 * @param wording in which language it is written
 */
public record Atlas(List<Use> uses, String legend, List<AtlasRow> rows, Wording wording) {

  /**
   * Draws up the atlas over the requests of maps of single uses.
   *
   * @param cases the cases that hold the maps; others are passed over
   * @param advisor answers the requests
   */
  public static Atlas of(List<Case> cases, Advisor advisor) {
    Wording wording = new Wording(advisor.knowledge());
    Lexicon lexicon = wording.lexicon();
    TrainLetters letters = new TrainLetters(lexicon);
    List<Answer> answers =
        cases.stream()
            .flatMap(one -> one.expect().map().stream())
            .flatMap(map -> map.whole().columns().stream())
            .toList()
            .parallelStream()
            .flatMap(column -> answers(column, advisor))
            .toList();
    Map<SampleType, Map<Double, Map<Use, AtlasCell>>> bySample = new LinkedHashMap<>();
    for (Answer answer : answers) {
      Request request = answer.request();
      bySample
          .computeIfAbsent(request.sampleType(), type -> new TreeMap<>())
          .computeIfAbsent(request.volumeMl(), volume -> new LinkedHashMap<>())
          .put(
              request.downstream().iterator().next(),
              cell(answer, advisor.knowledge().precedents(), letters));
    }
    List<Use> uses = lexicon.terms(Use.class).all();
    List<AtlasRow> rows = new ArrayList<>();
    for (SampleType sample : lexicon.terms(SampleType.class).all()) {
      bySample
          .getOrDefault(sample, Map.of())
          .forEach((volume, found) -> rows.add(row(sample, volume, found, uses, wording)));
    }
    return new Atlas(uses, letters.legend(), List.copyOf(rows), wording);
  }

  /** Which cores come first for a request. */
  private record Answer(Request request, List<List<Method>> first) {}

  private static Stream<Answer> answers(List<AskedRequest> column, Advisor advisor) {
    LeaderSeries leaders = new LeaderSeries(advisor);
    return column.stream()
        .filter(asked -> asked.uses().size() == 1)
        .map(advisor::understood)
        .map(request -> new Answer(request, leaders.tied(request)));
  }

  /** Returns what the letters stand for, which are the same in every language. */
  public static String legend(Lexicon lexicon) {
    return new TrainLetters(lexicon).legend();
  }

  private static AtlasRow row(
      SampleType sample,
      double volume,
      Map<Use, AtlasCell> found,
      List<Use> uses,
      Wording wording) {
    Map<Use, AtlasCell> ordered = new LinkedHashMap<>();
    for (Use use : uses) {
      AtlasCell cell = found.get(use);
      if (cell != null) {
        ordered.put(use, cell);
      }
    }
    String amount = wording.quantity(volume, Quantity.MILLILITRES);
    return new AtlasRow(sample, volume, amount, Collections.unmodifiableMap(ordered));
  }

  private static AtlasCell cell(Answer answer, Precedents precedents, TrainLetters letters) {
    List<List<Method>> first = answer.first();
    int groups =
        first.isEmpty()
            ? 0
            : precedents.groupsFor(answer.request().sampleType(), first.get(0)).size();
    return AtlasCell.of(first, groups, letters);
  }

  private long count(Predicate<AtlasCell> wanted) {
    return rows.stream().flatMap(row -> row.cells().values().stream()).filter(wanted).count();
  }

  /** Returns what all forms are headed with. */
  String title() {
    return wording.say("What comes first");
  }

  /** Returns what the shades from the lightest stand for: numbers of research groups. */
  List<String> shades() {
    return List.of("0", "1", "2", "3–5", wording.say("%s and more", 6));
  }

  /** Returns what the page holds, in one sentence. */
  String summary() {
    return wording.say(
        "%s cells; %s are ties (=), in %s no train is feasible (–), in %s no research group is"
            + " known to have done the same, in %s at least three have.",
        count(cell -> true),
        count(AtlasCell::isTied),
        count(cell -> cell.first().isEmpty()),
        count(cell -> cell.groups() == 0),
        count(cell -> cell.groups() >= 3));
  }
}
