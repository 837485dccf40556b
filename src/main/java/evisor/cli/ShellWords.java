package evisor.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as they are typed in a shell. */
final class ShellWords {

  private ShellWords() {}

  /** Returns arguments with blanks between them, quoted where a shell would not take them whole. */
  static String of(List<String> args) {
    return args.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    if (argument.matches("[\\p{L}\\p{N}_.,:=/+-]+")) {
      return argument;
    }
    return argument.matches("[^\"$`\\\\!]*")
        ? '"' + argument + '"'
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
