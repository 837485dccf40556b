package evisor.map;

import evisor.json.PlainNumber;
import evisor.model.Quantity;
import evisor.request.AskedRequest;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestField;
import evisor.text.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Numbers at equal steps of their logarithm, from a lowest to a highest, both included.
 *
 * @param field the field
 * @param quantity what kind of number it is
 * @param low the lowest number, above 0
 * @param high the highest, above {@code low}
 * @param size how many, at least 2
 */
record NumberAxis(RequestField field, Quantity quantity, double low, double high, int size)
    implements MapAxis {

  // Enough to tell 10,000 points of twelve decades apart, and short to read.
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  // Times that people plan with, in hours.
  private static final double[] TIMES = {
    1 / 60.0, 5 / 60.0, 10 / 60.0, 0.5, 1, 2, 4, 8, 24, 48, 96, 168, 336, 672, 2016, 8760
  };
  private static final double ALMOST = 1e-9;

  @Override
  public boolean continuous() {
    return true;
  }

  @Override
  public Amount value(int index) {
    return new Amount(BigDecimal.valueOf(number(index)), quantity);
  }

  /** Returns the number at a place along the axis, to 6 digits; both ends exactly. */
  double number(int index) {
    if (index == 0 || index == size - 1) {
      return index == 0 ? low : high;
    }
    double exponent = StrictMath.log(high / low) * index / (size - 1);
    return new BigDecimal(low * StrictMath.exp(exponent)).round(DIGITS).doubleValue();
  }

  @Override
  public String id(int index) {
    return PlainNumber.of(number(index)) + Amount.unit(quantity);
  }

  @Override
  public String shown(int index, Wording wording) {
    return wording.quantity(number(index), quantity);
  }

  @Override
  public OptionalDouble position(AskedRequest request) {
    if (!(request.value(field).orElse(null) instanceof Amount stated)
        || stated.quantity() != quantity) {
      return OptionalDouble.empty();
    }
    double number = stated.number().doubleValue();
    return number < low * (1 - ALMOST) || number > high * (1 + ALMOST)
        ? OptionalDouble.empty()
        : OptionalDouble.of(position(number));
  }

  private double position(double number) {
    return StrictMath.log(number / low) / StrictMath.log(high / low) * (size - 1);
  }

  @Override
  public List<Tick> ticks(Wording wording) {
    return quantity == Quantity.HOURS ? times(wording) : decades(wording);
  }

  private List<Tick> times(Wording wording) {
    List<Tick> ticks = new ArrayList<>();
    for (double time : TIMES) {
      add(time, true, wording, ticks);
    }
    return ticks;
  }

  private List<Tick> decades(Wording wording) {
    // Over few decades a label at each power of ten alone would leave the axis bare.
    boolean few = high / low < 1000;
    int first = (int) StrictMath.floor(StrictMath.log10(low)) - 1;
    int last = (int) StrictMath.ceil(StrictMath.log10(high)) + 1;
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int digit = 1; digit < 10; digit++) {
        double number = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
        add(number, digit == 1 || (few && (digit == 2 || digit == 5)), wording, ticks);
      }
    }
    return ticks;
  }

  private void add(double number, boolean labelled, Wording wording, List<Tick> ticks) {
    if (number >= low * (1 - ALMOST) && number <= high * (1 + ALMOST)) {
      String label = labelled ? wording.quantity(number, quantity) : "";
      ticks.add(new Tick(position(number), label));
    }
  }
}
