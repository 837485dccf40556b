package evisor.cli;

import evisor.answer.Addition;
import evisor.answer.Answer.Draws;
import evisor.files.Nearest;
import evisor.text.Phrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Options that several commands share, and options whose value is one of a few words. */
final class Choices {

  /** More draws change the third digit of a share at most. */
  private static final int MOST_DRAWS = 100_000;

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
          Phrase.of(
              "--%s %s is not known.%s Allowed: %s.",
              option, found, Nearest.nextQuestion(found, allowed), String.join(", ", allowed)));
    }
    return found;
  }

  /** Returns the values of an option that may be repeated and may hold several with commas. */
  static List<String> words(CommandLine line, String option) throws Failure {
    List<String> words = new ArrayList<>();
    if (line.hasOption(option)) {
      for (String value : line.getOptionValues(option)) {
        for (String word : value.split(",", -1)) {
          if (word.isBlank()) {
            throw Failure.usage("--" + option + " \"" + value + "\": a word is missing.");
          }
          words.add(word.strip());
        }
      }
    }
    return List.copyOf(words);
  }

  static Option with(String absent) {
    return option(
        "with",
        "LIST",
        Phrase.of(
            "what to add to the answer: all, none, what-if or robustness, or several with commas"
                + " between them (default: %s)",
            absent));
  }

  static List<Option> draws() {
    return List.of(
        option("draws", "N", "how often to draw figures for robustness (default: 500)"),
        option("seed", "N", "what the draws follow from (default: 1)"));
  }

  static Option answer() {
    return option(
        "answer", "LENGTH", "full, or short: the train, its score and the rules that decided it");
  }

  /** Returns what is asked for beside the answer itself. */
  static Set<Addition> additions(CommandLine line, String absent) throws Failure {
    Set<Addition> additions = EnumSet.noneOf(Addition.class);
    List<String> words = List.of(line.getOptionValue("with", absent).split(",", -1));
    List<String> known = new ArrayList<>(List.of("all", "none"));
    EnumSet.allOf(Addition.class).forEach(addition -> known.add(addition.id()));
    for (String word : words) {
      String found = word.strip();
      if (!known.contains(found) || (words.size() > 1 && found.matches("all|none"))) {
        throw Failure.usage(
            Phrase.of(
                "--with %s%s%s Allowed: %s.",
                line.getOptionValue("with"),
                known.contains(found)
                    ? ": \"" + found + "\" stands alone."
                    : ": \"" + found + "\" is not known.",
                Nearest.to(found, known)
                    .filter(near -> !near.equals(found))
                    .map(near -> " Did you mean " + near + "?")
                    .orElse(""),
                String.join(", ", known)));
      }
      for (Addition addition : Addition.values()) {
        if (found.equals("all") || found.equals(addition.id())) {
          additions.add(addition);
        }
      }
    }
    return additions;
  }

  /** Returns how figures are to be drawn. */
  static Draws draws(CommandLine line) throws Failure {
    long draws = whole(line, "draws", Draws.USUAL.draws(), 1, MOST_DRAWS);
    long seed = whole(line, "seed", Draws.USUAL.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
    return new Draws((int) draws, seed);
  }

  /** Returns the whole number given for an option, or another where it is not given. */
  static long whole(CommandLine line, String option, long absent, long least, long most)
      throws Failure {
    String text = line.getOptionValue(option, Long.toString(absent));
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw Failure.usage(
        "--" + option + " " + text + " is no whole number from " + least + " to " + most + ".");
  }

  /** Returns whether the short answer is asked for. */
  static boolean isShort(CommandLine line) throws Failure {
    return word(line, "answer", List.of("full", "short")).equals("short");
  }
}
