package evisor.map;

import evisor.map.DecisionMap.Corner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outlines of regions, with the steps of a fine grid smoothed. Neighbours share every corner
 * that is kept, so that they leave no gap.
 */
final class Outlines {

  // Steps of one point are below what the map can tell; a line may pass them so near.
  private static final double TOLERANCE = 0.8;
  private static final double STRAIGHT = 1e-6;
  // With fewer points than these along a side a step is wide enough to be seen for what it is.
  private static final int FINE = 100;
  private static final int NOWHERE = -1;

  private final int[][] grid;
  private final int width;
  private final int height;
  private final boolean[][] kept;
  private final List<List<Corner>> lines;

  Outlines(int[][] grid, boolean smooth) {
    this.grid = grid;
    this.width = grid.length;
    this.height = grid[0].length;
    this.kept = new boolean[width + 1][height + 1];
    for (int x : new int[] {0, width}) {
      for (int y : new int[] {0, height}) {
        kept[x][y] = true;
      }
    }
    this.lines = Frontier.lines(grid);
    for (List<Corner> line : lines) {
      keep(line, smooth ? TOLERANCE : STRAIGHT);
    }
  }

  static Outlines of(DecisionMap map) {
    return new Outlines(map.grid(), fine(map.plane().x()) && fine(map.plane().y()));
  }

  private static boolean fine(MapAxis axis) {
    return axis.continuous() && axis.size() >= FINE;
  }

  /** Returns the lines between regions. */
  List<List<Corner>> lines() {
    return lines.stream().map(this::smoothed).toList();
  }

  /** Returns the corners of a line that are kept, in its order. */
  List<Corner> smoothed(List<Corner> line) {
    List<Corner> smooth = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Corner corner = line.get(i);
      // A line may be a part of one, and then its ends need not be kept.
      if (i == 0 || i == line.size() - 1 || kept[corner.x()][corner.y()]) {
        smooth.add(corner);
      }
    }
    return smooth;
  }

  /** Returns the rings around a region, holes included, for filling by the even-odd rule. */
  List<List<Corner>> rings(int region) {
    int[][] next = new int[2][(width + 1) * (height + 1)];
    for (int[] slot : next) {
      Arrays.fill(slot, NOWHERE);
    }
    List<Corner> starts = new ArrayList<>();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (grid[x][y] == region) {
          sides(x, y, region, next, starts);
        }
      }
    }
    List<List<Corner>> rings = new ArrayList<>();
    for (Corner start : starts) {
      List<Corner> ring = ring(start, next);
      if (ring.size() > 2) {
        rings.add(ring);
      }
    }
    return rings;
  }

  /** Notes the sides of a point that lie on the outline, with the region on the left. */
  private void sides(int x, int y, int region, int[][] next, List<Corner> starts) {
    if (y == 0 || grid[x][y - 1] != region) {
      side(x, y, x + 1, y, next, starts);
    }
    if (x == width - 1 || grid[x + 1][y] != region) {
      side(x + 1, y, x + 1, y + 1, next, starts);
    }
    if (y == height - 1 || grid[x][y + 1] != region) {
      side(x + 1, y + 1, x, y + 1, next, starts);
    }
    if (x == 0 || grid[x - 1][y] != region) {
      side(x, y + 1, x, y, next, starts);
    }
  }

  private void side(int fromX, int fromY, int toX, int toY, int[][] next, List<Corner> starts) {
    int from = fromX * (height + 1) + fromY;
    int slot = next[0][from] == NOWHERE ? 0 : 1;
    next[slot][from] = toX * (height + 1) + toY;
    starts.add(new Corner(fromX, fromY));
  }

  private List<Corner> ring(Corner start, int[][] next) {
    List<Corner> ring = new ArrayList<>();
    int at = start.x() * (height + 1) + start.y();
    int slot = next[0][at] != NOWHERE ? 0 : 1;
    while (next[slot][at] != NOWHERE) {
      int x = at / (height + 1);
      int y = at % (height + 1);
      if (kept[x][y]) {
        ring.add(new Corner(x, y));
      }
      int to = next[slot][at];
      next[slot][at] = NOWHERE;
      at = to;
      slot = next[0][at] != NOWHERE ? 0 : 1;
    }
    return ring;
  }

  private void keep(List<Corner> line, double tolerance) {
    int last = line.size() - 1;
    mark(line.get(0));
    mark(line.get(last));
    if (line.get(0).equals(line.get(last))) {
      int far = farthest(line);
      mark(line.get(far));
      keep(line, 0, far, tolerance);
      keep(line, far, last, tolerance);
    } else {
      keep(line, 0, last, tolerance);
    }
  }

  private static int farthest(List<Corner> loop) {
    int far = 1;
    long most = -1;
    for (int i = 1; i < loop.size() - 1; i++) {
      long dx = (long) loop.get(i).x() - loop.get(0).x();
      long dy = (long) loop.get(i).y() - loop.get(0).y();
      if (dx * dx + dy * dy > most) {
        most = dx * dx + dy * dy;
        far = i;
      }
    }
    return far;
  }

  /**
   * Keeps the corner farthest off the straight line, and so on to both sides (Douglas, Peucker).
   */
  private void keep(List<Corner> line, int from, int to, double tolerance) {
    Corner a = line.get(from);
    Corner b = line.get(to);
    double length = StrictMath.hypot(b.x() - a.x(), b.y() - a.y());
    int farthest = -1;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      Corner c = line.get(i);
      double across =
          (double) (b.x() - a.x()) * (c.y() - a.y()) - (double) (b.y() - a.y()) * (c.x() - a.x());
      double off =
          length == 0
              ? StrictMath.hypot(c.x() - a.x(), c.y() - a.y())
              : StrictMath.abs(across) / length;
      if (off > most) {
        most = off;
        farthest = i;
      }
    }
    if (farthest > 0) {
      mark(line.get(farthest));
      keep(line, from, farthest, tolerance);
      keep(line, farthest, to, tolerance);
    }
  }

  private void mark(Corner corner) {
    kept[corner.x()][corner.y()] = true;
  }
}
