package evisor.cli;

import evisor.json.Nearest;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Options that several commands share, and options whose value is one of a few words. */
final class Choices {

  private Choices() {}

  static Option rules() {
    return option(
        "rules", "DIR", "folder of rules and knowledge (default: the checkout's, else the jar's)");
  }

  static Option cases() {
    return option("cases", "DIR", "folder of cases (default: the checkout's)");
  }

  static Option option(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns the word given for an option, or the first allowed one where it is not given. */
  static String word(CommandLine line, String option, List<String> allowed) throws Failure {
    String found = line.getOptionValue(option, allowed.get(0));
    if (!allowed.contains(found)) {
      throw Failure.usage(
          "--"
              + option
              + " "
              + found
              + " is not known."
              + Nearest.to(found, allowed).map(near -> " Did you mean " + near + "?").orElse("")
              + " Allowed: "
              + String.join(", ", allowed)
              + ".");
    }
    return found;
  }

  static Option with() {
    return option(
        "with",
        "LIST",
        "what to add to the answer: none (what-if and robustness are not there yet)");
  }

  static Option answer() {
    return option(
        "answer", "LENGTH", "full, or short: the train, its score and the rules that decided it");
  }

  /** Refuses whatever is asked for beyond the answer itself. */
  static void refuseMore(CommandLine line) throws Failure {
    String with = line.getOptionValue("with", "none");
    if (!with.equals("none")) {
      throw Failure.usage(
          "--with "
              + with
              + ": what-if and robustness are not there yet; the only choice is none.");
    }
  }

  /** Returns whether the short answer is asked for. */
  static boolean isShort(CommandLine line) throws Failure {
    return word(line, "answer", List.of("full", "short")).equals("short");
  }
}
