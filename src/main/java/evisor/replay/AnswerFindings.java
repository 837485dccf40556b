package evisor.replay;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.json.JsonWriter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each rule says in an answer, and of which train, wherever in the answer it stands. */
final class AnswerFindings {

  private static final String CORE = "core";
  private static final String RULE = "rule";

  private final SortedMap<String, SortedSet<String>> byRule = new TreeMap<>();

  private AnswerFindings() {}

  /** Returns the findings of an answer, by the ids of rules. */
  static SortedMap<String, SortedSet<String>> of(Json answer) {
    AnswerFindings findings = new AnswerFindings();
    findings.add(answer, "");
    return findings.byRule;
  }

  private void add(Json value, String train) {
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> add(item, train));
    } else if (value instanceof JsonObject object) {
      add(object, object.get(CORE).map(JsonWriter::compact).orElse(train));
    }
  }

  private void add(JsonObject object, String train) {
    Optional<Json> rule = object.get(RULE);
    if (rule.isPresent() && rule.get() instanceof JsonText id) {
      byRule
          .computeIfAbsent(id.text(), key -> new TreeSet<>())
          .add(train + " " + JsonWriter.compact(object));
      return;
    }
    for (Member member : object.members()) {
      add(member.value(), train);
    }
  }
}
