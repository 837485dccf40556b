package evisor.map;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.ProvenanceJson;
import evisor.advice.Recommendation.Provenance;
import evisor.advice.Turning;
import evisor.advice.Turning.Argued;
import evisor.advice.Turning.Computed;
import evisor.advice.Turning.Excluded;
import evisor.advice.Turning.Reason;
import evisor.advice.Turning.Weighed;
import evisor.json.JsonOutput;
import evisor.json.JsonWriter;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Leader;
import evisor.model.Method;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestWriter;
import evisor.text.Amounts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Renders a map for programs as one object, a row of the grid on each line, the highest first. A
 * row is run-length encoded: {@code 12A 8B} are twelve points where A comes first, then eight of B.
 */
public final class MapJson {

  private final JsonGenerator out;
  private final DecisionMap map;

  private MapJson(JsonGenerator out, DecisionMap map) {
    this.out = out;
    this.map = map;
  }

  /** Returns the map as JSON, ending in a newline. */
  public static String of(DecisionMap map, Provenance provenance) {
    return JsonOutput.of(out -> new MapJson(out, map).whole(provenance)) + "\n";
  }

  private void whole(Provenance provenance) throws IOException {
    out.writeStartObject();
    out.writeFieldName("request");
    RequestWriter.write(map.plane().asked(), out);
    line();
    axis("x", map.plane().x());
    line();
    axis("y", map.plane().y());
    line();
    out.writeArrayFieldStart("legend");
    for (int i = 0; i < map.leaders().size(); i++) {
      legend(i, map.leaders().get(i));
    }
    out.writeEndArray();
    line();
    out.writeArrayFieldStart("rows");
    for (int y = map.plane().y().size() - 1; y >= 0; y--) {
      line();
      out.writeString(row(y));
    }
    out.writeEndArray();
    line();
    out.writeArrayFieldStart("borders");
    for (Border border : map.borders()) {
      line();
      border(border);
    }
    out.writeEndArray();
    line();
    out.writeNumberField("answers", map.asked());
    ProvenanceJson.write(provenance, new JsonWriter(out));
    out.writeEndObject();
  }

  private void line() throws IOException {
    out.writeRaw('\n');
  }

  private void axis(String name, MapAxis axis) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("field", axis.label().name());
    out.writeStringField("pointer", axis.field().pointer());
    out.writeStringField("scale", axis.continuous() ? "log" : "words");
    String unit = axis.field().quantity().map(Amount::unit).orElse("");
    if (!unit.isEmpty()) {
      out.writeStringField("unit", unit);
    }
    OptionalDouble position = axis.position(map.plane().asked());
    if (position.isPresent()) {
      out.writeFieldName("request_at");
      out.writeNumber(Amounts.exact(position.getAsDouble()));
    }
    out.writeArrayFieldStart("values");
    for (int i = 0; i < axis.size(); i++) {
      out.writeString(axis.id(i));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void legend(int place, Leader leader) throws IOException {
    out.writeStartObject();
    out.writeStringField("key", Keys.of(map, place));
    core("core", leader.core());
    out.writeNumberField("points", leader.points());
    out.writeFieldName("share");
    out.writeNumber(Amounts.exact(leader.share()));
    out.writeEndObject();
  }

  private String row(int y) {
    StringBuilder row = new StringBuilder();
    int from = 0;
    for (int x = 1; x <= map.plane().x().size(); x++) {
      if (x == map.plane().x().size() || map.grid()[x][y] != map.grid()[from][y]) {
        row.append(row.length() == 0 ? "" : " ").append(x - from);
        row.append(Keys.of(map, map.grid()[from][y]));
        from = x;
      }
    }
    return row.toString();
  }

  private void border(Border border) throws IOException {
    Turning turning = border.turning();
    out.writeStartObject();
    core("from", turning.from());
    core("to", turning.to());
    out.writeNumberField("steps", border.line().size() - 1);
    out.writeArrayFieldStart("reasons");
    for (Reason reason : turning.reasons()) {
      reason(reason);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void reason(Reason reason) throws IOException {
    out.writeStartObject();
    if (reason instanceof Excluded excluded) {
      out.writeStringField("kind", "exclusion");
      out.writeStringField("rule", excluded.rule().id());
      core("core", Optional.of(excluded.core()));
      out.writeStringField("side", excluded.second() ? "to" : "from");
    } else if (reason instanceof Argued argued) {
      out.writeStringField("kind", "argument");
      out.writeStringField("rule", argued.rule().id());
      out.writeStringField("criterion", argued.rule().criterion().id());
      out.writeStringField("side", argued.second() ? "to" : "from");
    } else if (reason instanceof Computed computed) {
      out.writeStringField("kind", "figures");
      out.writeStringField("criterion", computed.criterion().id());
    } else if (reason instanceof Weighed) {
      out.writeStringField("kind", "weights");
    }
    out.writeEndObject();
  }

  private void core(String name, Optional<List<Method>> core) throws IOException {
    if (core.isPresent()) {
      JsonOutput.terms(name, core.get(), out);
    } else {
      out.writeNullField(name);
    }
  }
}
