package evisor.cases;

import evisor.model.Method;
import evisor.request.AskedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compares a map with what comes first today. */
final class MapCheck {

  private static final int MOST_MOVES = 4;
  private static final int MOST_CELLS = 8;

  private MapCheck() {}

  private record Move(List<Method> from, List<Method> to) {}

  /**
   * Returns the cores that come first today over the plane of a map.
   *
   * @param leaders makes who tells which core comes first, for requests that follow one another in
   *     one thread
   */
  static List<List<Method>> found(
      ExpectedMap expected, Supplier<Function<AskedRequest, Optional<List<Method>>>> leaders) {
    List<List<List<Method>>> columns =
        expected.columns().parallelStream().map(column -> found(column, leaders.get())).toList();
    List<List<Method>> found = new ArrayList<>();
    for (int row = 0; row < columns.get(0).size(); row++) {
      for (List<List<Method>> column : columns) {
        found.add(column.get(row));
      }
    }
    return found;
  }

  private static List<List<Method>> found(
      List<AskedRequest> column, Function<AskedRequest, Optional<List<Method>>> leader) {
    return column.stream().map(request -> leader.apply(request).orElse(List.of())).toList();
  }

  /** Returns which share of the plane changed hands, from which train to which. */
  static ExpectationCheck of(
      ExpectedMap expected, Supplier<Function<AskedRequest, Optional<List<Method>>>> leaders) {
    List<List<Method>> found = found(expected, leaders);
    if (expected.cells().isEmpty()) {
      return check(false, "this map was never drawn up; evisor test --renew-maps does it.");
    }
    Map<Move, Integer> moves = new LinkedHashMap<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Move move = new Move(expected.cells().get(i), found.get(i));
      if (!move.from().equals(move.to())) {
        moves.merge(move, 1, Integer::sum);
        cells.add(expected.name(i));
      }
    }
    return cells.isEmpty()
        ? check(true, "nothing changed hands at " + found.size() + " points.")
        : check(false, changed(moves, cells, found.size()));
  }

  private static String changed(Map<Move, Integer> moves, List<String> cells, int points) {
    List<Map.Entry<Move, Integer>> most = new ArrayList<>(moves.entrySet());
    most.sort(
        Comparator.comparingInt((Map.Entry<Move, Integer> move) -> -move.getValue())
            .thenComparing(move -> ExpectedMap.named(move.getKey().from()))
            .thenComparing(move -> ExpectedMap.named(move.getKey().to())));
    List<String> said = new ArrayList<>();
    for (Map.Entry<Move, Integer> move : most.subList(0, Math.min(MOST_MOVES, most.size()))) {
      said.add(
          percent(move.getValue(), points)
              + " from "
              + ExpectedMap.named(move.getKey().from())
              + " to "
              + ExpectedMap.named(move.getKey().to()));
    }
    int left = most.size() - said.size();
    return percent(cells.size(), points)
        + " of the plane changed hands: "
        + String.join(", ", said)
        + (left > 0 ? ", and " + left + " other changes" : "")
        + ". Cells: "
        + String.join(", ", cells.subList(0, Math.min(MOST_CELLS, cells.size())))
        + (cells.size() > MOST_CELLS ? " and " + (cells.size() - MOST_CELLS) + " more" : "")
        + ". Where that is meant, renew the map by evisor test --renew-maps.";
  }

  private static String percent(int part, int whole) {
    return ReportNumber.rounded(100.0 * part / whole, 0).toPlainString() + " %";
  }

  private static ExpectationCheck check(boolean held, String detail) {
    return new ExpectationCheck("map", held, detail);
  }
}
