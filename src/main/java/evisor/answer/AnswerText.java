package evisor.answer;

import evisor.advice.DecidingRules;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.knowledge.Knowledge;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.WordUtils;

/** Renders an answer for a person at a terminal of 80 columns. */
public final class AnswerText {

  private static final int WIDTH = 80;
  private static final String BOLD = "\u001b[1m";
  private static final String ACCENT = "\u001b[1;36m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;

  private AnswerText(boolean colour) {
    this.colour = colour;
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
    text.paragraph("", "", outline.headline(), ACCENT);
    for (Section section : outline.sections()) {
      text.section(section);
    }
    text.out.append('\n');
    text.paragraph("", "", provenance(answer.recommendation()), "");
    return text.out.toString();
  }

  /** Returns the train, its score and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Optional<Option> first = answer.recommended();
    AnswerText text = new AnswerText(false);
    text.paragraph("", "", HeadWords.headline(answer, knowledge), "");
    first.ifPresent(
        option -> {
          text.paragraph("", "  ", "Score " + HeadWords.score(option) + ".", "");
          text.paragraph(
              "", "  ", "Decided by " + String.join(", ", DecidingRules.rules(option)) + ".", "");
        });
    text.paragraph("", "  ", provenance(answer), "");
    return text.out.toString();
  }

  private static String provenance(Recommendation answer) {
    return "evisor "
        + answer.provenance().version()
        + ", rules "
        + digest(answer.provenance().rulesDigest())
        + ", knowledge "
        + digest(answer.provenance().knowledgeDigest())
        + ", request "
        + digest(answer.provenance().requestDigest());
  }

  private static String digest(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }

  private void section(Section section) {
    out.append('\n');
    paragraph("", "", section.title().toUpperCase(Locale.ROOT), ACCENT);
    for (Item item : section.items()) {
      item("  ", item);
    }
  }

  private void item(String indent, Item item) {
    String text = item.text() + item.sources();
    if (item.lead().isEmpty()) {
      paragraph(indent + "- ", indent + "  ", text, "");
    } else {
      lead(indent, item.lead(), text);
    }
    for (Item detail : item.details()) {
      item(indent + "    ", detail);
    }
  }

  private void lead(String indent, String lead, String text) {
    String whole = lead + (text.isEmpty() ? "" : ": " + text);
    int from = out.length();
    paragraph(indent, indent + "  ", whole, "");
    if (colour && out.indexOf(lead, from) == from + indent.length()) {
      out.insert(from + indent.length() + lead.length(), PLAIN);
      out.insert(from + indent.length(), BOLD);
    }
  }

  private void paragraph(String first, String rest, String text, String style) {
    String wrapped = WordUtils.wrap(text, WIDTH - rest.length(), "\n" + rest, true);
    boolean styled = colour && !style.isEmpty();
    out.append(first).append(styled ? style : "").append(wrapped).append(styled ? PLAIN : "");
    out.append('\n');
  }
}
