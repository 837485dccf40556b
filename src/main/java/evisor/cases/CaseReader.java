package evisor.cases;

import evisor.advice.Recommendation.Status;
import evisor.cases.Case.Disagreement;
import evisor.cases.Case.Source;
import evisor.cases.Expectations.Excluded;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNull;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.model.Confidence;
import evisor.model.Method;
import evisor.precedents.SourceIds;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads case files, and finds everything that is wrong with any of them at once. */
public final class CaseReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final int SHORTEST_WHY = 20;

  private final RequestReader requests;
  private final SortedSet<String> rules;
  private final FileFaults faults;

  private CaseReader(RequestReader requests, SortedSet<String> rules, FileFaults faults) {
    this.requests = requests;
    this.rules = rules;
    this.faults = faults;
  }

  /**
   * Reads case files.
   *
   * @param files the files
   * @param requests reads their requests
   * @param rules ids of all rules that there are
   * @return the cases in the order of the files
   * @throws FaultyFilesException where a file is no case, with every fault in every file
   */
  public static List<Case> read(
      List<CaseFile> files, RequestReader requests, SortedSet<String> rules)
      throws FaultyFilesException {
    FileFaults faults = new FileFaults();
    List<Case> cases = read(files, requests, rules, faults);
    faults.throwIfAny();
    return cases;
  }

  /**
   * Reads as many cases as can be read.
   *
   * @param files the files
   * @param requests reads their requests
   * @param rules ids of all rules that there are; empty where that is not known, and then none is
   *     looked for
   * @param faults takes every fault in every file
   * @return the cases whose request can be read, in the order of the files
   */
  public static List<Case> read(
      List<CaseFile> files, RequestReader requests, SortedSet<String> rules, FileFaults faults) {
    return together(
        files.parallelStream().map(file -> one(file, requests, rules)).toList(), faults);
  }

  /** Returns the cases of files that were read; the faults take what is wrong with any of them. */
  static List<Case> together(List<ReadFile> read, FileFaults faults) {
    Map<String, FilePlace> ids = new TreeMap<>();
    List<Case> cases = new ArrayList<>();
    for (ReadFile file : read) {
      faults.addAll(file.faults().diagnostics());
      file.id().ifPresent(id -> noteDuplicate(id, ids, faults));
      file.found().ifPresent(cases::add);
    }
    return List.copyOf(cases);
  }

  /** What a file holds: a case and its id, as far as they can be read. */
  record ReadFile(Optional<Case> found, Optional<Id> id, FileFaults faults) {}

  record Id(String text, FilePlace place) {}

  /** Reads one file. */
  static ReadFile one(CaseFile file, RequestReader requests, SortedSet<String> rules) {
    CaseReader reader = new CaseReader(requests, rules, new FileFaults());
    return JsonReader.read(file.bytes(), file.shown(), reader.faults)
        .map(document -> reader.read(file, document))
        .orElseGet(() -> new ReadFile(Optional.empty(), Optional.empty(), reader.faults));
  }

  private static void noteDuplicate(Id id, Map<String, FilePlace> ids, FileFaults faults) {
    FilePlace first = ids.putIfAbsent(id.text(), id.place());
    if (first != null) {
      faults.add(
          id.place(),
          "duplicate-case",
          "the id \"" + id.text() + "\" is already taken at " + first + ".");
    }
  }

  private ReadFile read(CaseFile file, Json document) {
    JsonFields fields = JsonFields.of(document, requests.lexicon(), faults);
    Optional<Id> id = id(fields, file);
    String title = fields.text("title");
    List<String> tags = distinct(fields.texts("tags"), fields, "tags");
    Optional<Source> source = fields.optionalObject("source").map(CaseReader::source);
    Optional<AskedRequest> request = request(fields);
    Expectations expect = expectations(fields.object("expect"), request);
    List<List<Method>> supported = trains(fields, "source_supported");
    Optional<Disagreement> known =
        fields.optionalObject("known_disagreement").map(this::disagreement);
    fields.done();
    String name = id.map(Id::text).orElse("");
    Optional<Case> found =
        request.map(
            asked ->
                new Case(
                    name, title, tags, source, asked, expect, supported, known, fields.place()));
    return new ReadFile(found, id, faults);
  }

  private Optional<Id> id(JsonFields fields, CaseFile file) {
    String id = fields.text("id");
    FilePlace place = fields.place("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!ID.matcher(id).matches()) {
      faults.add(
          place,
          "case-id",
          "the id \"" + id + "\" may hold only lower-case letters, digits and hyphens.");
    } else if (!id.equals(file.id())) {
      faults.add(
          place,
          "case-id",
          "the case \"" + id + "\" stands in a file of another name.",
          "Name the file " + id + ".json.");
    }
    return Optional.of(new Id(id, place));
  }

  private static Source source(JsonFields fields) {
    Source source =
        new Source(
            fields.text("citation"),
            textOrNull(fields, "doi"),
            textOrNull(fields, "pmcid"),
            fields.optionalText("where"),
            fields.optionalText("says"),
            fields.optionalText("group"),
            fields.has("confidence")
                ? Optional.of(fields.term("confidence", Confidence.class))
                : Optional.empty());
    SourceIds.check(fields, source.doi(), source.pmcid());
    fields.done();
    return source;
  }

  private static String textOrNull(JsonFields fields, String name) {
    boolean absent = fields.raw(name).map(JsonNull.class::isInstance).orElse(true);
    return absent ? "" : fields.text(name);
  }

  private Disagreement disagreement(JsonFields fields) {
    Disagreement disagreement = new Disagreement(fields.text("why"), fields.texts("evidence"));
    if (!disagreement.why().isEmpty() && disagreement.why().length() < SHORTEST_WHY) {
      faults.add(
          fields.place("why"),
          "reason-too-short",
          "a reason for disagreeing with a source needs at least " + SHORTEST_WHY + " characters.");
    }
    if (disagreement.evidence().isEmpty()) {
      faults.add(
          fields.place("evidence"),
          "no-evidence",
          "a disagreement names the evidence for our side.");
    }
    fields.done();
    return disagreement;
  }

  private Expectations expectations(JsonFields fields, Optional<AskedRequest> asked) {
    Optional<JsonFields> map = fields.optionalObject("map");
    List<String> nowhere = ruleIds(fields, "no_findings");
    Expectations expectations =
        new Expectations(
            fields.has("status")
                ? Optional.of(fields.term("status", Status.class))
                : Optional.empty(),
            atLeastOne(fields, "recommended"),
            atLeastOne(fields, "not_recommended"),
            fields.objects("excluded").stream().map(this::excluded).toList(),
            ruleIds(fields, "findings"),
            nowhere,
            fields.objects("trains").stream().map(train -> train(train, nowhere)).toList(),
            FirstReader.of(fields, this::core),
            map.isPresent() && asked.isPresent()
                ? MapReader.read(map.get(), asked.get(), requests)
                : Optional.empty());
    if (expectations.isEmpty() && map.isEmpty()) {
      faults.add(
          fields.place(),
          "expects-nothing",
          "at least one expectation is needed, or the case cannot fail.");
    }
    ContraryExpectations.note(expectations, fields);
    fields.done();
    return expectations;
  }

  private Excluded excluded(JsonFields fields) {
    fields.require("train");
    List<Method> train = fields.termList("train", Method.class);
    fields.raw("train").ifPresent(this::refuseEmpty);
    Optional<String> rule =
        fields.has("rule") ? Optional.of(fields.text("rule")) : Optional.empty();
    rule.ifPresent(id -> known(id, fields.place("rule")));
    fields.done();
    return new Excluded(core(train), rule);
  }

  private ExpectedTrain train(JsonFields fields, List<String> nowhere) {
    fields.require("train");
    List<Method> train = fields.termList("train", Method.class);
    fields.raw("train").ifPresent(this::refuseEmpty);
    ExpectedTrain expected =
        new ExpectedTrain(
            core(train),
            ruleIds(fields, "findings"),
            ruleIds(fields, "no_findings"),
            atLeastOne(fields, "above"),
            TrainReader.standing(fields),
            StepReader.present(fields),
            TrainReader.outcome(fields));
    if (expected.isEmpty()) {
      faults.add(
          fields.place(),
          "expects-nothing",
          "at least one expectation of this train is needed, or it cannot fail.");
    }
    ContraryExpectations.note(expected, nowhere, fields);
    fields.done();
    return expected;
  }

  private List<List<Method>> atLeastOne(JsonFields fields, String name) {
    fields.raw(name).ifPresent(this::refuseEmpty);
    return trains(fields, name);
  }

  private List<List<Method>> trains(JsonFields fields, String name) {
    fields.items(name).forEach(this::refuseEmpty);
    return fields.termLists(name, Method.class).stream().map(this::core).toList();
  }

  private void refuseEmpty(Json value) {
    if (value instanceof JsonArray array && array.items().isEmpty()) {
      faults.add(value.place(), "empty", "at least one entry is needed here.");
    }
  }

  /** What only concentrates at the end of a train belongs to its finish, not to its core. */
  private List<Method> core(List<Method> methods) {
    return requests.lexicon().core(methods);
  }

  private List<String> ruleIds(JsonFields fields, String name) {
    for (Json item : fields.items(name)) {
      if (item instanceof JsonText text && !text.text().isBlank()) {
        known(text.text(), item.place());
      }
    }
    return distinct(fields.texts(name), fields, name);
  }

  private void known(String rule, FilePlace place) {
    if (!rule.isEmpty() && !rules.isEmpty() && !rules.contains(rule)) {
      faults.add(
          place,
          "unknown-rule",
          "there is no rule \"" + rule + "\".",
          Nearest.question(rule, rules, "\""));
    }
  }

  private List<String> distinct(List<String> words, JsonFields fields, String name) {
    Set<String> seen = new TreeSet<>();
    for (String word : words) {
      if (!seen.add(word)) {
        faults.add(
            fields.place(name), "duplicate", "\"" + word + "\" stands twice in \"" + name + "\".");
      }
    }
    return words;
  }

  private Optional<AskedRequest> request(JsonFields fields) {
    Optional<Json> value = fields.raw("request");
    if (value.isEmpty()) {
      faults.add(fields.place(), "missing-field", "the field \"request\" is missing.");
      return Optional.empty();
    }
    try {
      return Optional.of(requests.read(value.get()));
    } catch (RequestException e) {
      e.problem().errors().forEach(fault -> faults.add(fault.place(), "request", fault.detail()));
      return Optional.empty();
    }
  }
}
