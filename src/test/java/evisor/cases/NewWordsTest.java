package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.check.Inspection;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.model.Train;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.rules.Finding;
import evisor.rules.Sketch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A sample type, a use, a method and a device that the shipped rules do not know are added to a copy
 * of them, by its files alone.
 */
final class NewWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METHOD = "asymmetric-flow-field-flow-fractionation";
  private static final String ASSUMED = "{\"assumption\": \"made up to show how a word is added\"}";

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, byte[]> cases = new TreeMap<>();

  NewWordsTest() throws FaultyFilesException {
    RulesFolder.at(Path.of("rules"), "rules")
        .files()
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith(".md")) {
                files.put(path, bytes);
              }
            });
  }

  private void change(String name, Consumer<ObjectNode> change) {
    String path = "knowledge/" + name + ".json";
    try {
      ObjectNode file = (ObjectNode) JSON.readTree(files.get(path));
      change.accept(file);
      files.put(path, JSON.writeValueAsBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private void word(String kind, String entry) {
    change("words", file -> file.withArray(kind).add(json(entry)));
  }

  private void append(String path, String text) {
    String old = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    files.put(path, (old + "\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  private void ruleAndCase(String id, String patterns, String call, String request) {
    append(
        "new-words.drl",
        Sketch.rule(id, patterns, call)
            .replace("\"evidence\"", "\"assumption\"")
            .replace("    @evidence(\"good-01\")\n", ""));
    append("messages/en.properties", id + " = What is new matters.\n");
    String name = id.toLowerCase(Locale.ROOT);
    cases.put(
        name + ".json",
        """
        {"id": "%s", "title": "Something new", "tags": ["boundary"], "request": %s,
         "expect": {"findings": ["%s"]}}
        """
            .formatted(name, request, id)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void addSampleAndUse() {
    word("samples", "{\"id\": \"amniotic-fluid\", \"label\": \"amniotic fluid\"}");
    change(
        "samples",
        file ->
            file.withArray("samples")
                .add(
                    ((ObjectNode) json(ASSUMED))
                        .put("type", "amniotic-fluid")
                        .put("hard_because", "Vesicles are dilute beside protein.")
                        .setAll(
                            (ObjectNode)
                                json(
                                    "{\"traits\": [\"body-fluid\"], \"contaminants\": [\"protein\"],"
                                        + " \"kin\": [\"urine\"]}"))));
    change(
        "media",
        file ->
            file.withArray("liquids")
                .forEach(
                    liquid -> {
                      ArrayNode samples = (ArrayNode) liquid.get("samples");
                      if (samples.toString().contains("\"urine\"")) {
                        samples.add("amniotic-fluid");
                      }
                    }));
    word("uses", "{\"id\": \"western-blot\", \"label\": \"western blot\", \"names\": [\"WB\"]}");
    change(
        "ranking",
        file ->
            ((ObjectNode) file.at("/implied/values")).putArray("western-blot").add("protein"));
  }

  private void addMethodAndDevice() {
    word("equipment", "{\"id\": \"af4-system\", \"label\": \"AF4 system\"}");
    word("formats", "{\"id\": \"flow-channel\", \"label\": \"flow channel\"}");
    word(
        "methods",
        "{\"id\": \"%s\", \"label\": \"AF4\", \"family\": \"chromatography\"}".formatted(METHOD));
    change(
        "methods",
        file -> {
          ObjectNode form = file.at("/methods/5/forms/0").deepCopy();
          form.put("format", "flow-channel").put("label", "flow channel");
          form.putArray("equipment").add("af4-system");
          form.putArray("precedent");
          assumeAll(form);
          form.remove("assumption");
          ObjectNode method = file.withArray("methods").addObject();
          method.put("method", METHOD).put("label", "field-flow fractionation");
          method.put("purpose", "parts vesicles by their size").putArray("forms").add(form);
        });
    change(
        "cores",
        file ->
            file.withArray("cores")
                .add(
                    ((ObjectNode) json(ASSUMED))
                        .put("why", "Parts by size without a packed bed.")
                        .set("methods", json("[\"" + METHOD + "\"]"))));
  }

  /** Claims speak of the method that the form was copied from. */
  private static void assumeAll(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("claims")) {
      object.putArray("claims");
      object.put("assumption", "made up to show how a word is added");
    }
    node.forEach(NewWordsTest::assumeAll);
  }

  private RulesFolder folder() {
    return new RulesFolder("rules", files);
  }

  private Advisor advisor(Engine engine) throws FaultyFilesException {
    return Advisor.load(folder(), engine, Optional.empty());
  }

  private static AskedRequest ask(Advisor advisor, String request) throws Exception {
    return new RequestReader(
            advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet())
        .read(request.getBytes(StandardCharsets.UTF_8), "request");
  }

  @Test
  void newWordsNeedNoJava() throws Exception {
    addSampleAndUse();
    addMethodAndDevice();
    String request =
        """
        {"sample": {"type": "amniotic-fluid", "volume": "20 mL"}, "downstream": ["western-blot"],
         "equipment": ["af4-system", "benchtop-centrifuge"]}
        """;
    ruleAndCase(
        "NEWS-001",
        "Request( sampleType == SampleType.AMNIOTIC_FLUID )",
        "verdict.advise();",
        request);
    ruleAndCase(
        "NEWU-001",
        "Request( downstream contains Use.WESTERN_BLOT )\n"
            + "$train : Train( has(Family.PRECIPITATION) )",
        "verdict.caution($train);",
        request);
    ruleAndCase(
        "NEWM-001",
        "Request( owns(Equipment.AF4_SYSTEM) )\n"
            + "$train : Train( isOnly(Method.ASYMMETRIC_FLOW_FIELD_FLOW_FRACTIONATION),"
            + " needs(Equipment.AF4_SYSTEM), uses(Format.FLOW_CHANNEL) )",
        "verdict.caution($train);",
        request);
    CaseFolder added = new CaseFolder("cases", cases);

    assertThat(Inspection.of(folder(), added, List.of()).diagnostics())
        .filteredOn(found -> found.place().file().contains("new-words"))
        .extracting(Diagnostic::lint)
        .isSubsetOf("threshold-without-case");
    for (Engine engine : Engine.values()) {
      Advisor advisor = advisor(engine);
      SuiteResult result =
          CaseRunner.of(advisor)
              .run(
                  CaseReader.read(
                      added.all(),
                      new RequestReader(advisor.knowledge().lexicon(), List.of()),
                      new TreeSet<>(List.of("NEWS-001", "NEWU-001", "NEWM-001"))));
      assertThat(result.results()).hasSize(3);
      assertThat(result.results())
          .as(engine.name())
          .allMatch(one -> one.outcome() == CaseOutcome.HELD);
    }
  }

  @Test
  void newWordsChangeNoOtherAnswer() throws Exception {
    addSampleAndUse();
    addMethodAndDevice();
    Advisor changed = advisor(Engine.PLAIN);

    for (AskedRequest asked : Advisors.drawn(7, 40)) {
      Map<String, String> before = said(Advisors.PLAIN.recommend(asked));
      Map<String, String> after = said(changed.recommend(asked));
      after.remove(METHOD);
      assertThat(after).isEqualTo(before);
    }
  }

  /** Returns what is predicted and said of every train. */
  private static Map<String, String> said(Recommendation answer) {
    return answer.assessed().stream()
        .collect(
            Collectors.toMap(
                one -> one.train().name(),
                one -> describe(one.train(), one.findings()),
                (a, b) -> a,
                TreeMap::new));
  }

  private static String describe(Train train, List<Finding> findings) {
    return train.outcome()
        + findings.stream().map(Finding::message).collect(Collectors.joining("; "));
  }

  @Test
  void aWordOfAnotherCopyIsRefused() throws Exception {
    addSampleAndUse();
    String request = "{\"sample\": {\"type\": \"amniotic-fluid\", \"volume\": \"1 mL\"}}";

    assertThat(ask(advisor(Engine.PLAIN), request).sample().type().id()).isEqualTo("amniotic-fluid");
    assertThat(
            catchThrowable(() -> ask(Advisors.PLAIN, request)))
        .isInstanceOf(RequestException.class);
  }
}
