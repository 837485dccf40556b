package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import evisor.files.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract's schema and the reader agree: what the schema allows is read and what it forbids is
 * refused, for every field, bound and word that it names.
 */
class ContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One value at one place, and whether the schema allows it. */
  private record Trial(String pointer, JsonNode value, boolean allowed) {}

  @TestFactory
  Stream<DynamicTest> everyBoundOfTheSchemaIsHeld() throws IOException {
    List<Trial> trials = new ArrayList<>();
    collect(schema(), schema(), "", trials);
    // As many as the contract has: fewer would mean that the schema is no longer understood.
    assertThat(trials).hasSizeGreaterThan(250);
    return trials.stream().map(trial -> DynamicTest.dynamicTest(name(trial), () -> check(trial)));
  }

  private static JsonNode schema() throws IOException {
    try (InputStream in = ContractTest.class.getResourceAsStream("/contract/request.schema.json")) {
      return JSON.readTree(in);
    }
  }

  private static String name(Trial trial) {
    String value = trial.value().toString();
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return trial.pointer() + " " + shown + (trial.allowed() ? " is read" : " is refused");
  }

  private static void check(Trial trial) {
    String document = document(trial).toString();
    if (trial.allowed()) {
      Optional<RequestException> refused = Optional.ofNullable(refusal(document));
      assertThat(refused.map(RequestException::problem)).as(document).isEmpty();
    } else {
      assertThat(faults(document))
          .as(document)
          .extracting(Diagnostic::pointer)
          .allMatch(pointer -> pointer.startsWith(trial.pointer()));
    }
  }

  /** Puts the value into a request in which nothing else is at fault. */
  private static JsonNode document(Trial trial) {
    ObjectNode request = JSON.createObjectNode();
    ObjectNode sample = request.putObject("sample");
    sample.put("type", "msc-conditioned-medium").put("volume", "1 mL");
    request.put("target", "subtype");
    if (trial.pointer().startsWith("/incumbent/")) {
      request.putObject("incumbent").put("stage", "research").putArray("core").add("tff");
    }
    int slash = trial.pointer().lastIndexOf('/');
    String parent = trial.pointer().substring(0, slash);
    ObjectNode object = parent.isEmpty() ? request : request.withObject(parent);
    object.set(trial.pointer().substring(slash + 1), trial.value());
    if (trial.pointer().equals("/sample/type")) {
      sample.remove("msc_source");
    }
    return request;
  }

  private static void collect(JsonNode schema, JsonNode at, String pointer, List<Trial> trials) {
    for (Map.Entry<String, JsonNode> property : at.path("properties").properties()) {
      String inner = pointer + '/' + property.getKey();
      JsonNode field = property.getValue();
      boolean quantity = field.path("$ref").asText().equals("#/$defs/quantity");
      collect(schema, quantity ? schema.at("/$defs/quantity") : field, inner, trials);
      boolean truth = field.path("type").asText().equals("boolean");
      trials.add(new Trial(inner, JSON.nullNode(), false));
      trials.add(new Trial(inner, JSON.getNodeFactory().booleanNode(true), truth));
      probe(field, inner, trials);
    }
    if (at.path("additionalProperties").isBoolean()) {
      trials.add(new Trial(pointer + "/surplus", TextNode.valueOf("x"), false));
    }
  }

  private static void probe(JsonNode field, String pointer, List<Trial> trials) {
    field.path("enum").forEach(word -> trials.add(new Trial(pointer, word, true)));
    if (field.has("enum")) {
      trials.add(new Trial(pointer, TextNode.valueOf("unstated"), false));
      trials.add(new Trial(pointer, JSON.getNodeFactory().numberNode(1), false));
    }
    if (field.has("maxLength") && !pointer.equals("/rotor")) {
      int longest = field.get("maxLength").asInt();
      // A musical sign is one character in two Java chars.
      trials.add(new Trial(pointer, TextNode.valueOf("\uD834\uDD1E".repeat(longest)), true));
      trials.add(new Trial(pointer, TextNode.valueOf("x".repeat(longest + 1)), false));
    }
    if (field.path("type").asText().equals("number")) {
      number(field, pointer, trials);
    }
    if (field.path("type").asText().equals("array")) {
      array(field, pointer, trials);
    }
    if (field.path("type").asText().equals("object")) {
      trials.add(new Trial(pointer, JSON.createArrayNode(), false));
      trials.add(new Trial(pointer, JSON.createObjectNode(), field.path("required").isEmpty()));
    }
  }

  private static void number(JsonNode field, String pointer, List<Trial> trials) {
    BigDecimal high = field.get("maximum").decimalValue();
    BigDecimal beyond = high.multiply(new BigDecimal("1.0000000000001"));
    trials.add(new Trial(pointer, JSON.getNodeFactory().numberNode(high), true));
    trials.add(new Trial(pointer, JSON.getNodeFactory().numberNode(beyond), false));
    boolean zero = field.has("minimum");
    trials.add(new Trial(pointer, JSON.getNodeFactory().numberNode(0), zero));
    trials.add(new Trial(pointer, JSON.getNodeFactory().numberNode(-0.001), false));
    trials.add(new Trial(pointer, TextNode.valueOf("x"), false));
  }

  private static void array(JsonNode field, String pointer, List<Trial> trials) {
    JsonNode words = field.at("/items/enum");
    for (JsonNode word : words) {
      trials.add(new Trial(pointer, JSON.createArrayNode().add(word), true));
      boolean twice = !field.path("uniqueItems").asBoolean();
      trials.add(new Trial(pointer, JSON.createArrayNode().add(word).add(word), twice));
    }
    trials.add(new Trial(pointer, words, true));
    trials.add(new Trial(pointer, JSON.createArrayNode(), !field.has("minItems")));
    trials.add(new Trial(pointer, JSON.createArrayNode().add("unstated"), false));
    // One word is taken for a list of one.
    trials.add(new Trial(pointer, words.get(0), true));
  }
}
