package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Recommendation;
import evisor.advice.SampleAnswer;
import evisor.answer.AnswerOutline.Item;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.words.Methods;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How an answer says how sure it is. */
final class RobustnessWordsTest {

  private static final Robustness CLOSE =
      new Robustness(
          0.612,
          0.1,
          500,
          1,
          true,
          List.of(
              new Share(List.of(Methods.TFF, Methods.SEC), 0.612),
              new Share(List.of(Methods.SEC), 0.25),
              new Share(List.of(Methods.TFF), 0.038)),
          List.of(
              new Straddling(
                  "THRU-002",
                  List.of(Methods.SEC),
                  "hours",
                  Quantity.HOURS,
                  new Range(6, 14),
                  OptionalDouble.of(8),
                  0.34,
                  false)),
          List.of(new When(List.of(Methods.SEC), 0.25, "mostly with low recovery")),
          List.of("A remark."));

  private static final Robustness SETTLED =
      new Robustness(
          1,
          0,
          500,
          1,
          false,
          List.of(new Share(List.of(Methods.SEC), 1)),
          List.of(),
          List.of(),
          List.of());

  @Test
  void saysHowOftenTheFirstStaysFirstAndWhenAnotherIs() {
    assertThat(lines(CLOSE))
        .containsExactly(
            "First, alone or tied, in 61 % of 500 draws of the uncertain figures. That is a close"
                + " race.",
            "SEC: first in 25 %, mostly with low recovery.",
            "Others are first in 4 %, taken together.",
            "In 10 % no train is feasible.",
            "hours of the train SEC: 6–14 h, on both sides of 8 h: the rule is silent in this"
                + " answer and speaks in 34 % of the draws. [THRU-002]",
            "A remark.");
  }

  @Test
  void aSettledAnswerIsOneLine() {
    assertThat(lines(SETTLED))
        .containsExactly("First, alone or tied, in all of 500 draws of the uncertain figures.");
  }

  private static List<String> lines(Robustness robustness) {
    Recommendation answer = SampleAnswer.recommended();
    SourceMarks marks = new SourceMarks(answer, SampleAnswer.knowledge());
    return new RobustnessWords(marks)
        .section(robustness, answer).items().stream().map(RobustnessWordsTest::line).toList();
  }

  private static String line(Item item) {
    return (item.lead().isEmpty() ? "" : item.lead() + ": ") + item.text() + item.sources();
  }
}
