package evisor.answer;

import evisor.advice.DecidingRules;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.knowledge.Knowledge;
import evisor.text.Phrase;
import evisor.text.TerminalPage;
import java.util.Optional;

/** Renders an answer for a person at a terminal of 80 columns. */
public final class AnswerText {

  private final TerminalPage page;

  private AnswerText(boolean colour) {
    this.page = new TerminalPage(colour);
  }

  /**
   * Returns the whole answer.
   *
   * @param answer the answer
   * @param knowledge the knowledge base that it was worked out with
   * @param colour whether the terminal shows colours
   */
  public static String of(Answer answer, Knowledge knowledge, boolean colour) {
    AnswerText text = new AnswerText(colour);
    AnswerOutline outline = AnswerOutline.of(answer, knowledge);
    text.page.headline(outline.headline());
    for (Section section : outline.sections()) {
      text.section(section);
    }
    text.page.gap();
    text.page.line(provenance(answer.recommendation()));
    return text.page.toString();
  }

  /** Returns the train, its score and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Optional<Option> first = answer.recommended();
    TerminalPage page = new TerminalPage(false);
    page.line(HeadWords.headline(answer, knowledge));
    first.ifPresent(
        option -> {
          page.hanging("Score " + HeadWords.score(option) + ".");
          page.hanging("Decided by " + String.join(", ", DecidingRules.rules(option)) + ".");
        });
    page.hanging(provenance(answer));
    return page.toString();
  }

  private static String provenance(Recommendation answer) {
    return Phrase.of(
        "evisor %s, rules %s, knowledge %s, request %s",
        answer.provenance().version(),
        digest(answer.provenance().rulesDigest()),
        digest(answer.provenance().knowledgeDigest()),
        digest(answer.provenance().requestDigest()));
  }

  private static String digest(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }

  private void section(Section section) {
    page.title(section.title());
    for (Item item : section.items()) {
      item("  ", item);
    }
  }

  private void item(String indent, Item item) {
    String text = item.text() + item.sources();
    if (item.lead().isEmpty()) {
      page.item(indent, "-", text);
    } else {
      page.lead(indent, item.lead(), text);
    }
    for (Item detail : item.details()) {
      item(indent + "    ", detail);
    }
  }
}
