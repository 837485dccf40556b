package evisor.atlas;

import evisor.json.JsonWriter;
import evisor.model.Method;
import java.util.List;

/** Writes an atlas as JSON. */
final class AtlasJson {

  private final JsonWriter json;

  private AtlasJson(JsonWriter json) {
    this.json = json;
  }

  static String of(Atlas atlas) {
    return JsonWriter.object(json -> json.objects("rows", atlas.rows(), new AtlasJson(json)::row))
        + "\n";
  }

  private void row(AtlasRow row) {
    json.field("sample", row.sample().id());
    json.field("amount", row.amount());
    json.object(
        "first", () -> row.cells().forEach((use, cell) -> json.object(use.id(), () -> cell(cell))));
  }

  private void cell(AtlasCell cell) {
    List<List<Method>> first = cell.first();
    json.terms("core", first.isEmpty() ? List.of() : first.get(0));
    json.objects(
        "tied_with",
        first.subList(Math.min(1, first.size()), first.size()),
        (List<Method> core) -> json.terms("core", core));
    json.field("groups", cell.groups());
  }
}
