package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CellRectangleTest {

  private static final int SIZE = 60;

  @Test
  void everyPointLiesInOneRectangleOfItsRegionAndInNoOther() {
    int[][] grid = slanted();
    int[][] drawn = new int[SIZE][SIZE];
    for (int region = 0; region < 3; region++) {
      for (CellRectangle cells : CellRectangle.of(grid, region)) {
        for (int x = cells.left(); x < cells.right(); x++) {
          for (int y = cells.low(); y < cells.high(); y++) {
            assertThat(grid[x][y]).isEqualTo(region);
            drawn[x][y]++;
          }
        }
      }
    }
    for (int[] column : drawn) {
      assertThat(column).containsOnly(1);
    }
  }

  @Test
  void equalRowsAreOneRectangle() {
    int[][] grid = {{0, 0, 1}, {0, 0, 1}, {2, 2, 1}};
    assertThat(CellRectangle.of(grid, 0)).containsExactly(new CellRectangle(0, 2, 0, 2));
    assertThat(CellRectangle.of(grid, 1)).containsExactly(new CellRectangle(0, 3, 2, 3));
    assertThat(CellRectangle.of(grid, 2)).containsExactly(new CellRectangle(2, 3, 0, 2));
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
}
