package evisor.map;

import evisor.map.DecisionMap.Corner;
import evisor.map.GridRefinement.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines between the regions of a grid, cut where three regions or more meet, or two meet the
 * frame.
 */
final class RegionBorders {

  private static final int[] ACROSS = {1, 0, -1, 0};
  private static final int[] UP = {0, 1, 0, -1};

  private final int[][] grid;
  private final int width;
  private final int height;
  // An edge is known by its lower left corner, and whether it runs across or up.
  private final boolean[][][] walked;
  private final List<List<Corner>> lines = new ArrayList<>();

  private RegionBorders(int[][] grid) {
    this.grid = grid;
    this.width = grid.length;
    this.height = grid[0].length;
    this.walked = new boolean[2][width + 1][height + 1];
  }

  /** Returns the lines, each from one end to the other; a closed one ends where it began. */
  static List<List<Corner>> lines(int[][] grid) {
    RegionBorders borders = new RegionBorders(grid);
    borders.walkFrom(true);
    borders.walkFrom(false);
    return borders.lines;
  }

  /** Returns the point on the left or lower side of the edge between two corners. */
  static Point before(Corner one, Corner other) {
    boolean across = one.y() == other.y();
    int x = Math.min(one.x(), other.x());
    int y = Math.min(one.y(), other.y());
    return across ? new Point(x, y - 1) : new Point(x - 1, y);
  }

  /** Returns the point on the right or upper side of the edge between two corners. */
  static Point behind(Corner one, Corner other) {
    return new Point(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()));
  }

  private void walkFrom(boolean ends) {
    for (int x = 0; x <= width; x++) {
      for (int y = 0; y <= height; y++) {
        if (!ends || end(x, y)) {
          for (int way = 0; way < 4; way++) {
            if (edge(x, y, way) && !walked(x, y, way)) {
              walk(x, y, way);
            }
          }
        }
      }
    }
  }

  private void walk(int fromX, int fromY, int firstWay) {
    List<Corner> line = new ArrayList<>();
    line.add(new Corner(fromX, fromY));
    int x = fromX;
    int y = fromY;
    int way = firstWay;
    do {
      mark(x, y, way);
      x += ACROSS[way];
      y += UP[way];
      line.add(new Corner(x, y));
      way = end(x, y) ? -1 : onward(x, y);
    } while (way >= 0);
    lines.add(List.copyOf(line));
  }

  private int onward(int x, int y) {
    for (int way = 0; way < 4; way++) {
      if (edge(x, y, way) && !walked(x, y, way)) {
        return way;
      }
    }
    return -1;
  }

  private boolean end(int x, int y) {
    int edges = 0;
    for (int way = 0; way < 4; way++) {
      edges += edge(x, y, way) ? 1 : 0;
    }
    return edges > 2 || edges == 1;
  }

  /** Returns whether the regions differ on both sides of the edge that leads this way. */
  private boolean edge(int x, int y, int way) {
    int left = x - (way == 2 ? 1 : 0);
    int low = y - (way == 3 ? 1 : 0);
    if (way % 2 == 0) {
      return left >= 0
          && left < width
          && low > 0
          && low < height
          && grid[left][low - 1] != grid[left][low];
    }
    return low >= 0
        && low < height
        && left > 0
        && left < width
        && grid[left - 1][low] != grid[left][low];
  }

  private boolean walked(int x, int y, int way) {
    return walked[way % 2][x - (way == 2 ? 1 : 0)][y - (way == 3 ? 1 : 0)];
  }

  private void mark(int x, int y, int way) {
    walked[way % 2][x - (way == 2 ? 1 : 0)][y - (way == 3 ? 1 : 0)] = true;
  }
}
