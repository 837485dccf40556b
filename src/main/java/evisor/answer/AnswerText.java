package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.knowledge.Knowledge;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.Optional;

/** Renders an answer for a person at a terminal of 80 columns. */
public final class AnswerText {

  // All four stand in one line of a terminal.
  private static final int SHOWN_DIGITS = 8;

  private AnswerText() {}

  /**
   * Returns the whole answer.
   *
   * @param answer the answer
   * @param knowledge the knowledge base that it was worked out with
   * @param colour whether the terminal shows colours
   */
  public static String of(Answer answer, Knowledge knowledge, boolean colour) {
    Outline outline = AnswerOutline.of(answer, knowledge).blocks();
    outline.gap();
    outline.line(provenance(answer.recommendation(), new Wording(knowledge)));
    return outline.terminal(colour);
  }

  /** Returns the train, how strongly it is recommended and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Optional<Option> first = answer.recommended();
    Wording wording = new Wording(knowledge);
    Outline page = new Outline();
    page.line(HeadWords.headline(answer, knowledge));
    first.ifPresent(
        option -> {
          page.hanging(
              HeadWords.strength(option, wording) + " (" + wording.term(option.tier()) + ").");
          page.hanging(wording.say("Decided by %s.", String.join(", ", answer.deciding())));
        });
    page.hanging(provenance(answer, wording));
    return page.terminal(false);
  }

  private static String provenance(Recommendation answer, Wording wording) {
    return wording.say(
        "evisor %s (%s), rules %s, knowledge %s, request %s",
        answer.provenance().version(),
        digest(answer.provenance().programDigest()),
        digest(answer.provenance().rulesDigest()),
        digest(answer.provenance().knowledgeDigest()),
        digest(answer.provenance().requestDigest()));
  }

  private static String digest(String sha256) {
    return sha256.substring(0, Math.min(SHOWN_DIGITS, sha256.length()));
  }
}
