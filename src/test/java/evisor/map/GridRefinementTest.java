package evisor.map;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.map.GridRefinement.Point;
import evisor.map.GridRefinement.Steps;
import evisor.map.GridRefinement.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GridRefinementTest {

  private static final int SIZE = 120;
  private static final int STEP = 5;

  /** Pictures with borders of every kind. */
  private enum Picture {
    ONE_COLOUR((x, y) -> 0),
    HALVES((x, y) -> x < 61 ? 0 : 1),
    STEEP((x, y) -> 7 * x > 2 * y + 111 ? 1 : 0),
    DISC((x, y) -> (x - 52) * (x - 52) + (y - 71) * (y - 71) < 400 ? 1 : 0),
    // Three points wide and slanted, so that it passes between the lines of the coarse grid.
    THIN_STRIPE((x, y) -> Math.abs(3 * x - y - 40) < 5 ? 1 : 0),
    QUARTERS((x, y) -> (x < 33 ? 0 : 1) + (y < 78 ? 0 : 2)),
    CORNER((x, y) -> x + y < 4 ? 1 : 0),
    STAIRS((x, y) -> x / 11 > y / 13 ? 1 : 0);

    @SuppressWarnings("ImmutableEnumChecker") // Each is a formula and holds nothing.
    private final IntBinaryOperator value;

    Picture(IntBinaryOperator value) {
      this.value = value;
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsTheSameAsAskingEverywhere(Picture picture) {
    List<Point> asked = new ArrayList<>();
    int[][] refined = refined(picture.value, SIZE, STEP, asked);
    assertThat(refined).isDeepEqualTo(refined(picture.value, SIZE, 0, new ArrayList<>()));
    assertThat(asked).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void asksFewPointsOfMany(Picture picture) {
    List<Point> asked = new ArrayList<>();
    refined(picture.value, SIZE, STEP, asked);
    assertThat(asked).hasSizeLessThan(SIZE * SIZE / 3);
  }

  @Test
  void asksOnlyTheCoarseGridAndItsMiddlesWhereNothingDiffers() {
    List<Point> asked = new ArrayList<>();
    refined((x, y) -> 3, 101, 10, asked);
    assertThat(asked).hasSize(11 * 11 + 10 * 10);
  }

  @Test
  void asksEveryWordOfAnAxisOfWords() {
    List<Point> asked = new ArrayList<>();
    int[][] found =
        GridRefinement.of(
            new Steps(100, 4), new Steps(3, 0), values((x, y) -> x > 30 * y ? 1 : 0, asked));
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 3; y++) {
        assertThat(found[x][y]).isEqualTo(x > 30 * y ? 1 : 0);
      }
    }
    assertThat(asked).hasSizeLessThan(200);
  }

  @Test
  void oneStepBetweenTheCoarseLinesIsNoTrouble() {
    List<Point> asked = new ArrayList<>();
    int[][] found = refined((x, y) -> (x + y) % 2, 7, 1, asked);
    assertThat(found[2]).containsExactly(0, 1, 0, 1, 0, 1, 0);
    assertThat(asked).hasSize(49);
  }

  private static int[][] refined(IntBinaryOperator value, int size, int step, List<Point> asked) {
    return GridRefinement.of(new Steps(size, step), new Steps(size, step), values(value, asked));
  }

  private static Values values(IntBinaryOperator value, List<Point> asked) {
    return points -> {
      asked.addAll(points);
      return points.stream().mapToInt(p -> value.applyAsInt(p.x(), p.y())).toArray();
    };
  }
}
