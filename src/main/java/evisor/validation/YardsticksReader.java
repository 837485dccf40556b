package evisor.validation;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.model.Gmp;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.SampleType;
import evisor.model.Target;
import evisor.model.Use;
import evisor.precedents.PrecedentOutcome;
import evisor.precedents.Precedents;
import evisor.validation.TrainTable.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code cases/yardsticks}: a table of trains, {@code {"title": "…", "rows": [{"samples":
 * ["plasma"], "above_ml": 2, "up_to_ml": 20, "samples_per_day": 24, "purity": ["high"], "gmp":
 * ["full"], "target": ["subtype"], "priority": ["purity"], "downstream": ["rna"],
 * "without_downstream": ["imaging"], "trains": [["sec"]]}]}}; the majority of precedents, {@code
 * {"title": "…", "outcomes": {"won": 1, "failed": -1}}}; or recorded answers, {@code {"title": "…",
 * "answers": {"published-006": ["sec"]}}}.
 */
final class YardsticksReader {

  private final Lexicon lexicon;
  private final Precedents precedents;
  private final FileFaults faults = new FileFaults();

  private YardsticksReader(Lexicon lexicon, Precedents precedents) {
    this.lexicon = lexicon;
    this.precedents = precedents;
  }

  /**
   * Reads yardsticks.
   *
   * @param files their files by name
   * @param shown their folder as messages name it
   * @throws FaultyFilesException with every fault of every file
   */
  static List<Yardstick> read(
      SortedMap<String, byte[]> files, String shown, Lexicon lexicon, Precedents precedents)
      throws FaultyFilesException {
    YardsticksReader reader = new YardsticksReader(lexicon, precedents);
    List<Yardstick> found = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".json")) {
            found.add(reader.read(name.substring(0, name.length() - 5), bytes, shown + name));
          }
        });
    reader.faults.throwIfAny();
    return List.copyOf(found);
  }

  private Yardstick read(String id, byte[] bytes, String shown) {
    return JsonReader.read(bytes, shown, faults)
        .map(document -> JsonFields.of(document, lexicon, faults))
        .map(file -> file.whole(found -> read(id, found)))
        .orElseGet(() -> new TrainTable(id, "", List.of()));
  }

  private Yardstick read(String id, JsonFields file) {
    String title = file.text("title");
    if (file.has("outcomes")) {
      return new PrecedentMajority(
          id, title, lexicon, precedents, weights(file.object("outcomes")));
    }
    if (file.has("answers")) {
      return new RecordedAnswers(id, title, answers(file.object("answers")));
    }
    List<Row> rows = file.list("rows", YardsticksReader::row);
    if (rows.isEmpty()) {
      FilePlace place = file.place();
      faults.add(
          place,
          "missing-entry",
          "a yardstick has rows, outcomes or answers.",
          "List situations with their trains in \"rows\".");
    }
    return new TrainTable(id, title, rows);
  }

  private static Row row(JsonFields fields) {
    return new Row(
        fields.terms("samples", SampleType.class),
        fields.number("above_ml", 0),
        fields.number("up_to_ml", Double.MAX_VALUE),
        fields.number("samples_per_day", 0),
        fields.terms("purity", Purity.class),
        fields.terms("gmp", Gmp.class),
        fields.terms("target", Target.class),
        fields.terms("priority", Priority.class),
        fields.terms("downstream", Use.class),
        fields.terms("without_downstream", Use.class),
        fields.termLists("trains", Method.class).stream().map(fields.lexicon()::core).toList());
  }

  private static Map<PrecedentOutcome, Double> weights(JsonFields fields) {
    Map<PrecedentOutcome, Double> weights = new EnumMap<>(PrecedentOutcome.class);
    for (PrecedentOutcome outcome : PrecedentOutcome.values()) {
      weights.put(outcome, fields.number(outcome.id()));
    }
    fields.done();
    return weights;
  }

  private static SortedMap<String, List<Method>> answers(JsonFields fields) {
    SortedMap<String, List<Method>> answers = new TreeMap<>();
    for (String id : fields.names()) {
      answers.put(id, fields.termList(id, Method.class));
    }
    fields.done();
    return answers;
  }
}
