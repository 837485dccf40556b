package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.json.PlainNumber;

/** What a number in a knowledge file may be. */
enum Bounds {
  FRACTION("a fraction from 0 to 1", 0, 1),
  SIGNED("a number from -1 to 1", -1, 1),
  SHARE("a fraction above 0, at most 1", Double.MIN_VALUE, 1),
  NOT_NEGATIVE("0 or more", 0, Double.MAX_VALUE),
  POSITIVE("more than 0", Double.MIN_VALUE, Double.MAX_VALUE),
  FROM_ONE("1 or more", 1, Double.MAX_VALUE),
  // With a mass of at most 1000 kg that keeps volumes to 10000 L.
  ML_PER_GRAM("more than 0 and at most 10", Double.MIN_VALUE, 10),
  WEEKDAYS("days of a week, above 0 and at most 7", Double.MIN_VALUE, 7),
  DAY_HOURS("hours of a day, above 0 and at most 24", Double.MIN_VALUE, 24),
  ACUTE("an angle of degrees from 0 to below 90", 0, StrictMath.nextDown(90.0)),
  LIQUID_WATER("degrees Celsius from 0 to 100", 0, 100);

  private final String allowed;
  private final double least;
  private final double most;

  Bounds(String allowed, double least, double most) {
    this.allowed = allowed;
    this.least = least;
    this.most = most;
  }

  /** Returns the number, and notes a fault where it lies outside. */
  double checked(double number, String name, FilePlace place, FileFaults faults) {
    if (number < least || number > most) {
      faults.add(
          place,
          "out-of-range",
          "\"" + name + "\" is " + PlainNumber.of(number) + ", which is not allowed here.",
          "Write " + allowed + ".");
    }
    return number;
  }
}
