package evisor.cli;

import evisor.speech.Phrase;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;

/** What the command line says of itself. */
final class Help {

  private static final int WIDTH = 80;
  private static final int COLUMN = 30;

  private Help() {}

  static String overview(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    text.append("evisor recommends how to isolate exosomes (small extracellular vesicles).\n\n");
    text.append("Usage: evisor COMMAND …\n\n");
    for (Command command : commands) {
      Usage usage = command.usage();
      row(text, usage.name(), usage.purpose());
    }
    row(text, "help [COMMAND]", "this overview, or one command with its options");
    row(text, "--version", "the version");
    text.append(
        """

        Exit status: 0 done (that no train is feasible is an answer), 1 check found
        something wrong, what a case expects is not met, or a replayed answer differs,
        2 bad usage or input, 3 the rules do not load, 4 a fault of evisor, or output
        that cannot be written.
        """);
    return text.toString();
  }

  static String of(Usage usage) {
    StringBuilder text = new StringBuilder();
    text.append("evisor ").append(usage.name()).append(": ").append(usage.purpose());
    text.append("\n\nUsage: evisor ").append(usage.name()).append(' ');
    text.append(usage.arguments()).append("\n\n");
    for (Option option : usage.options().getOptions()) {
      String shortName = option.getOpt() == null ? "" : "-" + option.getOpt() + ", ";
      String argument = option.hasArg() ? " " + option.getArgName() : "";
      row(text, shortName + "--" + option.getLongOpt() + argument, option.getDescription());
    }
    if (!usage.notes().isEmpty()) {
      text.append('\n').append(Phrase.wrapped(usage.notes(), WIDTH, "")).append('\n');
    }
    return text.toString();
  }

  /** Returns a row of a list, as the overview has them. */
  static String rowOf(String name, String what) {
    StringBuilder text = new StringBuilder();
    row(text, name, what);
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String what) {
    String wrapped = Phrase.wrapped(what, WIDTH - COLUMN - 2, " ".repeat(COLUMN + 2));
    if (name.length() > COLUMN - 2) {
      text.append("  ").append(name).append('\n').append(" ".repeat(COLUMN + 2));
      text.append(wrapped).append('\n');
    } else {
      text.append(
          String.format(Locale.ROOT, "  %-" + COLUMN + "s%s%n", name, wrapped).replace("\r", ""));
    }
  }
}
