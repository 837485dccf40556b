package evisor.answer;

import evisor.advice.Recommendation;
import evisor.knowledge.Knowledge;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Renders an answer for a person at a terminal of 80 columns. */
public final class AnswerText {

  // All four stand in one line of a terminal.
  private static final int SHOWN_DIGITS = 8;

  private AnswerText() {}

  /**
   * Returns one screen, and below it what else is asked for.
   *
   * @param answer the answer
   * @param knowledge the knowledge base that it was worked out with
   * @param parts what is asked for beside the screen
   * @param colour whether the terminal shows colours
   */
  public static String of(
      Answer answer, Knowledge knowledge, Set<AnswerPart> parts, boolean colour) {
    Outline outline =
        laidOut(ScreenOutline.of(answer, knowledge), answer.recommendation(), knowledge);
    if (!parts.isEmpty()) {
      AnswerOutline.of(answer, knowledge).addTo(outline, parts);
    }
    return outline.terminal(colour);
  }

  /** Returns what stands below the screen part by part, to be laid out in another way. */
  public static Map<AnswerPart, Outline> below(Answer answer, Knowledge knowledge) {
    AnswerOutline whole = AnswerOutline.of(answer, knowledge);
    Map<AnswerPart, Outline> below = new EnumMap<>(AnswerPart.class);
    for (AnswerPart part : AnswerPart.values()) {
      Outline outline = new Outline();
      whole.addTo(outline, EnumSet.of(part));
      below.put(part, outline);
    }
    return below;
  }

  /** Returns a screen as a terminal shows it. */
  public static String screen(AnswerScreen screen, Recommendation answer, Knowledge knowledge) {
    return laidOut(screen, answer, knowledge).terminal(/* colour= */ false);
  }

  private static Outline laidOut(AnswerScreen screen, Recommendation answer, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    List<String> lines = new ScreenText(screen, wording).lines(below(answer, wording));
    Outline outline = new Outline();
    outline.headline(lines.get(0));
    lines.subList(1, lines.size()).forEach(outline::verbatim);
    return outline;
  }

  /**
   * Returns what is said below a screen: what comes from the laboratory's profile, who answered.
   */
  private static List<String> below(Recommendation answer, Wording wording) {
    LaboratoryWords words = new LaboratoryWords(wording);
    return Stream.concat(
            answer.provenance().laboratory().stream().map(words::sentence),
            Stream.of(provenance(answer, wording)))
        .toList();
  }

  /** Returns the train, how strongly it is recommended, ties, and the first reason for it. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    AnswerScreen screen = ScreenOutline.of(Answer.of(answer), knowledge);
    Outline page = new Outline();
    page.line(ScreenMarkdown.headline(screen, wording));
    screen.first().forEach(statement -> page.hanging(statement.brief()));
    screen.why().stream().limit(1).map(ScreenMarkdown::cited).forEach(page::hanging);
    below(answer, wording).forEach(page::hanging);
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
