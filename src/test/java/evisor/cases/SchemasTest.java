package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.json.Schemas;
import evisor.knowledge.KnowledgeReader;
import evisor.knowledge.ShippedRules;
import evisor.model.Confidence;
import evisor.model.Contaminant;
import evisor.model.Principle;
import evisor.model.Residual;
import evisor.model.Term;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schemas that editors use and what evisor reads agree: every shipped file is valid, and what a
 * schema refuses of a damaged one is what the reader refuses.
 */
final class SchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Faults that can be seen without knowing anything but the form. */
  private static final List<String> OF_FORM =
      List.of("missing-field", "wrong-type", "unknown-field", "out-of-range", "no-basis");

  /** Every field of a request. */
  private static final String REQUEST =
      """
      {"id": "a", "title": "b",
       "sample": {"type": "msc-conditioned-medium", "volume": "1 mL", "msc_source": "adipose",
                  "supplement": "none", "particles_per_ml": 1e9, "protein_mg_per_ml": 1, "pooled": true},
       "purity": "high", "purity_against": ["protein"], "need_particles": 1e9,
       "target": "subtype", "target_marker": "CD63", "throughput": {"samples_per_day": 2, "samples": 20, "weeks": 2},
       "gmp": "full", "region": "eu", "route": "inhaled", "modification": "none",
       "downstream": ["rna"], "priority": "yield", "time_limit": {"value": 8, "unit": "h"},
       "equipment": ["tff-system"], "incumbent": {"core": ["tff"], "stage": "research"},
       "rotor": "Type 45 Ti"}
      """;

  private static final String MAP =
      """
      {"id": "a-map", "title": "A map", "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
       "expect": {"map": {"x": "volume=1mL..10mL", "y": "purity", "size": 2,
                          "legend": {"A": ["sec"], "-": []},
                          "rows": {"high": "AA", "medium": "AA", "low": "AA"}}}}
      """;

  /** Schemas of what several files share. */
  private static final List<String> SHARED = List.of("common.schema.json", "forms.schema.json");

  private static final List<String> STEPS = List.of("methods", "operations");

  static Stream<String> knowledge() {
    return ShippedRules.FOLDER.files().keySet().stream()
        .filter(path -> path.startsWith("knowledge/") && !RulesFolder.isOfPrecedents(path))
        .filter(path -> !RulesFolder.isOfProtocols(path))
        .filter(path -> !path.startsWith("knowledge/languages/"))
        .map(path -> path.substring("knowledge/".length(), path.length() - ".json".length()));
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void everyShippedFileIsValid(String name) throws IOException {
    assertThat(Schemas.faults(name, JSON.readTree(shipped(name)))).isEmpty();
    String schema = JSON.readTree(shipped(name)).path("$schema").asText();
    assertThat(Path.of("rules/knowledge").resolve(schema)).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/knowledge/languages/ru.json",
        "rules/knowledge/languages/uz.json",
        "src/main/resources/evisor/languages/en.json",
        "src/main/resources/evisor/languages/ru.json",
        "src/main/resources/evisor/languages/uz.json"
      })
  void whatOtherLanguagesSayIsValid(String name) throws IOException {
    Path file = Path.of(name);
    JsonNode document = JSON.readTree(Files.readString(file));
    assertThat(Schemas.faults("language", document)).isEmpty();
    assertThat(file.resolveSibling(document.path("$schema").asText())).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups", "words-apart"})
  void whatBelongsToPrecedentsIsValid(String name) throws IOException {
    Path file = Path.of("rules/knowledge/" + name + ".json");
    assertThat(Schemas.faults(name, JSON.readTree(Files.readString(file)))).isEmpty();
  }

  @Test
  void theLogOfSearchesIsValid() throws IOException {
    JsonNode log = JSON.readTree(Files.readString(Path.of("rules/searches.json")));
    assertThat(Schemas.faults("searches", log)).isEmpty();
    assertThat(Path.of("rules").resolve(log.path("$schema").asText())).isRegularFile();
  }

  @Test
  void everyPrecedentIsValid() throws IOException {
    assertThatAllAreValid("precedents", Path.of("rules/knowledge/precedents"));
  }

  @Test
  void everyProtocolIsValid() throws IOException {
    assertThatAllAreValid("protocols", Path.of("rules/knowledge/protocols"));
  }

  @Test
  void everyCaseIsValid() throws IOException {
    assertThatAllAreValid("case", Path.of("cases"));
  }

  private static void assertThatAllAreValid(String schema, Path folder) throws IOException {
    Map<String, List<String>> faults = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(SchemasTest::hasSchema).toList()) {
        List<String> found = Schemas.faults(schema, JSON.readTree(Files.readString(file)));
        if (!found.isEmpty()) {
          faults.put(file.toString(), found);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Returns whether it is a case or precedent, and not what the suite is measured by. */
  private static boolean hasSchema(Path file) {
    return file.toString().endsWith(".json") && !file.startsWith("cases/yardsticks");
  }

  @Test
  void anEditorIsToldWhichFilesHaveWhichSchema() throws IOException {
    Path settings = Path.of("src/main/resources/evisor/authoring/editor.json");
    List<String> named = new ArrayList<>(SHARED);
    for (JsonNode entry : JSON.readTree(Files.readString(settings)).path("json.schemas")) {
      named.add(entry.path("url").asText().substring("./schemas/".length()));
    }
    try (Stream<Path> files = Files.list(Path.of(Schemas.FOLDER))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void theWordsThatASchemaListsAreThoseOfTheModel() throws IOException {
    JsonNode shared =
        JSON.readTree(Files.readString(Path.of(Schemas.FOLDER, "common.schema.json")))
            .path("$defs");
    assertListed(shared.at("/contaminant/enum"), Contaminant.values());
    assertListed(shared.at("/principles/items/enum"), Principle.values());
    assertListed(shared.at("/residuals/items/enum"), Residual.values());
    assertListed(shared.at("/confidence/enum"), Confidence.values());
  }

  private static void assertListed(JsonNode words, Term[] terms) {
    List<String> listed = new ArrayList<>();
    words.forEach(word -> listed.add(word.asText()));
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(terms).map(Term::id).toList());
  }

  @ParameterizedTest
  @MethodSource("knowledge")
  void aDamagedFileOfKnowledgeIsRefusedByBoth(String name) throws IOException {
    JsonNode document = JSON.readTree(shipped(name));
    if (name.equals("claims")) {
      ArrayNode claims = (ArrayNode) document.path("claims");
      while (claims.size() > 5) {
        claims.remove(5);
      }
    }
    check(name, document, changed -> faultsOfKnowledge(name, changed));
  }

  @Test
  void aDamagedCaseIsRefusedByBoth() throws IOException {
    check("case", JSON.readTree(CaseReaderTest.EVERYTHING), SchemasTest::faultsOfCase);
    check("case", JSON.readTree(MAP), SchemasTest::faultsOfCase);
  }

  @Test
  void aDamagedRequestIsRefusedByBoth() throws IOException {
    check("request", JSON.readTree(REQUEST), SchemasTest::faultsOfRequest);
  }

  private static void check(
      String schema, JsonNode document, Function<JsonNode, List<String>> reader) {
    assertThat(reader.apply(document)).isEmpty();
    assertThat(Schemas.faults(schema, document)).isEmpty();
    List<String> differences =
        damaged(document).entrySet().parallelStream()
            .flatMap(damage -> difference(schema, damage, reader).stream())
            .toList();
    assertThat(differences).isEmpty();
  }

  private static List<String> difference(
      String schema, Map.Entry<String, JsonNode> damage, Function<JsonNode, List<String>> reader) {
    List<String> read = reader.apply(damage.getValue());
    List<String> seen = Schemas.faults(schema, damage.getValue());
    if (!seen.isEmpty() && read.isEmpty()) {
      return List.of(damage.getKey() + ": only the schema says " + seen);
    }
    boolean ofWord = damage.getKey().startsWith("/implied/values/"); // needs the words of uses
    if (!ofWord && seen.isEmpty() && read.stream().anyMatch(OF_FORM::contains)) {
      return List.of(damage.getKey() + ": only the reader says " + read);
    }
    return List.of();
  }

  /** Returns copies of a document, each with one fault, by what the fault is. */
  private static Map<String, JsonNode> damaged(JsonNode document) {
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    collect(document, JsonPointer.empty(), "", places);
    Map<String, JsonNode> damaged = new LinkedHashMap<>();
    places.forEach(
        (shape, pointer) -> {
          if (document.at(pointer).isObject()) {
            JsonNode more = document.deepCopy();
            ((ObjectNode) more.at(pointer)).put("surplus", 1);
            damaged.put(pointer + " with one field more", more);
          }
          JsonNode owner =
              pointer.equals(JsonPointer.empty()) ? document : document.at(pointer.head());
          if (owner.isObject() && !pointer.equals(JsonPointer.empty())) {
            String field = pointer.last().getMatchingProperty();
            JsonNode less = document.deepCopy();
            ((ObjectNode) less.at(pointer.head())).remove(field);
            damaged.put(pointer + " left out", less);
            for (String wrong : List.of("true", "-1", "\" \"", "[]")) {
              JsonNode other = document.deepCopy();
              ((ObjectNode) other.at(pointer.head())).set(field, parsed(wrong));
              damaged.put(pointer + " is " + wrong, other);
            }
          }
        });
    return damaged;
  }

  /** Collects one place for each kind of value: places in the items of an array are alike. */
  private static void collect(
      JsonNode value, JsonPointer at, String shape, Map<String, JsonPointer> places) {
    List<String> fields = new ArrayList<>();
    value.fieldNames().forEachRemaining(fields::add);
    places.putIfAbsent(value.isObject() ? shape + fields : shape, at);
    for (String field : fields) {
      collect(value.get(field), at.appendProperty(field), shape + '/' + field, places);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(value.get(i), at.appendIndex(i), shape + "/*", places);
      }
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static byte[] shipped(String name) {
    return Objects.requireNonNull(ShippedRules.FOLDER.files().get("knowledge/" + name + ".json"));
  }

  private static List<String> faultsOfKnowledge(String name, JsonNode document) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    // What the others would say of it is taken to be there without them, which is quicker.
    files.put("knowledge/words.json", shipped("words"));
    if (STEPS.contains(name)) {
      files.put("knowledge/devices.json", shipped("devices"));
    }
    String path = "knowledge/" + name + ".json";
    files.put(path, document.toString().getBytes(StandardCharsets.UTF_8));
    FileFaults faults = new FileFaults();
    KnowledgeReader.parts(new RulesFolder("rules", files), faults);
    return faults.diagnostics().stream()
        .filter(fault -> fault.place().file().equals("rules/" + path))
        .map(Diagnostic::lint)
        .toList();
  }

  private static List<String> faultsOfCase(JsonNode document) {
    FileFaults faults = new FileFaults();
    String name = document.path("id").asText("everything") + ".json";
    CaseFile file = new CaseFile(name, document.toString().getBytes(StandardCharsets.UTF_8));
    CaseReader.read(
        List.of(file),
        RequestReader.ofAnyRotor(ShippedWords.LEXICON),
        CaseReaderTest.RULES,
        faults);
    return faults.diagnostics().stream().map(Diagnostic::lint).toList();
  }

  private static List<String> faultsOfRequest(JsonNode document) {
    try {
      RequestReader.ofAnyRotor(ShippedWords.LEXICON)
          .read(document.toString().getBytes(StandardCharsets.UTF_8), "request.json");
      return List.of();
    } catch (RequestException e) {
      return List.of("wrong-type");
    }
  }
}
