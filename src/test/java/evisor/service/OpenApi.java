package evisor.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The description of the API, by which real requests and answers are looked at. The description
 * leaves room for fields that come later; here there is none, so that each field is described.
 */
final class OpenApi {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path FILE = Path.of("src/main/resources/evisor/service/openapi.json");
  private static final String SCHEMAS = "schemas";

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  static OpenApi read() throws IOException {
    return new OpenApi(JSON.readTree(Files.readString(FILE)));
  }

  /** Returns all paths with their methods, as {@code GET /healthz}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** Returns what speaks against a body sent to a path. */
  List<String> faultsOfRequest(String path, String body) throws JsonProcessingException {
    return faults(
        document.at("/paths/" + escaped(path) + "/post/requestBody/content/application~1json"),
        body);
  }

  /** Returns what speaks against an answer with status 200 of a path. */
  List<String> faultsOfAnswer(String method, String path, String body)
      throws JsonProcessingException {
    return faultsOfAnswer(method, path, 200, body);
  }

  /** Returns what speaks against an answer of a path with another status. */
  List<String> faultsOfAnswer(String method, String path, int status, String body)
      throws JsonProcessingException {
    String operation = "/paths/" + escaped(path) + "/" + method;
    return faults(
        document.at(operation + "/responses/" + status + "/content/application~1json"), body);
  }

  /** Returns what speaks against problem details. */
  List<String> faultsOfProblem(String body) throws JsonProcessingException {
    return faults(
        document.at("/components/responses/Problem/content/application~1problem+json"), body);
  }

  private List<String> faults(JsonNode content, String body) throws JsonProcessingException {
    ObjectNode schema = JSON.createObjectNode();
    schema.setAll((ObjectNode) content.get("schema").deepCopy());
    schema.set("components", document.get("components").deepCopy());
    close(schema);
    return registry.getSchema(schema).validate(JSON.readTree(body)).stream()
        .map(fault -> fault.toString().replaceAll("/\\d+", "/…"))
        .distinct()
        .limit(20)
        .toList();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object) {
      JsonNode type = object.get("type");
      boolean ofObjects = type != null && type.isTextual() && type.asText().equals("object");
      if (ofObjects && object.has("properties") && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      JsonNode ref = object.get("$ref");
      if (ref != null && ref.asText().startsWith("/" + SCHEMAS)) {
        object.put("$ref", "classpath:/evisor" + ref.asText());
      }
    }
    node.forEach(OpenApi::close);
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }
}
