package evisor.cases;

import evisor.advice.Recommendation.Status;
import evisor.cases.Expectations.Excluded;
import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.model.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds expectations of one case that no answer can meet together. */
final class ContraryExpectations {

  private static final String LINT = "contradictory-expectations";

  private final JsonFields fields;

  private ContraryExpectations(JsonFields fields) {
    this.fields = fields;
  }

  /** Notes what is wanted of an answer and refused as well. */
  static void note(Expectations expect, JsonFields fields) {
    ContraryExpectations own = new ContraryExpectations(fields);
    own.rules(expect.findings(), "findings", expect.noFindings());
    own.cores(expect);
    own.excluders(expect);
  }

  /** Notes what is wanted of a train and refused as well, by itself or in the whole answer. */
  static void note(ExpectedTrain expect, List<String> nowhere, JsonFields fields) {
    ContraryExpectations own = new ContraryExpectations(fields);
    own.rules(expect.findings(), "findings", expect.noFindings());
    for (String rule : expect.findings()) {
      if (nowhere.contains(rule)) {
        own.add(
            own.place("findings", expect.findings().indexOf(rule), expect.findings().size()),
            rule
                + " is to fire for this train, and not to fire at all by \"no_findings\" of the"
                + " case.");
      }
    }
    int itself = expect.above().indexOf(expect.core());
    if (itself >= 0) {
      own.add(
          own.place("above", itself, expect.above().size()),
          CaseRunner.name(expect.core()) + " cannot stand above itself.");
    }
  }

  private void rules(List<String> wanted, String name, List<String> unwanted) {
    for (int i = 0; i < unwanted.size(); i++) {
      if (wanted.contains(unwanted.get(i))) {
        add(
            place("no_findings", i, unwanted.size()),
            unwanted.get(i) + " stands both in \"" + name + "\" and in \"no_findings\".");
      }
    }
  }

  private void cores(Expectations expect) {
    List<List<Method>> first = expect.recommended();
    List<List<Method>> unwanted = expect.notRecommended();
    for (int i = 0; i < unwanted.size(); i++) {
      if (first.contains(unwanted.get(i))) {
        add(
            place("not_recommended", i, unwanted.size()),
            CaseRunner.name(unwanted.get(i))
                + " stands both in \"recommended\" and in \"not_recommended\".");
      }
    }
    for (int i = 0; i < expect.excluded().size(); i++) {
      List<Method> core = expect.excluded().get(i).core();
      if (first.contains(core)) {
        add(
            place("excluded", i, expect.excluded().size()),
            CaseRunner.name(core) + " stands both in \"recommended\" and in \"excluded\".");
      }
    }
    if (!first.isEmpty() && expect.status().filter(Status.NO_FEASIBLE_TRAIN::equals).isPresent()) {
      add(
          fields.place("recommended"),
          "a train is to be recommended, and by \"status\" none is feasible.");
    }
  }

  private void excluders(Expectations expect) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int i = 0; i < expect.excluded().size(); i++) {
      Excluded excluded = expect.excluded().get(i);
      int at = i;
      excluded.rule().ifPresent(rule -> named.putIfAbsent(rule, at));
    }
    named.forEach(
        (rule, at) -> {
          if (expect.noFindings().contains(rule)) {
            add(
                place("excluded", at, expect.excluded().size()),
                rule + " is to exclude this train, and stands in \"no_findings\".");
          }
        });
  }

  private FilePlace place(String name, int index, int read) {
    List<Json> items = fields.items(name);
    // Where an entry could not be read, the others have moved up.
    return items.size() == read ? items.get(index).place() : fields.place(name);
  }

  private void add(FilePlace place, String message) {
    fields.faults().add(place, LINT, message, "Take one of the two out.");
  }
}
