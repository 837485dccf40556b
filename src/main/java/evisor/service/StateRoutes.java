package evisor.service;

import evisor.advice.EvisorVersion;
import evisor.files.BundledFiles;
import evisor.json.JsonWriter;
import evisor.request.RequestException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Routes that tell of the service itself: its description, its health, what it has done. */
final class StateRoutes {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final LiveRules rules;
  private final ServiceMetrics metrics;
  private final Supplier<Map<String, Long>> measured;

  /**
   * Takes what is told of.
   *
   * @param rules the rules that answer
   * @param metrics what was counted
   * @param measured what else is measured when asked, by the name of its metric
   */
  StateRoutes(LiveRules rules, ServiceMetrics metrics, Supplier<Map<String, Long>> measured) {
    this.rules = rules;
    this.metrics = metrics;
    this.measured = measured;
  }

  List<HttpRoute> all() {
    return List.of(
        HttpRoute.get("/openapi.json", call -> openApi()).atOnce(),
        HttpRoute.get("/schemas/{name}", StateRoutes::schema).atOnce(),
        HttpRoute.get("/healthz", this::health).atOnce(),
        HttpRoute.get("/metrics", call -> ServedAnswer.of(PROMETHEUS, metrics.text(now())))
            .atOnce());
  }

  private static ServedAnswer openApi() throws IOException {
    byte[] bytes =
        new BundledFiles("/evisor/service/")
            .file("openapi.json")
            .orElseThrow(() -> new IOException("the jar carries no openapi.json"));
    return ServedAnswer.of(ServedAnswer.JSON, bytes);
  }

  /** Returns one of the JSON Schemas that editors use, the one of requests among them. */
  private static ServedAnswer schema(ServiceCall call) throws RequestException {
    BundledFiles schemas = new BundledFiles("/evisor/schemas/");
    String name = call.parameter("name");
    if (!schemas.paths().contains(name)) {
      throw ServiceProblem.unknown("schema", name, schemas.paths());
    }
    byte[] bytes = schemas.file(name).orElseThrow();
    return ServedAnswer.of("application/schema+json", bytes);
  }

  private ServedAnswer health(ServiceCall call) {
    String text =
        JsonWriter.object(
            out -> {
              out.field("status", rules.faults().isEmpty() ? "ok" : "rules-outdated");
              out.field("version", EvisorVersion.CURRENT);
              out.object(
                  "rules",
                  () -> {
                    out.field("count", call.rules().advisor().rules().rules().size());
                    out.field("rules_digest", call.rules().advisor().rules().digest());
                    out.field("knowledge_digest", call.rules().advisor().knowledge().digest());
                  });
              out.objects(
                  "faults",
                  rules.faults(),
                  fault -> {
                    out.field("place", fault.place().toString());
                    out.field("detail", fault.detail());
                    out.field("lint", fault.lint());
                  });
            });
    return ServedAnswer.json(text + "\n").with("Cache-Control", "no-store");
  }

  private SortedMap<String, Long> now() {
    SortedMap<String, Long> now = new TreeMap<>(measured.get());
    Runtime machine = Runtime.getRuntime();
    now.put("evisor_memory_used_bytes", machine.totalMemory() - machine.freeMemory());
    now.put("evisor_rules", (long) rules.now().advisor().rules().rules().size());
    now.put("evisor_rules_faults", (long) rules.faults().size());
    return now;
  }
}
