package evisor.answer;

import evisor.advice.DecidingRules;
import evisor.advice.Recommendation;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.knowledge.Knowledge;

/** Renders an answer as Markdown, for a file or a pull request. */
public final class AnswerMarkdown {

  private final StringBuilder out = new StringBuilder();

  private AnswerMarkdown() {}

  /** Returns the whole answer. */
  public static String of(Answer answer, Knowledge knowledge) {
    AnswerMarkdown markdown = new AnswerMarkdown();
    AnswerOutline outline = AnswerOutline.of(answer, knowledge);
    markdown.out.append("# ").append(MarkdownText.escaped(outline.headline())).append('\n');
    for (Section section : outline.sections()) {
      markdown.out.append("\n## ").append(MarkdownText.escaped(section.title())).append("\n\n");
      for (Item item : section.items()) {
        markdown.item("", item);
      }
    }
    Recommendation.Provenance provenance = answer.recommendation().provenance();
    markdown
        .out
        .append("\n## Provenance\n\n")
        .append("- evisor ")
        .append(provenance.version())
        .append('\n')
        .append("- rules `")
        .append(provenance.rulesDigest())
        .append("`\n")
        .append("- knowledge `")
        .append(provenance.knowledgeDigest())
        .append("`\n")
        .append("- request `")
        .append(provenance.requestDigest())
        .append("`\n");
    return markdown.out.toString();
  }

  /** Returns the train, its score and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    StringBuilder text =
        new StringBuilder(
            "# " + MarkdownText.escaped(HeadWords.headline(answer, knowledge)) + "\n");
    answer
        .recommended()
        .ifPresent(
            first ->
                text.append("\n- Score ")
                    .append(MarkdownText.escaped(HeadWords.score(first)))
                    .append("\n- Decided by ")
                    .append(String.join(", ", DecidingRules.rules(first)))
                    .append('\n'));
    return text.toString();
  }

  private void item(String indent, Item item) {
    out.append(indent).append("- ");
    if (!item.lead().isEmpty()) {
      out.append("**").append(MarkdownText.escaped(item.lead())).append("**");
      out.append(item.text().isEmpty() ? "" : ": ");
    }
    out.append(MarkdownText.escaped(item.text() + item.sources())).append('\n');
    for (Item detail : item.details()) {
      item(indent + "  ", detail);
    }
  }
}
