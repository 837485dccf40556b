package evisor.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The JSON Schemas that editors use, read by another library than evisor's own reader. */
public final class Schemas {

  /** Where they stand. */
  public static final String FOLDER = "src/main/resources/evisor/schemas";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /**
   * Returns what a schema has against a document; nothing where it is valid.
   *
   * @param name the schema, for example {@code claims}
   */
  public static List<String> faults(String name, JsonNode document) {
    return schema(name).validate(document).stream().map(Error::toString).toList();
  }

  private static Schema schema(String name) {
    return REGISTRY.getSchema(
        SchemaLocation.of("classpath:/evisor/schemas/" + name + ".schema.json"));
  }
}
