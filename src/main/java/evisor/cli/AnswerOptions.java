package evisor.cli;

import evisor.answer.Answer.Draws;
import evisor.answer.AnswerScope;
import evisor.speech.Speech;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** The options that say how much of an answer is asked for. */
final class AnswerOptions {

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

  private AnswerOptions() {}

  /** Returns the option for what is added, by default what is named. */
  static TextOption with(String absent) {
    return new TextOption(
        "with",
        "LIST",
        absent.equals("all")
            ? "what to add to the answer: all, none, what-if or robustness, or several with commas"
                + " between them (default: all)"
            : "what to add to the answer: all, none, what-if or robustness, or several with commas"
                + " between them (default: none)");
  }

  /**
   * Reads them.
   *
   * @param with the option for what is added
   * @param absent what is added to a full answer where that option is not given; a short one says
   *     nothing of what would change it, so it is spared the work
   */
  static AnswerScope of(CommandLine line, TextOption with, String absent) throws CommandFailure {
    boolean brief = LENGTH.in(line).equals("short");
    String stated = with.in(line).orElse(brief ? "none" : absent);
    List<String> words = Arrays.stream(stated.split(",", -1)).map(String::strip).toList();
    if (AnswerScope.fault(words, Speech.ENGLISH).isPresent()) {
      throw CommandFailure.usage(
          speech -> "--with " + stated + ": " + AnswerScope.fault(words, speech).orElseThrow());
    }
    return new AnswerScope(
        brief, AnswerScope.additions(words), new Draws((int) DRAWS.in(line), SEED.in(line)));
  }
}
