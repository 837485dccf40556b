package evisor.cli;

import java.util.List;
import org.apache.commons.cli.Options;

/**
 * How a command is used.
 *
 * @param name its name
 * @param purpose what it does, in a line
 * @param arguments what follows its name, in a line
 * @param declared its options
 * @param notes what else its help says; may be empty
 * @param examples how it is called, without the name of the program
 */
record CommandUsage(
    String name,
    String purpose,
    String arguments,
    List<? extends CommandOption> declared,
    String notes,
    List<String> examples) {

  /** Takes how it is used, to be shown {@link #like} an example. */
  CommandUsage(
      String name,
      String purpose,
      String arguments,
      List<? extends CommandOption> declared,
      String notes) {
    this(name, purpose, arguments, declared, notes, List.of());
  }

  /** Returns the same, shown by examples. */
  CommandUsage like(String... calls) {
    return new CommandUsage(name, purpose, arguments, declared, notes, List.of(calls));
  }

  /** Returns its options as the parser of command lines takes them. */
  Options options() {
    Options options = new Options();
    declared.forEach(one -> options.addOption(one.option()));
    return options;
  }
}
