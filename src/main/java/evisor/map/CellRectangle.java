package evisor.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of one region that fill a rectangle, from the first column and row to before the end.
 *
 * @param left first column
 * @param right behind the last column
 * @param low first row
 * @param high behind the last row
 */
record CellRectangle(int left, int right, int low, int high) {

  /** Returns the points of a region: rows of them, and equal rows over each other, as one. */
  static List<CellRectangle> of(int[][] grid, int region) {
    List<CellRectangle> all = new ArrayList<>();
    for (int y = 0; y < grid[0].length; y++) {
      for (int x = 0; x < grid.length; x++) {
        if (starts(grid, region, x, y)) {
          int right = end(grid, region, x, y);
          if (y == 0 || !row(grid, region, x, right, y - 1)) {
            int high = y + 1;
            while (high < grid[0].length && row(grid, region, x, right, high)) {
              high++;
            }
            all.add(new CellRectangle(x, right, y, high));
          }
        }
      }
    }
    return all;
  }

  /** Returns whether points of a region begin at a column and end before another. */
  private static boolean row(int[][] grid, int region, int left, int right, int y) {
    return starts(grid, region, left, y) && end(grid, region, left, y) == right;
  }

  private static boolean starts(int[][] grid, int region, int x, int y) {
    return grid[x][y] == region && (x == 0 || grid[x - 1][y] != region);
  }

  private static int end(int[][] grid, int region, int from, int y) {
    int end = from;
    while (end < grid.length && grid[end][y] == region) {
      end++;
    }
    return end;
  }
}
