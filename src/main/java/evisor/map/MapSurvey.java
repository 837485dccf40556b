package evisor.map;

import evisor.advice.Advisor;
import evisor.advice.NearbyLeaders;
import evisor.advice.TurningReason;
import evisor.map.DecisionMap.Border;
import evisor.map.DecisionMap.Corner;
import evisor.map.DecisionMap.Leader;
import evisor.map.GridRefinement.Point;
import evisor.map.GridRefinement.Steps;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Draws up maps by asking for the answer to many requests, on several threads. */
public final class MapSurvey {

  // A coarse grid of about so many spans along an axis of numbers is looked at in any case.
  private static final int SPANS = 25;
  // So many places along all borders are looked at for what draws them.
  private static final int PLACES = 500;
  private static final int MOST_PLACES = 24;
  private static final int LEAST_PLACES = 3;

  private final Advisor advisor;
  private final NearbyLeaders nearby;
  private final RequestReader requests;
  private final IntConsumer progress;
  private final List<List<Method>> cores;

  /**
   * Takes what maps are made by.
   *
   * @param advisor answers requests
   * @param requests reads them
   * @param progress is told how many requests were answered so far, from any thread
   */
  public MapSurvey(Advisor advisor, RequestReader requests, IntConsumer progress) {
    this.advisor = advisor;
    this.nearby = new NearbyLeaders(advisor);
    this.requests = requests;
    this.progress = progress;
    this.cores = advisor.knowledge().cores().stream().map(core -> core.methods()).toList();
  }

  /** Returns the map of a plane, refined only where neighbours differ. */
  public DecisionMap refined(MapPlane plane) {
    return map(plane, step(plane.x()), step(plane.y()));
  }

  /** Returns the map of a plane for which every point was asked. */
  public DecisionMap full(MapPlane plane) {
    return map(plane, 0, 0);
  }

  private static int step(MapAxis axis) {
    return axis.continuous() ? Math.max(1, axis.size() / SPANS) : 0;
  }

  private DecisionMap map(MapPlane plane, int stepX, int stepY) {
    AtomicInteger asked = new AtomicInteger();
    Function<Point, AskedRequest> requestAt = plane.reader(requests);
    int[][] grid =
        GridRefinement.of(
            new Steps(plane.x().size(), stepX),
            new Steps(plane.y().size(), stepY),
            points -> leaders(requestAt, points, asked));
    List<Leader> leaders = renumbered(grid);
    return new DecisionMap(plane, leaders, grid, borders(requestAt, grid, asked), asked.get());
  }

  /** Returns for each point the place of its leader in the list of cores; behind it where none. */
  private int[] leaders(
      Function<Point, AskedRequest> requestAt, List<Point> points, AtomicInteger asked) {
    return IntStream.range(0, points.size())
        .parallel()
        .map(
            i -> {
              int found =
                  nearby
                      .of(requestAt.apply(points.get(i)))
                      .map(cores::indexOf)
                      .orElse(cores.size());
              progress.accept(asked.incrementAndGet());
              return found;
            })
        .toArray();
  }

  /** Orders leaders by their share, then by name, and writes the order into the grid. */
  private List<Leader> renumbered(int[][] grid) {
    int[] points = new int[cores.size() + 1];
    for (int[] column : grid) {
      for (int found : column) {
        points[found]++;
      }
    }
    int all = grid.length * grid[0].length;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (points[i] > 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt((Integer i) -> -points[i]).thenComparingInt(i -> i));
    for (int[] column : grid) {
      for (int y = 0; y < column.length; y++) {
        column[y] = order.indexOf(column[y]);
      }
    }
    List<Leader> leaders = new ArrayList<>();
    for (int i : order) {
      Optional<List<Method>> core = i < cores.size() ? Optional.of(cores.get(i)) : Optional.empty();
      leaders.add(new Leader(core, points[i], (double) points[i] / all));
    }
    return List.copyOf(leaders);
  }

  private List<Border> borders(
      Function<Point, AskedRequest> requestAt, int[][] grid, AtomicInteger asked) {
    List<List<Corner>> lines = RegionBorders.lines(grid);
    int places = Math.max(LEAST_PLACES, Math.min(MOST_PLACES, PLACES / Math.max(1, lines.size())));
    return lines.parallelStream()
        .map(line -> borders(requestAt, line, places, asked))
        .flatMap(List::stream)
        .toList();
  }

  /** Returns a line cut into parts that are drawn by the same reasons. */
  private List<Border> borders(
      Function<Point, AskedRequest> requestAt, List<Corner> line, int places, AtomicInteger asked) {
    List<Border> borders = new ArrayList<>();
    int edges = line.size() - 1;
    int looks = Math.min(places, edges);
    int start = 0;
    int last = 0;
    TurningReason drawn = turning(requestAt, line, 0, asked);
    for (int look = 1; look < looks; look++) {
      int edge = (int) ((long) look * (edges - 1) / (looks - 1));
      TurningReason here = turning(requestAt, line, edge, asked);
      if (!here.reasons().equals(drawn.reasons()) || !here.from().equals(drawn.from())) {
        int cut = (last + edge + 1) / 2;
        borders.add(new Border(line.subList(start, cut + 1), drawn));
        start = cut;
        drawn = here;
      }
      last = edge;
    }
    borders.add(new Border(line.subList(start, edges + 1), drawn));
    return borders;
  }

  private TurningReason turning(
      Function<Point, AskedRequest> requestAt, List<Corner> line, int edge, AtomicInteger asked) {
    Point before = RegionBorders.before(line.get(edge), line.get(edge + 1));
    Point behind = RegionBorders.behind(line.get(edge), line.get(edge + 1));
    progress.accept(asked.addAndGet(2));
    return TurningReason.between(
        advisor.recommend(requestAt.apply(before)), advisor.recommend(requestAt.apply(behind)));
  }
}
