package evisor.map;

import evisor.advice.DecidedByJson;
import evisor.advice.ProvenanceJson;
import evisor.advice.Recommendation.Provenance;
import evisor.advice.TurningReason;
import evisor.advice.TurningReason.Excluded;
import evisor.advice.TurningReason.Parted;
import evisor.advice.TurningReason.Reason;
import evisor.json.JsonWriter;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.model.Method;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestWriter;
import evisor.text.RoundedAmounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Renders a map for programs as one object, a row of the grid on each line, the highest first. A
 * row is run-length encoded: {@code 12A 8B} are twelve points where A comes first, then eight of B.
 */
public final class MapJson {

  private final JsonWriter out;
  private final DecisionMap map;

  private MapJson(JsonWriter out, DecisionMap map) {
    this.out = out;
    this.map = map;
  }

  /** Returns the map as JSON, ending in a newline. */
  public static String of(DecisionMap map, Provenance provenance) {
    return JsonWriter.object(out -> new MapJson(out, map).whole(provenance)) + "\n";
  }

  private void whole(Provenance provenance) {
    out.field("request", RequestWriter.json(map.plane().asked()));
    out.line();
    axis("x", map.plane().x());
    out.line();
    axis("y", map.plane().y());
    out.line();
    out.array(
        "legend",
        () -> {
          for (int i = 0; i < map.leaders().size(); i++) {
            legend(RegionLetters.of(map, i), map.leaders().get(i));
          }
        });
    out.line();
    out.array(
        "rows",
        () -> {
          for (int y = map.plane().y().size() - 1; y >= 0; y--) {
            out.line();
            out.element(row(y));
          }
        });
    out.line();
    out.array(
        "borders",
        () -> {
          for (Border border : map.borders()) {
            out.line();
            out.element(() -> border(border));
          }
        });
    out.line();
    out.field("answers", map.asked());
    ProvenanceJson.write(provenance, out);
  }

  private void axis(String name, MapAxis axis) {
    out.object(
        name,
        () -> {
          out.field("field", axis.label().name());
          out.field("pointer", axis.field().pointer());
          out.field("scale", axis.continuous() ? "log" : "words");
          axis.field()
              .quantity()
              .map(Amount::unit)
              .filter(unit -> !unit.isEmpty())
              .ifPresent(unit -> out.field("unit", unit));
          axis.position(map.plane().asked())
              .ifPresent(position -> out.field("request_at", RoundedAmounts.exact(position)));
          out.texts("values", IntStream.range(0, axis.size()).mapToObj(axis::id).toList());
        });
  }

  private void legend(String key, Leader leader) {
    out.element(
        () -> {
          out.field("key", key);
          core("core", leader.core());
          out.field("points", leader.points());
          out.field("share", RoundedAmounts.exact(leader.share()));
        });
  }

  private String row(int y) {
    StringBuilder row = new StringBuilder();
    int from = 0;
    for (int x = 1; x <= map.plane().x().size(); x++) {
      if (x == map.plane().x().size() || map.grid()[x][y] != map.grid()[from][y]) {
        row.append(row.length() == 0 ? "" : " ").append(x - from);
        row.append(RegionLetters.of(map, map.grid()[from][y]));
        from = x;
      }
    }
    return row.toString();
  }

  private void border(Border border) {
    TurningReason turning = border.turning();
    core("from", turning.from());
    core("to", turning.to());
    out.field("steps", border.line().size() - 1);
    out.objects("reasons", turning.reasons(), this::reason);
  }

  private void reason(Reason reason) {
    if (reason instanceof Excluded excluded) {
      out.field("kind", "exclusion");
      out.field("rule", excluded.rule().id());
      out.terms("core", excluded.core());
      out.field("side", excluded.second() ? "to" : "from");
    } else if (reason instanceof Parted parted) {
      out.field("kind", "level");
      out.field("side", parted.second() ? "from" : "to");
      DecidedByJson.of(parted.decided(), out);
    }
  }

  private void core(String name, Optional<List<Method>> core) {
    core.ifPresentOrElse(methods -> out.terms(name, methods), () -> out.none(name));
  }
}
