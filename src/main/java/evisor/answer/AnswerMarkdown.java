package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.knowledge.Knowledge;
import evisor.text.MarkdownText;
import evisor.text.Wording;

/** Renders an answer as Markdown, for a file or a pull request. */
public final class AnswerMarkdown {

  private AnswerMarkdown() {}

  /** Returns the whole answer. */
  public static String of(Answer answer, Knowledge knowledge) {
    Provenance provenance = answer.recommendation().provenance();
    Wording wording = new Wording(knowledge);
    return String.join(
        "\n",
        AnswerOutline.of(answer, knowledge).blocks().markdown(),
        "## " + wording.say("Provenance"),
        "",
        "- evisor " + provenance.version(),
        "- " + wording.say("program `%s`", provenance.programDigest()),
        "- " + wording.say("rules `%s`", provenance.rulesDigest()),
        "- " + wording.say("knowledge `%s`", provenance.knowledgeDigest()),
        "- " + wording.say("request `%s`", provenance.requestDigest()),
        "");
  }

  /** Returns the train, how strongly it is recommended and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    StringBuilder text =
        new StringBuilder(
            "# " + MarkdownText.escaped(HeadWords.headline(answer, knowledge)) + "\n");
    answer
        .recommended()
        .ifPresent(
            first ->
                text.append("\n- ")
                    .append(MarkdownText.escaped(HeadWords.strength(first, wording)))
                    .append("\n- ")
                    .append(wording.say("Decided by %s", String.join(", ", answer.deciding())))
                    .append('\n'));
    return text.toString();
  }
}
