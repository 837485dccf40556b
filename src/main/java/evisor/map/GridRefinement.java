package evisor.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the values at all points of a grid by asking for few of them: a coarse grid first, then
 * more only where neighbours differ.
 *
 * <p>A block is taken to be of one value when its corners and its middle are, and every point along
 * its sides that became known while its neighbours were refined. A region that lies wholly inside a
 * block of the coarse grid and off its middle can be missed.
 */
final class GridRefinement {

  private static final int UNKNOWN = -1;

  private final int[][] grid;
  private final Consumer<List<Point>> ask;
  private final List<Block> settled = new ArrayList<>();

  /** A point of the grid. */
  record Point(int x, int y) {}

  /** A rectangle of the grid, its sides included. */
  private record Block(int left, int right, int low, int high) {

    int middleX() {
      return (left + right) / 2;
    }

    int middleY() {
      return (low + high) / 2;
    }

    boolean whole() {
      return right - left <= 1 && high - low <= 1;
    }
  }

  /** Says the values at points; the answer is put at the same places as the points. */
  interface Values {
    int[] at(List<Point> points);
  }

  private GridRefinement(int width, int height, Values values) {
    this.grid = new int[width][height];
    for (int[] column : grid) {
      Arrays.fill(column, UNKNOWN);
    }
    this.ask =
        points -> {
          int[] found = values.at(points);
          for (int i = 0; i < found.length; i++) {
            grid[points.get(i).x()][points.get(i).y()] = found[i];
          }
        };
  }

  /**
   * Returns the values at all points, by column and row.
   *
   * @param x steps along the first axis
   * @param y steps along the second axis
   * @param values says the values, none below 0
   */
  static int[][] of(Steps x, Steps y, Values values) {
    GridRefinement refinement = new GridRefinement(x.size(), y.size(), values);
    refinement.refine(blocks(x, y));
    return refinement.filled();
  }

  /**
   * How an axis is divided at first.
   *
   * @param size number of points
   * @param step points from one line of the coarse grid to the next; 0 where every point stands for
   *     itself
   */
  record Steps(int size, int step) {

    /** Returns the first and last point of each span. */
    List<int[]> spans() {
      List<int[]> spans = new ArrayList<>();
      if (step == 0 || size == 1) {
        for (int i = 0; i < size; i++) {
          spans.add(new int[] {i, i});
        }
        return spans;
      }
      for (int from = 0; from < size - 1; from += step) {
        spans.add(new int[] {from, Math.min(from + step, size - 1)});
      }
      return spans;
    }
  }

  private static List<Block> blocks(Steps x, Steps y) {
    List<Block> blocks = new ArrayList<>();
    for (int[] across : x.spans()) {
      for (int[] up : y.spans()) {
        blocks.add(new Block(across[0], across[1], up[0], up[1]));
      }
    }
    return blocks;
  }

  private void refine(List<Block> first) {
    List<Block> blocks = first;
    while (!blocks.isEmpty()) {
      learn(blocks);
      List<Block> smaller = new ArrayList<>();
      for (Block block : blocks) {
        if (alike(block)) {
          settled.add(block);
        } else {
          split(block, smaller);
        }
      }
      // What was learnt may show that a block was settled too early.
      settled.removeIf(block -> !alike(block) && split(block, smaller));
      blocks = smaller;
    }
  }

  private void learn(List<Block> blocks) {
    List<Point> unknown = new ArrayList<>();
    boolean[][] listed = new boolean[grid.length][grid[0].length];
    for (Block block : blocks) {
      for (int x : new int[] {block.left(), block.right()}) {
        for (int y : new int[] {block.low(), block.high()}) {
          list(x, y, listed, unknown);
        }
      }
      list(block.middleX(), block.middleY(), listed, unknown);
    }
    ask.accept(unknown);
  }

  private void list(int x, int y, boolean[][] listed, List<Point> unknown) {
    if (grid[x][y] == UNKNOWN && !listed[x][y]) {
      listed[x][y] = true;
      unknown.add(new Point(x, y));
    }
  }

  /** Returns whether all that is known of a block is of one value. */
  private boolean alike(Block block) {
    int value = grid[block.left()][block.low()];
    for (int x = block.left(); x <= block.right(); x++) {
      for (int y = block.low(); y <= block.high(); y++) {
        if (grid[x][y] != UNKNOWN && grid[x][y] != value) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Adds the parts of a block to a list; returns true, unless it has no point inside to part it.
   */
  private static boolean split(Block block, List<Block> parts) {
    if (block.whole()) {
      return false;
    }
    int x = block.middleX();
    int y = block.middleY();
    int[][] across = halves(block.left(), x, block.right());
    int[][] up = halves(block.low(), y, block.high());
    for (int[] column : across) {
      for (int[] row : up) {
        parts.add(new Block(column[0], column[1], row[0], row[1]));
      }
    }
    return true;
  }

  private static int[][] halves(int from, int middle, int to) {
    return to - from <= 1 ? new int[][] {{from, to}} : new int[][] {{from, middle}, {middle, to}};
  }

  private int[][] filled() {
    for (Block block : settled) {
      int value = grid[block.left()][block.low()];
      for (int x = block.left(); x <= block.right(); x++) {
        for (int y = block.low(); y <= block.high(); y++) {
          grid[x][y] = value;
        }
      }
    }
    return grid;
  }
}
