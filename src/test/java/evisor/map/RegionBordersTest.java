package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.map.DecisionMap.Corner;
import evisor.map.GridRefinement.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionBordersTest {

  @Test
  void oneRegionHasNoLine() {
    assertThat(RegionBorders.lines(new int[][] {{1, 1}, {1, 1}})).isEmpty();
  }

  @Test
  void twoRegionsArePartedByALineFromFrameToFrame() {
    // Columns of rows: the left column is 0, the right one 1.
    List<List<Corner>> lines = RegionBorders.lines(new int[][] {{0, 0}, {1, 1}});
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).containsExactly(new Corner(1, 0), new Corner(1, 1), new Corner(1, 2));
    assertThat(RegionBorders.before(new Corner(1, 0), new Corner(1, 1))).isEqualTo(new Point(0, 0));
    assertThat(RegionBorders.behind(new Corner(1, 1), new Corner(1, 0))).isEqualTo(new Point(1, 0));
  }

  @Test
  void anIslandIsRoundedByALineThatEndsWhereItBegan() {
    List<List<Corner>> lines = RegionBorders.lines(new int[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}});
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).hasSize(5);
    assertThat(lines.get(0).get(0)).isEqualTo(lines.get(0).get(4));
  }

  @Test
  void linesAreCutWhereThreeRegionsMeet() {
    assertThat(RegionBorders.lines(new int[][] {{0, 0}, {1, 2}})).hasSize(3);
  }

  @Test
  void everyEdgeBetweenRegionsLiesOnOneLine() {
    int[][] grid = {{0, 0, 1, 1}, {0, 2, 2, 1}, {3, 2, 0, 0}, {3, 3, 0, 1}};
    int edges = 0;
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 4; y++) {
        edges += x > 0 && grid[x - 1][y] != grid[x][y] ? 1 : 0;
        edges += y > 0 && grid[x][y - 1] != grid[x][y] ? 1 : 0;
      }
    }
    int walked = RegionBorders.lines(grid).stream().mapToInt(line -> line.size() - 1).sum();
    assertThat(walked).isEqualTo(edges);
  }
}
