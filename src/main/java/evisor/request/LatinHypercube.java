package evisor.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Numbers from 0 to below 1 for a number of draws, such that each field of the draws has one number
 * in every one of as many equal layers.
 */
final class LatinHypercube {

  private final SplittableRandom random;
  private final int draws;
  private final List<double[]> fields = new ArrayList<>();

  LatinHypercube(SplittableRandom random, int draws) {
    this.random = random;
    this.draws = draws;
  }

  /** The numbers of one draw, field after field. */
  final class Cursor {

    private final int draw;
    private int field;

    private Cursor(int draw) {
      this.draw = draw;
    }

    /** Returns the number of the next field. */
    double next() {
      if (field == fields.size()) {
        fields.add(layered());
      }
      return fields.get(field++)[draw];
    }
  }

  /** Returns the numbers of a draw; each draw must ask for its fields in the same order. */
  Cursor of(int draw) {
    return new Cursor(draw);
  }

  private double[] layered() {
    double[] numbers = new double[draws];
    for (int i = 0; i < draws; i++) {
      numbers[i] = (i + random.nextDouble()) / draws;
    }
    for (int i = draws - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
    return numbers;
  }
}
