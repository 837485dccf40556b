package evisor.cases;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.json.JsonFields;
import evisor.map.AxisReader;
import evisor.map.MapAxis;
import evisor.map.MapPlane;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the map that a case expects. */
final class MapReader {

  private static final int LEAST = 2;
  private static final int MOST = 50;

  private final JsonFields fields;
  private final RequestReader requests;

  private MapReader(JsonFields fields, RequestReader requests) {
    this.fields = fields;
    this.requests = requests;
  }

  /** Returns the map, about this request; empty where a fault was noted. */
  static Optional<ExpectedMap> read(JsonFields fields, AskedRequest asked, RequestReader requests) {
    return new MapReader(fields, requests).read(asked);
  }

  private Optional<ExpectedMap> read(AskedRequest asked) {
    List<Diagnostic> refused = new ArrayList<>();
    AxisReader axes = new AxisReader(requests, asked, refused);
    int size = size();
    Optional<MapAxis> x = axes.read("x", fields.text("x"), size);
    Optional<MapAxis> y = axes.read("y", fields.text("y"), size);
    refused.forEach(f -> refuse(f.place().file(), f.detail()));
    Map<String, List<Method>> legend = legend();
    Optional<MapPlane> plane =
        x.isPresent() && y.isPresent() ? plane(asked, x.get(), y.get()) : Optional.empty();
    Optional<ExpectedMap> map = plane.map(whole -> map(whole, legend));
    fields.raw("rows");
    fields.done();
    return map;
  }

  private int size() {
    double size = fields.number("size", LEAST);
    if (size != StrictMath.rint(size) || size < LEAST || size > MOST) {
      refuse("size", "a whole number from " + LEAST + " to " + MOST + " is expected.");
      return LEAST;
    }
    return (int) size;
  }

  private Optional<MapPlane> plane(AskedRequest asked, MapAxis x, MapAxis y) {
    if (x.field() == y.field()) {
      refuse("y", "the field already lies along x; a map needs two.");
      return Optional.empty();
    }
    MapPlane plane = new MapPlane(asked, x, y);
    try {
      plane.check(requests);
      return Optional.of(plane);
    } catch (RequestException e) {
      e.problem().errors().forEach(fault -> refuse("x", fault.detail()));
      return Optional.empty();
    }
  }

  private Map<String, List<Method>> legend() {
    Map<String, List<Method>> legend = new LinkedHashMap<>();
    Optional<JsonFields> letters = fields.optionalObject("legend");
    if (letters.isPresent()) {
      for (String letter : letters.get().names()) {
        List<Method> core = letters.get().termList(letter, Method.class);
        if (letter.length() != 1 || core.isEmpty() != letter.equals(ExpectedMap.NOBODY)) {
          refuse(
              letters.get().place(letter),
              "\""
                  + letter
                  + "\" is not right: one letter stands for a core, and \""
                  + ExpectedMap.NOBODY
                  + "\" for an empty one.");
        }
        legend.put(letter, core);
      }
    }
    return legend;
  }

  private ExpectedMap map(MapPlane whole, Map<String, List<Method>> legend) {
    List<List<Method>> cells = new ArrayList<>();
    Optional<JsonFields> rows = fields.optionalObject("rows");
    if (rows.isEmpty()) {
      return new ExpectedMap(whole, whole, requests, legend, cells);
    }
    List<String> names = rows.get().names();
    MapPlane plane = new MapPlane(whole.asked(), whole.x(), whole.y().among(names));
    if (names.equals(names(plane))) {
      cells(rows.get(), plane.x().size(), legend, cells);
    } else {
      refuse(
          "rows", "the rows must be, from the highest: " + String.join(", ", names(whole)) + ".");
    }
    return new ExpectedMap(plane, whole, requests, legend, cells);
  }

  private static List<String> names(MapPlane plane) {
    List<String> names = new ArrayList<>();
    for (int y = plane.y().size() - 1; y >= 0; y--) {
      names.add(plane.y().id(y));
    }
    return names;
  }

  private void cells(
      JsonFields rows, int width, Map<String, List<Method>> legend, List<List<Method>> cells) {
    for (String name : rows.names()) {
      String row = rows.text(name);
      if (row.length() != width) {
        refuse(
            rows.place(name),
            "row \"" + name + "\" has " + row.length() + " letters, not " + width + ".");
      }
      Set<String> unknown = new TreeSet<>();
      for (int i = 0; i < row.length(); i++) {
        String letter = row.substring(i, i + 1);
        List<Method> core = legend.get(letter);
        if (core == null) {
          unknown.add(letter);
        } else {
          cells.add(core);
        }
      }
      if (!unknown.isEmpty()) {
        refuse(rows.place(name), "not in the legend: " + String.join(", ", unknown) + ".");
      }
    }
  }

  private void refuse(String field, String message) {
    refuse(fields.place(field), message);
  }

  private void refuse(FilePlace place, String message) {
    fields.faults().add(place, "map", message);
  }
}
