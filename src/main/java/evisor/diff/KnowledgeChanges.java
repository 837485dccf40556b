package evisor.diff;

import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which entries of the knowledge base differ between two folders; order does not matter. */
public final class KnowledgeChanges {

  private static final String FOLDER = "knowledge/";

  /** Members that tell an object of a list from the others, the first that is there counts. */
  private static final List<String> NAMES =
      List.of(
          "id",
          "method",
          "operation",
          "name",
          "methods",
          "type",
          "item",
          "route",
          "target",
          "supplement",
          "source",
          "sample",
          "label",
          "format",
          "contaminant",
          "samples",
          "per");

  private final String file;
  private final List<KnowledgeChange> changes;

  private KnowledgeChanges(String file, List<KnowledgeChange> changes) {
    this.file = file;
    this.changes = changes;
  }

  /** Returns every entry that differs, by file and in the order of the old file. */
  public static List<KnowledgeChange> between(RulesFolder before, RulesFolder after) {
    SortedSet<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    List<KnowledgeChange> changes = new ArrayList<>();
    for (String path : paths) {
      if (path.startsWith(FOLDER) && path.endsWith(".json")) {
        new KnowledgeChanges(path.substring(FOLDER.length()), changes)
            .compare("", document(before, path), document(after, path));
      }
    }
    return List.copyOf(changes);
  }

  private static Optional<Json> document(RulesFolder folder, String path) {
    byte[] bytes = folder.files().get(path);
    try {
      return bytes == null ? Optional.empty() : Optional.of(JsonReader.read(bytes, path));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("a file that was read before is no JSON", e);
    }
  }

  private void compare(String entry, Optional<Json> before, Optional<Json> after) {
    String old = before.map(JsonWriter::compact).orElse("");
    String now = after.map(JsonWriter::compact).orElse("");
    if (old.equals(now)) {
      return;
    }
    Map<String, Json> olds = before.map(KnowledgeChanges::parts).orElse(Map.of());
    Map<String, Json> nows = after.map(KnowledgeChanges::parts).orElse(Map.of());
    // Of a file that one side does not have the entries are told, as the file itself has no name.
    if (!entry.isEmpty() && (olds.isEmpty() || nows.isEmpty())) {
      changes.add(new KnowledgeChange(file, entry, old, now));
      return;
    }
    Set<String> names = new LinkedHashSet<>(olds.keySet());
    names.addAll(nows.keySet());
    for (String name : names) {
      compare(
          entry.isEmpty() ? name : entry + "/" + name,
          Optional.ofNullable(olds.get(name)),
          Optional.ofNullable(nows.get(name)));
    }
  }

  /** Returns the parts of an object or of a list of objects by name; none of anything else. */
  private static Map<String, Json> parts(Json value) {
    Map<String, Json> parts = new LinkedHashMap<>();
    if (value instanceof JsonObject object) {
      for (Member member : object.members()) {
        parts.put(member.name(), member.value());
      }
    } else if (value instanceof JsonArray array
        && array.items().stream().allMatch(JsonObject.class::isInstance)) {
      for (Json item : array.items()) {
        String name = name((JsonObject) item);
        String distinct = name;
        for (int i = 2; parts.containsKey(distinct); i++) {
          distinct = name + " (" + i + ")";
        }
        parts.put(distinct, item);
      }
    }
    return parts;
  }

  private static String name(JsonObject object) {
    for (String name : NAMES) {
      Optional<Json> found = object.get(name);
      if (found.isPresent()) {
        return words(found.get());
      }
    }
    return "entry";
  }

  private static String words(Json value) {
    if (value instanceof JsonText text) {
      return text.text();
    }
    if (value instanceof JsonArray array) {
      return String.join("+", array.items().stream().map(KnowledgeChanges::words).toList());
    }
    return JsonWriter.compact(value);
  }
}
