package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.check.FolderInspection;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.PredictedTrain;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.rules.Finding;
import evisor.rules.Sketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A sample type, a use, a method and a device that the shipped rules do not know are added to a
 * copy of them, by its files alone, with what {@code rules/KNOWLEDGE.md} tells an author to write.
 */
final class NewWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METHOD = "asymmetric-flow-field-flow-fractionation";
  private static final String PAGE = page();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");

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

  /** Adds a sample type and a use as the page on knowledge shows it. */
  private void addSampleAndUse() {
    word("samples", shown("thoracic-duct lymph"));
    change("samples", file -> file.withArray("samples").add(json(shown("hard_because"))));
    change("media", file -> file.withArray("liquids").add(json(shown("viscosity"))));
    word("uses", shown("immunoassay"));
    change(
        "ranking",
        file ->
            ((ObjectNode) file.at("/implied/values"))
                .setAll((ObjectNode) json("{" + shown("\"elisa\": ") + "}")));
  }

  /** Adds a method with its format, equipment and core as the page shows it. */
  private void addMethodAndDevice() {
    String words = shown("\"formats\": ").strip().replace("\n", ",\n");
    json("{" + words + "}")
        .properties()
        .forEach(word -> word(word.getKey(), word.getValue().toString()));
    change("methods", file -> file.withArray("methods").add(json(shown("\"forms\": "))));
    change("cores", file -> file.withArray("cores").add(json(shown("to be tried"))));
    append(
        "knowledge/protocols/field-flow.json",
        shown("\"covers\": \"steps\",\n  \"steps\": {\"asym"));
    append("new-words.drl", shown("rule \"EQUIP-900\""));
    append("messages/en.properties", "EQUIP-900 = There is no channel at hand.\n");
  }

  /** Returns the first block of JSON on the page on knowledge that holds a text. */
  private static String shown(String text) {
    return BLOCK
        .matcher(PAGE)
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static String page() {
    try {
      return Files.readString(Path.of("rules/KNOWLEDGE.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RulesFolder folder() {
    return new RulesFolder("rules", files);
  }

  private Advisor advisor(Engine engine) throws FaultyFilesException {
    return Advisor.load(folder(), engine, Optional.empty());
  }

  private static AskedRequest ask(Advisor advisor, String request) throws Exception {
    return new RequestReader(advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet())
        .read(request.getBytes(StandardCharsets.UTF_8), "request");
  }

  @Test
  void newWordsNeedNoJava() throws Exception {
    addSampleAndUse();
    addMethodAndDevice();
    String request =
        """
        {"sample": {"type": "lymph", "volume": "20 mL"}, "downstream": ["elisa"],
         "equipment": ["af4-system", "benchtop-centrifuge"]}
        """;
    ruleAndCase(
        "NEWS-001", "Request( sampleType == SampleType.LYMPH )", "verdict.advise();", request);
    ruleAndCase(
        "NEWU-001",
        "Request( downstream contains Use.ELISA )\n"
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

    assertThat(FolderInspection.of(folder(), added, List.of()).diagnostics())
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
  void theCasesThatAreThereCanStillBeRead() throws Exception {
    addSampleAndUse();
    addMethodAndDevice();

    assertThat(
            FolderInspection.of(folder(), CaseFolder.read(Path.of("cases"), "cases"), List.of())
                .diagnostics())
        .extracting(Diagnostic::lint)
        .containsOnly("missing-translation");
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

  private static String describe(PredictedTrain train, List<Finding> findings) {
    return train.outcome()
        + findings.stream().map(Finding::message).collect(Collectors.joining("; "));
  }

  @Test
  void aWordOfAnotherCopyIsRefused() throws Exception {
    addSampleAndUse();
    String request = "{\"sample\": {\"type\": \"lymph\", \"volume\": \"1 mL\"}}";

    assertThat(ask(advisor(Engine.PLAIN), request).sample().type().id()).isEqualTo("lymph");
    assertThat(catchThrowable(() -> ask(Advisors.PLAIN, request)))
        .isInstanceOf(RequestException.class);
  }
}
