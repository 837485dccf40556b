package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Provenance;
import evisor.knowledge.Knowledge;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.EnumSet;

/** Renders an answer as Markdown, for a file or a pull request. */
public final class AnswerMarkdown {

  private AnswerMarkdown() {}

  /** Returns the whole answer. */
  public static String of(Answer answer, Knowledge knowledge) {
    Provenance provenance = answer.recommendation().provenance();
    Wording wording = new Wording(knowledge);
    Outline page = new Outline();
    new ScreenMarkdown(ScreenOutline.of(answer, knowledge), wording).addTo(page);
    AnswerOutline.of(answer, knowledge).addTo(page, EnumSet.allOf(AnswerPart.class));
    LaboratoryWords laboratory = new LaboratoryWords(wording);
    page.title(wording.say("Provenance"));
    provenance.laboratory().ifPresent(share -> page.item("", "-", laboratory.sentence(share)));
    page.item("", "-", "evisor " + provenance.version());
    page.item("", "-", wording.say("program %s", provenance.programDigest()));
    page.item("", "-", wording.say("rules %s", provenance.rulesDigest()));
    page.item("", "-", wording.say("knowledge %s", provenance.knowledgeDigest()));
    page.item("", "-", wording.say("request %s", provenance.requestDigest()));
    provenance
        .laboratory()
        .ifPresent(
            share -> page.item("", "-", wording.say("laboratory %s", share.laboratory().digest())));
    return page.markdown();
  }

  /** Returns the train, how strongly it is recommended, ties, and the first reason for it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    AnswerScreen screen = ScreenOutline.of(Answer.of(answer), knowledge);
    Outline page = new Outline();
    page.headline(ScreenMarkdown.headline(screen, wording));
    screen.first().forEach(statement -> page.item("", "-", statement.brief()));
    screen.why().stream()
        .limit(1)
        .map(ScreenMarkdown::cited)
        .forEach(reason -> page.item("", "-", reason));
    return page.markdown();
  }
}
