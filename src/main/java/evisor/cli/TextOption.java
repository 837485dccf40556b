package evisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * An option with a value of any text.
 *
 * @param name its name without hyphens
 * @param argument what its value is called in the help
 * @param description what it does
 * @param takesWords whether words that follow its value belong to it, as in {@code --volume 50 mL}
 */
record TextOption(String name, String argument, String description, boolean takesWords)
    implements CommandOption {

  /** Takes one whose value is one word, or quoted. */
  TextOption(String name, String argument, String description) {
    this(name, argument, description, false);
  }

  /** Returns one whose value may be several words without quotes. */
  static TextOption ofWords(String name, String argument, String description) {
    return new TextOption(name, argument, description, true);
  }

  @Override
  public Option option() {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns its value; the first where it is given more than once. */
  Optional<String> in(CommandLine line) {
    return Optional.ofNullable(line.getOptionValue(name));
  }

  /** Returns all its values. */
  List<String> all(CommandLine line) {
    return line.hasOption(name) ? List.of(line.getOptionValues(name)) : List.of();
  }

  /** Returns all its values, each of which may hold several with commas between them. */
  List<String> words(CommandLine line) throws CommandFailure {
    List<String> words = new ArrayList<>();
    for (String value : all(line)) {
      for (String word : value.split(",", -1)) {
        if (word.isBlank()) {
          throw CommandFailure.usage("--%s \"%s\": a word is missing.", name, value);
        }
        words.add(word.strip());
      }
    }
    return List.copyOf(words);
  }
}
