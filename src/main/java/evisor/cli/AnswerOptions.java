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

/**
 * What is asked of an answer.
 *
 * @param brief whether the short one is asked for
 * @param with what is asked for beside the answer itself
 * @param draws how figures are drawn for robustness
 */
record AnswerOptions(boolean brief, Set<Addition> with, Draws draws) {

  static final WordOption<String> LENGTH =
      WordOption.of(
          "answer",
          "LENGTH",
          "full, or short: the train, its strength and the rules that decided it",
          List.of("full", "short"));

  /** More draws change the third digit of a share at most. */
  static final NumberOption DRAWS =
      new NumberOption(
          new TextOption("draws", "N", "how often to draw figures for robustness (default: 500)"),
          Draws.USUAL.draws(),
          1,
          100_000);

  static final NumberOption SEED = NumberOption.seed(Draws.USUAL.seed());

  /** Returns the option for what is added, by default what is named. */
  static TextOption with(String absent) {
    return new TextOption(
        "with",
        "LIST",
        Phrase.of(
            "what to add to the answer: all, none, what-if or robustness, or several with commas"
                + " between them (default: %s)",
            absent));
  }

  /**
   * Reads them.
   *
   * @param with the option for what is added
   * @param absent what is added to a full answer where that option is not given; a short one says
   *     nothing of what would change it, so it is spared the work
   */
  static AnswerOptions of(CommandLine line, TextOption with, String absent) throws Failure {
    boolean brief = LENGTH.in(line).equals("short");
    String stated = with.in(line).orElse(brief ? "none" : absent);
    return new AnswerOptions(
        brief, additions(stated), new Draws((int) DRAWS.in(line), SEED.in(line)));
  }

  private static Set<Addition> additions(String stated) throws Failure {
    Set<Addition> additions = EnumSet.noneOf(Addition.class);
    List<String> words = List.of(stated.split(",", -1));
    List<String> known = new ArrayList<>(List.of("all", "none"));
    EnumSet.allOf(Addition.class).forEach(addition -> known.add(addition.id()));
    for (String word : words) {
      String found = word.strip();
      boolean alone = known.contains(found);
      if (!alone || (words.size() > 1 && found.matches("all|none"))) {
        throw Failure.usage(
            Phrase.of(
                "--with %s: \"%s\" %s.%s Allowed: %s.",
                stated,
                found,
                alone ? "stands alone" : "is not known",
                alone ? "" : Nearest.nextQuestion(found, known),
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
}
