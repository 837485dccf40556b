package evisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * The option that names a file to be written instead of standard output.
 *
 * @param argument what its value is called in the help
 * @param description what it does
 */
record OutputOption(String argument, String description) implements CommandOption {

  private static final String NAME = "output";

  @Override
  public Option option() {
    return Option.builder("o").longOpt(NAME).hasArg().argName(argument).desc(description).get();
  }

  /** Returns the file, where one is named. */
  Optional<String> in(CommandLine line) {
    return Optional.ofNullable(line.getOptionValue(NAME));
  }

  /** Writes a text to the file, whole or not at all, or else to standard output. */
  void write(String text, CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = in(line);
    if (named.isPresent()) {
      ReplacedFile.write("-o", named.get(), text.getBytes(StandardCharsets.UTF_8));
    } else {
      around.out().print(text);
    }
  }
}
