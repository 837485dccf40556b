package evisor.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * An option whose value is a whole number.
 *
 * @param text its name, and what the help says of it
 * @param usual the number where the option is not given
 * @param least the lowest that is allowed
 * @param most the highest that is allowed
 */
record NumberOption(TextOption text, long usual, long least, long most) implements CommandOption {

  /** Returns the option that draws of every kind follow from. */
  static NumberOption seed(long usual) {
    return new NumberOption(
        new TextOption("seed", "N", "what the draws follow from (default: 1)"),
        usual,
        Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  @Override
  public Option option() {
    return text.option();
  }

  /** Returns the number that is given, or the usual one. */
  long in(CommandLine line) throws CommandFailure {
    String found = text.in(line).orElse(Long.toString(usual));
    try {
      long number = Long.parseLong(found);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw CommandFailure.usage(
        "--%s %s is no whole number from %s to %s.", text.name(), found, least, most);
  }
}
