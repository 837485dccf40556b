package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.AnswerScreen;
import evisor.answer.AnswerScreen.ChangeRow;
import evisor.answer.AnswerScreen.FamilyRow;
import evisor.answer.AnswerScreen.Statement;
import evisor.answer.AnswerText;
import evisor.answer.ScreenOutline;
import evisor.model.Family;
import evisor.request.AskedRequest;
import evisor.speech.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A default answer is one screen, whatever is asked and in whichever language. */
final class ScreensTest {

  private static final int LINES = 45;
  private static final int COLUMNS = 80;
  private static final long SEED = 20_261_130;
  private static final List<AskedRequest> REQUESTS = requests();

  private static List<AskedRequest> requests() {
    List<AskedRequest> requests = new ArrayList<>(Advisors.drawn(SEED, 1_000));
    Advisors.cases("cases").forEach(each -> requests.add(each.request()));
    return List.copyOf(requests);
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerFitsOneScreen(Language language) {
    Advisor advisor = Advisors.EXECUTABLE.in(language);
    for (AskedRequest asked : REQUESTS) {
      Recommendation recommendation = advisor.recommend(asked);
      if (recommendation.refusals().isEmpty()) {
        assertThatItFits(
            AnswerText.of(
                Answer.of(recommendation), advisor.knowledge(), Set.of(), /* colour= */ false));
        AnswerScreen screen = ScreenOutline.of(Answer.of(recommendation), advisor.knowledge());
        assertThatItFits(AnswerText.screen(longest(screen), recommendation, advisor.knowledge()));
      }
    }
  }

  /** Adds as much as changes and draws can add. */
  private static AnswerScreen longest(AnswerScreen screen) {
    List<Statement> sure = new ArrayList<>(screen.sure());
    String draws = "First, alone or tied, in more than 99 % of 500 draws of the uncertain figures.";
    sure.add(0, new Statement(draws, draws, List.of()));
    ChangeRow change =
        new ChangeRow(
            "purity against protein, lipoprotein and nucleic acid → also non-vesicular particles",
            "ultrafiltration → density-gradient UC, tied",
            "PURPOSE-015 +2",
            List.of());
    AnswerScreen.Statement line =
        new AnswerScreen.Statement("a campaign ".repeat(30), "a campaign ".repeat(30), List.of());
    return new AnswerScreen(
        screen.train(),
        screen.strength(),
        screen.asked(),
        screen.first(),
        screen.why(),
        sure,
        screen.today(),
        screen.expected(),
        screen.figures(),
        screen.steps(),
        List.of(line, line, line),
        screen.families(),
        List.of(change, change, change),
        screen.studies(),
        screen.left());
  }

  private static void assertThatItFits(String text) {
    assertThat(text.lines().toList())
        .as(text)
        .hasSizeLessThanOrEqualTo(LINES)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(COLUMNS));
  }

  @ParameterizedTest
  @EnumSource
  void everyScreenSaysWhyNoneOfTheFourFamiliesDoesAlone(Language language) {
    Advisor advisor = Advisors.EXECUTABLE.in(language);
    for (AskedRequest asked : REQUESTS.subList(0, 200)) {
      Recommendation recommendation = advisor.recommend(asked);
      if (recommendation.refusals().isEmpty()) {
        List<FamilyRow> families =
            ScreenOutline.of(Answer.of(recommendation), advisor.knowledge()).families();
        assertThat(families).extracting(FamilyRow::family).containsExactly(Family.values());
        assertThat(families).allSatisfy(row -> assertThat(row.why().sentence()).isNotBlank());
      }
    }
  }
}
