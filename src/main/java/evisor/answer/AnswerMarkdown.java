package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.knowledge.Knowledge;
import evisor.speech.Phrase;
import evisor.text.MarkdownText;

/** Renders an answer as Markdown, for a file or a pull request. */
public final class AnswerMarkdown {

  private AnswerMarkdown() {}

  /** Returns the whole answer. */
  public static String of(Answer answer, Knowledge knowledge) {
    Provenance provenance = answer.recommendation().provenance();
    return Phrase.of(
        """
        %s
        ## Provenance

        - evisor %s
        - program `%s`
        - rules `%s`
        - knowledge `%s`
        - request `%s`
        """,
        AnswerOutline.of(answer, knowledge).blocks().markdown(),
        provenance.version(),
        provenance.programDigest(),
        provenance.rulesDigest(),
        provenance.knowledgeDigest(),
        provenance.requestDigest());
  }

  /** Returns the train, how strongly it is recommended and the rules that decided it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    StringBuilder text =
        new StringBuilder(
            "# " + MarkdownText.escaped(HeadWords.headline(answer, knowledge)) + "\n");
    answer
        .recommended()
        .ifPresent(
            first ->
                text.append("\n- ")
                    .append(MarkdownText.escaped(HeadWords.strength(first)))
                    .append("\n- Decided by ")
                    .append(String.join(", ", answer.deciding()))
                    .append('\n'));
    return text.toString();
  }
}
