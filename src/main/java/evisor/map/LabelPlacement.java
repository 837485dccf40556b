package evisor.map;

import evisor.map.GridRefinement.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds room for labels inside regions and along borders, so that none covers another. */
final class LabelPlacement {

  private static final double LARGEST = 6;
  private static final double GROWTH = 1.15;
  // The same reason need not be said twice so near, in pixels.
  private static final double REPEAT = 90;
  private static final double[] ALONG = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88};

  private final int[][] grid;
  private final Rectangle2D area;
  private final double cellWidth;
  private final double cellHeight;
  private final List<Rectangle2D> taken = new ArrayList<>();

  LabelPlacement(int[][] grid, Rectangle2D area) {
    this.grid = grid;
    this.area = area;
    this.cellWidth = area.getWidth() / grid.length;
    this.cellHeight = area.getHeight() / grid[0].length;
  }

  /** Keeps a place free of labels. */
  void take(Rectangle2D place) {
    taken.add(place);
  }

  /** A connected part of a region. */
  static final class Part {

    private final int region;
    private final boolean[][] inside;
    private int points;

    private Part(int region, int width, int height) {
      this.region = region;
      this.inside = new boolean[width][height];
    }

    int region() {
      return region;
    }

    int points() {
      return points;
    }
  }

  /** Returns the connected parts of all regions, the largest first. */
  List<Part> parts() {
    boolean[][] seen = new boolean[grid.length][grid[0].length];
    List<Part> parts = new ArrayList<>();
    for (int x = 0; x < grid.length; x++) {
      for (int y = 0; y < grid[0].length; y++) {
        if (!seen[x][y]) {
          parts.add(part(x, y, seen));
        }
      }
    }
    parts.sort(Comparator.comparingInt((Part part) -> -part.points));
    return parts;
  }

  private Part part(int startX, int startY, boolean[][] seen) {
    Part part = new Part(grid[startX][startY], grid.length, grid[0].length);
    Deque<Point> open = new ArrayDeque<>(List.of(new Point(startX, startY)));
    seen[startX][startY] = true;
    while (!open.isEmpty()) {
      Point point = open.pop();
      part.inside[point.x()][point.y()] = true;
      part.points++;
      for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        int x = point.x() + step[0];
        int y = point.y() + step[1];
        if (x >= 0
            && x < grid.length
            && y >= 0
            && y < grid[0].length
            && !seen[x][y]
            && grid[x][y] == part.region) {
          seen[x][y] = true;
          open.push(new Point(x, y));
        }
      }
    }
    return part;
  }

  /** Returns where a label of a size lies deepest inside a part, and keeps it; empty if nowhere. */
  Optional<Rectangle2D> inside(Part part, double width, double height) {
    int[][] sums = sums(part.inside);
    Optional<Rectangle2D> best = Optional.empty();
    double roomiest = 0.999;
    int strideX = Math.max(1, grid.length / 60);
    int strideY = Math.max(1, grid[0].length / 60);
    for (int x = 0; x < grid.length; x += strideX) {
      for (int y = 0; y < grid[0].length; y += strideY) {
        if (part.inside[x][y]) {
          Rectangle2D box = centred(centre(x, y), width, height);
          double room = room(box, roomiest, sums);
          if (room > roomiest && free(box)) {
            roomiest = room;
            best = Optional.of(box);
          }
        }
      }
    }
    best.ifPresent(taken::add);
    return best;
  }

  /** Returns by which factor a box can grow about its middle and stay inside a part. */
  private double room(Rectangle2D box, double atLeast, int[][] sums) {
    double factor = 0;
    for (double tried = Math.max(1, atLeast * 1.01); tried < LARGEST; tried *= GROWTH) {
      if (!fits(scaled(box, tried), sums)) {
        break;
      }
      factor = tried;
    }
    return factor;
  }

  private static Rectangle2D scaled(Rectangle2D box, double factor) {
    return centred(
        new Point2D.Double(box.getCenterX(), box.getCenterY()),
        box.getWidth() * factor,
        box.getHeight() * factor);
  }

  private boolean fits(Rectangle2D box, int[][] sums) {
    if (!area.contains(box)) {
      return false;
    }
    int left = (int) Math.floor((box.getMinX() - area.getMinX()) / cellWidth);
    int right = (int) Math.ceil((box.getMaxX() - area.getMinX()) / cellWidth);
    // Rows count upwards, pixels downwards.
    int low = (int) Math.floor((area.getMaxY() - box.getMaxY()) / cellHeight);
    int high = (int) Math.ceil((area.getMaxY() - box.getMinY()) / cellHeight);
    int right1 = Math.min(right, grid.length);
    int high1 = Math.min(high, grid[0].length);
    int points = sums[right1][high1] - sums[left][high1] - sums[right1][low] + sums[left][low];
    return points == (right1 - left) * (high1 - low);
  }

  private static int[][] sums(boolean[][] inside) {
    int[][] sums = new int[inside.length + 1][inside[0].length + 1];
    for (int x = 0; x < inside.length; x++) {
      for (int y = 0; y < inside[0].length; y++) {
        sums[x + 1][y + 1] = sums[x][y + 1] + sums[x + 1][y] - sums[x][y] + (inside[x][y] ? 1 : 0);
      }
    }
    return sums;
  }

  private Point2D centre(int x, int y) {
    return new Point2D.Double(
        area.getMinX() + (x + 0.5) * cellWidth, area.getMaxY() - (y + 0.5) * cellHeight);
  }

  /**
   * Returns where a label can sit on a line, nearest to its middle, and keeps it; empty where there
   * is no room, or the same label stands near.
   */
  Optional<Rectangle2D> along(
      List<Point2D> line, double width, double height, List<Rectangle2D> same) {
    double[] reached = new double[line.size()];
    for (int i = 1; i < reached.length; i++) {
      reached[i] = reached[i - 1] + line.get(i).distance(line.get(i - 1));
    }
    for (double share : ALONG) {
      Rectangle2D box = centred(at(share, line, reached), width, height);
      if (area.contains(box) && free(box) && far(box, same)) {
        taken.add(box);
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private static Point2D at(double share, List<Point2D> line, double[] reached) {
    double wanted = share * reached[reached.length - 1];
    int found = Arrays.binarySearch(reached, wanted);
    int after = Math.min(reached.length - 1, found >= 0 ? Math.max(1, found) : -found - 1);
    Point2D one = line.get(after - 1);
    Point2D other = line.get(after);
    double span = reached[after] - reached[after - 1];
    double part = span == 0 ? 0 : (wanted - reached[after - 1]) / span;
    return new Point2D.Double(
        one.getX() + part * (other.getX() - one.getX()),
        one.getY() + part * (other.getY() - one.getY()));
  }

  private static boolean far(Rectangle2D box, List<Rectangle2D> others) {
    for (Rectangle2D other : others) {
      double apart =
          Point2D.distance(
              box.getCenterX(), box.getCenterY(), other.getCenterX(), other.getCenterY());
      if (apart < REPEAT) {
        return false;
      }
    }
    return true;
  }

  private boolean free(Rectangle2D box) {
    for (Rectangle2D other : taken) {
      if (other.intersects(box)) {
        return false;
      }
    }
    return true;
  }

  private static Rectangle2D centred(Point2D centre, double width, double height) {
    return new Rectangle2D.Double(
        centre.getX() - width / 2, centre.getY() - height / 2, width, height);
  }
}
