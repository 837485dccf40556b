package evisor.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * An option without a value.
 *
 * @param name its name without hyphens
 * @param description what it does
 */
record SwitchOption(String name, String description) implements CommandOption {

  @Override
  public Option option() {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** Returns whether it is given. */
  boolean in(CommandLine line) {
    return line.hasOption(name);
  }
}
