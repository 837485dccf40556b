package evisor.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.model.Figure;
import evisor.model.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn, and how it is spread. */
class RandomStreamTest {

  private static final int MANY = 20_000;

  private final RandomStream chance = new RandomStream(1);

  @Test
  void aNumberIsKnownBySeedNameAndDrawAlone() {
    long key = chance.key("sec/recovery");
    assertThat(chance.key("sec/recovery")).isEqualTo(key);
    assertThat(chance.key("tff/recovery")).isNotEqualTo(key);
    assertThat(new RandomStream(2).key("sec/recovery")).isNotEqualTo(key);
    assertThat(RandomStream.even(key, 3)).isEqualTo(RandomStream.even(key, 3));
    assertThat(RandomStream.even(key, 3)).isNotEqualTo(RandomStream.even(key, 4));
  }

  @Test
  void evenNumbersFillTheirRangeEvenly() {
    long key = chance.key("x");
    int[] tenths = new int[10];
    for (int draw = 0; draw < MANY; draw++) {
      tenths[(int) (10 * RandomStream.even(key, draw))]++;
    }
    for (int count : tenths) {
      assertThat((double) count / MANY).isCloseTo(0.1, within(0.01));
    }
  }

  @Test
  void normalNumbersHaveMeanZeroAndVarianceOne() {
    long key = chance.key("x");
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < MANY; draw++) {
      double number = RandomStream.normal(key, draw);
      sum += number;
      squares += number * number;
    }
    assertThat(sum / MANY).isCloseTo(0, within(0.03));
    assertThat(squares / MANY).isCloseTo(1, within(0.05));
  }

  @Test
  void figuresOfDifferentNamesAreIndependent() {
    long one = chance.key("one");
    long other = chance.key("other");
    double sum = 0;
    for (int draw = 0; draw < MANY; draw++) {
      sum += (RandomStream.even(one, draw) - 0.5) * (RandomStream.even(other, draw) - 0.5);
    }
    assertThat(12 * sum / MANY).isCloseTo(0, within(0.03));
  }

  @Test
  void aFigureStaysInItsRange() {
    for (boolean byOrders : new boolean[] {false, true}) {
      UncertainFigure figure = uncertain(0.5, 1, byOrders);
      for (int draw = 0; draw < 1000; draw++) {
        assertThat(figure.value(draw)).isBetween(0.5, 1.0);
      }
    }
  }

  @Test
  void aFractionRemovedIsDrawnByOrdersOfMagnitudeOfWhatIsLeft() {
    UncertainFigure figure = uncertain(0.9, 0.999, true);
    int beyond = 0;
    for (int draw = 0; draw < MANY; draw++) {
      beyond += figure.value(draw) > 0.99 ? 1 : 0;
    }
    assertThat((double) beyond / MANY).isCloseTo(0.5, within(0.02));
  }

  private UncertainFigure uncertain(double low, double high, boolean byOrders) {
    Figure figure = new Figure(new Range(low, high), List.of(), "", "x");
    return new UncertainFigure(figure, chance.key(figure.id()), byOrders);
  }
}
