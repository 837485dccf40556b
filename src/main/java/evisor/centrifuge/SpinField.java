package evisor.centrifuge;

import evisor.json.PlainNumber;
import java.util.Optional;

/** What may be stated of a spin, each once: its name, what it takes, and between which bounds. */
public enum SpinField {
  ROTOR("rotor", "NAME", "a rotor of the knowledge base"),
  R_MIN("r-min", "MM", "or its inner radius in mm", above(Limits.MM)),
  R_MAX("r-max", "MM", "and its outer radius in mm", above(Limits.MM)),
  ANGLE(
      "angle",
      "DEGREES",
      "angle of the tubes of a fixed-angle rotor",
      from(StrictMath.nextDown(90.0))),
  TUBE_DIAMETER("tube-diameter", "MM", "and their diameter in mm", above(Limits.MM)),
  G("g", "FORCE", "relative centrifugal force", above(Limits.G)),
  AT("at", "RADIUS", "where that force is: average (default) or max"),
  RPM("rpm", "SPEED", "or the speed in revolutions per minute", above(2e5)),
  MINUTES("minutes", "TIME", "run time in minutes", from(1e6)),
  CUT_OFF("cut-off", "NM", "or the diameter in nm from which all are pelleted", above(Limits.NM)),
  LIKE("like", "NAME", "the minutes are for this rotor: convert them by K-factor"),
  LIKE_G("like-g", "FORCE", "its force, if it is another", above(Limits.G)),
  SAMPLE("sample", "TYPE", "the sample that is spun, such as plasma"),
  MEDIUM("medium", "NAME", "or the liquid, such as buffer"),
  TEMPERATURE("temperature", "CELSIUS", "its temperature in °C (default: 4)", from(100)),
  VISCOSITY("viscosity", "MPAS", "or its viscosity in mPa·s (cP)", above(1e5)),
  DENSITY("density", "DENSITY", "and its density in g/cm³", above(Limits.DENSITY)),
  VESICLE_DENSITY(
      "vesicle-density", "DENSITY", "density of the vesicles in g/cm³", above(Limits.DENSITY)),
  DIAMETERS("diameters", "LIST", "diameters in nm, with commas between", above(Limits.NM)),
  FRACTION("fraction", "SHARE", "say how long it takes to pellet that share, 0.9", above(1));

  private final String option;
  private final String argument;
  private final String description;
  // 0 where it takes words; a record would not be seen as constant.
  private final double most;
  private final boolean above;

  SpinField(String option, String argument, String description) {
    this(option, argument, description, from(0));
  }

  SpinField(String option, String argument, String description, Bounds bounds) {
    this.option = option;
    this.argument = argument;
    this.description = description;
    this.most = bounds.most();
    this.above = bounds.above();
  }

  /** Returns its name on a command line, without the hyphens. */
  public String option() {
    return option;
  }

  /** Returns what its value is called in a help. */
  public String argument() {
    return argument;
  }

  /** Returns what it is, in a few words. */
  public String description() {
    return description;
  }

  /** Returns the bounds of a number; empty where it takes words. */
  Optional<Bounds> bounds() {
    return most > 0 ? Optional.of(new Bounds(above, most)) : Optional.empty();
  }

  private static Bounds above(double most) {
    return new Bounds(true, most);
  }

  private static Bounds from(double most) {
    return new Bounds(false, most);
  }

  /** Highest values that several fields share, each far beyond what is built. */
  private static final class Limits {
    static final double MM = 1000;
    static final double NM = 1e5;
    static final double G = 2e6;
    static final double DENSITY = 5;
  }

  /**
   * The bounds of a number; the least is 0.
   *
   * @param above whether 0 itself is left out
   * @param most the highest value that is allowed
   */
  record Bounds(boolean above, double most) {

    boolean allow(double number) {
      return (above ? number > 0 : number >= 0) && number <= most;
    }

    /** Returns what to write, with a place for the end. */
    String sentence() {
      return above
          ? "Write a number more than 0 and at most %s, with a decimal point."
          : StrictMath.rint(most) == most
              ? "Write a number from 0 to %s, with a decimal point."
              : "Write a number from 0 to below %s, with a decimal point.";
    }

    /** Returns the highest value as people write it. */
    String end() {
      return PlainNumber.of(StrictMath.rint(most));
    }
  }
}
