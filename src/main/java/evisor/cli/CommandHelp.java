package evisor.cli;

import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;

/** What the command line says of itself. */
final class CommandHelp {

  private static final int WIDTH = 80;
  private static final int COLUMN = 30;

  private CommandHelp() {}

  static String overview(List<Command> commands, Speech speech) {
    StringBuilder text = new StringBuilder();
    paragraph(
        text,
        speech.say("evisor recommends how to isolate exosomes (small extracellular vesicles)."));
    paragraph(text.append('\n'), speech.say("Usage: evisor COMMAND …"));
    text.append('\n');
    for (Command command : commands) {
      CommandUsage usage = command.usage();
      row(text, usage.name(), speech.text(usage.purpose()));
    }
    row(
        text,
        speech.say("help [COMMAND]"),
        speech.say("this overview, or one command with its options"));
    row(text, "--version", speech.say("the version"));
    paragraph(
        text.append('\n'),
        speech.say(
            "Exit status: 0 done (that no train is feasible is an answer), 1 check found something"
                + " wrong, what a case expects is not met, or a replayed answer differs, 2 bad"
                + " usage or input, 3 the rules do not load, 4 a fault of evisor, or output that"
                + " cannot be written."));
    return text.toString();
  }

  static String of(CommandUsage usage, Speech speech) {
    StringBuilder text = new StringBuilder();
    paragraph(text, "evisor " + usage.name() + ": " + speech.text(usage.purpose()));
    paragraph(
        text.append('\n'),
        speech.say("Usage: evisor %s %s", usage.name(), speech.text(usage.arguments())).strip());
    text.append('\n');
    for (Option option : usage.options().getOptions()) {
      String shortName = option.getOpt() == null ? "" : "-" + option.getOpt() + ", ";
      String argument = option.hasArg() ? " " + speech.text(option.getArgName()) : "";
      row(
          text,
          shortName + "--" + option.getLongOpt() + argument,
          speech.text(option.getDescription()));
    }
    if (!usage.notes().isEmpty()) {
      paragraph(text.append('\n'), speech.text(usage.notes()));
    }
    if (!usage.examples().isEmpty()) {
      paragraph(text.append('\n'), speech.say("For example:"));
      usage.examples().forEach(call -> text.append("  evisor ").append(call).append('\n'));
    }
    return text.toString();
  }

  /** Returns a row of a list, as the overview has them. */
  static String rowOf(String name, String what) {
    StringBuilder text = new StringBuilder();
    row(text, name, what);
    return text.toString();
  }

  private static void paragraph(StringBuilder text, String sentences) {
    text.append(Phrase.wrapped(sentences, WIDTH, "")).append('\n');
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
