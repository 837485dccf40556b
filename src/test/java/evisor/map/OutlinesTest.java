package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.map.DecisionMap.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutlinesTest {

  private static final int SIZE = 60;

  @Test
  void withoutSmoothingAnOutlineHoldsItsPointsAndNoOthers() {
    int[][] grid = slanted();
    Outlines outlines = new Outlines(grid, false);
    for (int region = 0; region < 3; region++) {
      assertThat(area(outlines.rings(region))).isEqualTo(points(grid, region));
    }
  }

  @Test
  void smoothedNeighboursLeaveNeitherGapNorOverlap() {
    Outlines outlines = new Outlines(slanted(), true);
    double whole = 0;
    for (int region = 0; region < 3; region++) {
      whole += area(outlines.rings(region));
    }
    assertThat(whole).isCloseTo(SIZE * SIZE, within(1e-9));
  }

  @Test
  void smoothingTurnsStairsIntoALineAndHardlyMovesAnything() {
    int[][] grid = slanted();
    Outlines smooth = new Outlines(grid, true);
    int stairs = new Outlines(grid, false).lines().stream().mapToInt(List::size).sum();
    int corners = smooth.lines().stream().mapToInt(List::size).sum();
    assertThat(corners).isLessThan(stairs / 2);
    for (int region = 0; region < 3; region++) {
      assertThat(area(smooth.rings(region))).isCloseTo(points(grid, region), within(60.0));
    }
  }

  /** A slanted border, and an island of a third region. */
  private static int[][] slanted() {
    int[][] grid = new int[SIZE][SIZE];
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        boolean island = (x - 40) * (x - 40) + (y - 12) * (y - 12) < 64;
        grid[x][y] = island ? 2 : 3 * y > 2 * x + 20 ? 1 : 0;
      }
    }
    return grid;
  }

  private static int points(int[][] grid, int region) {
    int points = 0;
    for (int[] column : grid) {
      for (int found : column) {
        points += found == region ? 1 : 0;
      }
    }
    return points;
  }

  /** Returns the area inside rings; holes run the other way round and count against it. */
  private static double area(List<List<Corner>> rings) {
    double twice = 0;
    for (List<Corner> ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        Corner a = ring.get(i);
        Corner b = ring.get((i + 1) % ring.size());
        twice += a.x() * b.y() - b.x() * a.y();
      }
    }
    return twice / 2;
  }
}
