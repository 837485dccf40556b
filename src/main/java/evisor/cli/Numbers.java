package evisor.cli;

import evisor.files.Diagnostic;
import evisor.files.Place;
import evisor.json.PlainNumber;
import evisor.text.Phrase;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;

/** Reads options that are numbers, noting each that is none or lies outside its bounds. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

  private final CommandLine line;
  private final List<Diagnostic> faults;

  Numbers(CommandLine line, List<Diagnostic> faults) {
    this.line = line;
    this.faults = faults;
  }

  /**
   * Returns a number above the least and not above the most; empty where it is absent or faulty.
   */
  OptionalDouble above(String option, double least, double most) {
    return line.hasOption(option)
        ? above(option, line.getOptionValue(option), least, most)
        : OptionalDouble.empty();
  }

  /** Does the same for one of several numbers of an option. */
  OptionalDouble above(String option, String value, double least, double most) {
    return read(
        option,
        value,
        StrictMath.nextUp(least),
        most,
        "more than " + PlainNumber.of(least) + " and at most " + PlainNumber.of(most));
  }

  /** Returns a number from the least to the most; empty where it is absent or faulty. */
  OptionalDouble from(String option, double least, double most) {
    return line.hasOption(option)
        ? read(
            option,
            line.getOptionValue(option),
            least,
            most,
            Phrase.of(
                "from %s%s%s",
                PlainNumber.of(least),
                most == StrictMath.rint(most) ? " to " : " to below ",
                PlainNumber.of(StrictMath.rint(most))))
        : OptionalDouble.empty();
  }

  private OptionalDouble read(
      String option, String value, double least, double most, String allowed) {
    boolean written = NUMBER.matcher(value.strip()).matches();
    double number = written ? Double.parseDouble(value.strip()) : Double.NaN;
    if (number >= least && number <= most) {
      return OptionalDouble.of(number);
    }
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    faults.add(
        Diagnostic.error(
            Place.of("--" + option),
            "",
            Phrase.of(
                "--%s: %s Write a number %s, with a decimal point.",
                option,
                written ? shown + " is out of range." : "\"" + shown + "\" is no number.",
                allowed)));
    return OptionalDouble.empty();
  }
}
