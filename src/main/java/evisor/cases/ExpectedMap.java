package evisor.cases;

import evisor.map.MapPlane;
import evisor.model.Deferred;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who comes first over a plane of requests, as a case expects it. */
public final class ExpectedMap {

  /** Stands for no feasible train where nobody comes first. */
  static final String NOBODY = "-";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final MapPlane plane;
  private final MapPlane whole;
  private final RequestReader reader;
  private final Map<String, List<Method>> legend;
  private final List<List<Method>> cells;
  private final Deferred<List<AskedRequest>> requests;

  /**
   * Takes a map.
   *
   * @param plane the requests of which it says something
   * @param whole all requests between its sides; more where the knowledge base has more words now
   * @param reader reads them
   * @param legend the core that each letter stands for; an empty one for no feasible train
   * @param cells the core that comes first, row by row from the highest, each from its left; none
   *     where the map was never drawn up
   */
  ExpectedMap(
      MapPlane plane,
      MapPlane whole,
      RequestReader reader,
      Map<String, List<Method>> legend,
      List<List<Method>> cells) {
    this.plane = plane;
    this.whole = whole;
    this.reader = reader;
    this.requests = Deferred.of(() -> plane.requests(reader));
    this.legend = new LinkedHashMap<>(legend);
    this.cells = List.copyOf(cells);
  }

  /** Returns the cores that come first, in the order of {@link #requests}. */
  List<List<Method>> cells() {
    return cells;
  }

  /** Returns the requests, row by row from the highest, each from its left. */
  public List<AskedRequest> requests() {
    return requests.get();
  }

  /** Returns the requests column by column from the left, each from its highest. */
  public List<List<AskedRequest>> columns() {
    int width = plane.x().size();
    List<List<AskedRequest>> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<AskedRequest> from = new ArrayList<>();
      for (int i = column; i < requests().size(); i += width) {
        from.add(requests().get(i));
      }
      columns.add(List.copyOf(from));
    }
    return List.copyOf(columns);
  }

  /** Returns whether it says nothing of some words that the knowledge base has. */
  public boolean lacksWords() {
    return plane.y().size() < whole.y().size();
  }

  /** Returns the same map over all requests between its sides, not drawn up yet. */
  public ExpectedMap whole() {
    return new ExpectedMap(whole, whole, reader, legend, List.of());
  }

  /** Returns what a request of {@link #requests} asks that the others do not. */
  String name(int index) {
    int width = plane.x().size();
    return plane.y().id(plane.y().size() - 1 - index / width)
        + " at "
        + plane.x().id(index % width);
  }

  /** Returns this map with other cores; a core that has a letter keeps it. */
  ExpectedMap with(List<List<Method>> found) {
    Map<String, List<Method>> letters = new LinkedHashMap<>();
    legend.forEach(
        (letter, core) -> {
          if (found.contains(core)) {
            letters.put(letter, core);
          }
        });
    for (List<Method> core : found) {
      if (!letters.containsValue(core)) {
        letters.put(core.isEmpty() ? NOBODY : free(letters), core);
      }
    }
    return new ExpectedMap(plane, whole, reader, letters, found);
  }

  private static String free(Map<String, List<Method>> letters) {
    for (int i = 0; i < LETTERS.length(); i++) {
      String letter = LETTERS.substring(i, i + 1);
      if (!letters.containsKey(letter)) {
        return letter;
      }
    }
    throw new IllegalStateException("a map has more than " + LETTERS.length() + " trains");
  }

  /** Returns the letters and the core that each stands for, in the order of letters. */
  List<Map.Entry<String, List<Method>>> legend() {
    return legend.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** Returns the name and the letters of each row, the highest first. */
  Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    int width = plane.x().size();
    for (int row = 0; row * width < cells.size(); row++) {
      StringBuilder letters = new StringBuilder();
      for (List<Method> core : cells.subList(row * width, (row + 1) * width)) {
        letters.append(letter(core));
      }
      rows.put(plane.y().id(plane.y().size() - 1 - row), letters.toString());
    }
    return rows;
  }

  private String letter(List<Method> core) {
    for (Map.Entry<String, List<Method>> entry : legend.entrySet()) {
      if (entry.getValue().equals(core)) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("a core has no letter");
  }

  /** Returns a core in words. */
  static String named(List<Method> core) {
    return core.isEmpty() ? "no feasible train" : CaseRunner.name(core);
  }
}
