package evisor.map;

import evisor.advice.TurningReason;
import evisor.model.Method;
import java.util.List;
import java.util.Optional;

/** Which train comes first over a plane of requests. */
public final class DecisionMap {

  private final MapPlane plane;
  private final List<Leader> leaders;
  private final int[][] grid;
  private final List<Border> borders;
  private final int asked;

  /**
   * Takes all that makes a map.
   *
   * @param plane the requests
   * @param leaders every core that comes first somewhere, the one with the largest share first; an
   *     empty one where no train is feasible
   * @param grid place in {@code leaders} of who comes first, by column and row; kept as it is
   * @param borders where one gives way to another
   * @param asked for how many requests an answer was worked out
   */
  DecisionMap(MapPlane plane, List<Leader> leaders, int[][] grid, List<Border> borders, int asked) {
    this.plane = plane;
    this.leaders = List.copyOf(leaders);
    this.grid = grid;
    this.borders = List.copyOf(borders);
    this.asked = asked;
  }

  /** Returns the requests. */
  public MapPlane plane() {
    return plane;
  }

  /**
   * Returns every core that comes first somewhere, the one with the largest share first; an empty
   * one where no train is feasible.
   */
  public List<Leader> leaders() {
    return leaders;
  }

  /** Returns where one leader gives way to another. */
  public List<Border> borders() {
    return borders;
  }

  /** Returns for how many requests an answer was worked out. */
  public int asked() {
    return asked;
  }

  /** Returns the place in {@link #leaders} of who comes first at a point. */
  public int at(int x, int y) {
    return grid[x][y];
  }

  /** Returns all places by column and row; whoever takes them does not change them. */
  int[][] grid() {
    return grid;
  }

  /**
   * A core that comes first somewhere.
   *
   * @param core the core; empty where no train is feasible
   * @param points at how many points it comes first
   * @param share which share of all points that is
   */
  public record Leader(Optional<List<Method>> core, int points, double share) {}

  /** A corner between points: x from 0 to the number of columns, y to that of rows. */
  public record Corner(int x, int y) {}

  /**
   * A part of the line between two regions that is drawn by the same reasons.
   *
   * @param line the corners along it
   * @param turning why the order turns from the region on its left or lower side to that on its
   *     right or upper side
   */
  public record Border(List<Corner> line, TurningReason turning) {}
}
