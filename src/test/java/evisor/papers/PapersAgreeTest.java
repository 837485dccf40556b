package evisor.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.answer.Answer;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerText;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Step;
import evisor.request.AskedRequest;
import evisor.speech.Language;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whichever paper one looks into, and in the answer too, amounts and times are the same. */
final class PapersAgreeTest {

  /** A hundred requests for which a train is feasible, as it is for every other one drawn. */
  private static final List<AskedRequest> REQUESTS =
      Benches.drawn(160, 240).stream()
          .filter(asked -> Benches.ADVISOR.leader(asked).isPresent())
          .limit(100)
          .toList();

  @Test
  void everyStepHasTheSameVolumesAndTimesInAnswerProtocolAndSummary() {
    assertThat(REQUESTS).hasSize(100);
    for (AskedRequest asked : REQUESTS) {
      PlannedTrain plan = Benches.plan(asked, Language.EN).orElseThrow();
      BenchPapers papers = Benches.papers(asked, Language.EN).orElseThrow();
      assertThat(papers.lacking()).isEmpty();
      String protocol = Benches.file(papers, "protocol.md");
      String picture = Benches.file(papers, "train.svg");
      String answer = answer(plan);
      for (Step step : plan.steps()) {
        String volumes =
            plan.millilitres(step.volumeInMl()) + " → " + plan.millilitres(step.volumeOutMl());
        String hours = plan.wording().range(step.hours(), Quantity.HOURS);
        assertThat(answer).contains(volumes).contains(hours);
        assertThat(protocol).contains("| " + volumes + " | " + hours + " |");
        assertThat(protocol).contains(volumes + " from one sample; " + hours);
        assertThat(picture).contains(plan.millilitres(step.volumeOutMl())).contains(hours);
      }
      assertThat(protocol)
          .contains(plan.wording().range(plan.outcome().hours(), Quantity.HOURS))
          .contains(plan.millilitres(plan.outcome().finalVolumeMl()));
    }
  }

  // The answer wraps its lines, wherever a blank stands.
  private static String answer(PlannedTrain plan) {
    return AnswerText.of(
            Answer.of(plan.answer()), plan.knowledge(), EnumSet.of(AnswerPart.FULL), false)
        .replaceAll("\\s+", " ");
  }

  @Test
  void theShoppingListAddsUpToTheCostOfTheAnswer() {
    int priced = 0;
    for (AskedRequest asked : REQUESTS) {
      PlannedTrain plan = Benches.plan(asked, Language.EN).orElseThrow();
      if (plan.outcome().effort().costEur().isEmpty()) {
        continue;
      }
      Range cost = plan.outcome().effort().costEur().get().range();
      Range sum = ShoppingList.of(plan).costEur();
      assertThat(sum.low()).isCloseTo(cost.low(), within(1e-6 + cost.low() * 1e-9));
      assertThat(sum.high()).isCloseTo(cost.high(), within(1e-6 + cost.high() * 1e-9));
      List<String> rows = ShoppingPaper.csv(plan).lines().skip(1).toList();
      double low = 0;
      double high = 0;
      for (String row : rows.subList(0, rows.size() - 1)) {
        low += euro(row, 4);
        high += euro(row, 3);
      }
      String all = rows.get(rows.size() - 1);
      assertThat(all).startsWith("all,");
      assertThat(low).isCloseTo(euro(all, 4), within(0.01 * rows.size()));
      assertThat(high).isCloseTo(euro(all, 3), within(0.01 * rows.size()));
      priced++;
    }
    assertThat(priced).isGreaterThan(80);
  }

  /** Returns a number of a row, counted from the end, where no cell holds a comma. */
  private static double euro(String row, int fromEnd) {
    String[] cells = row.split(",", -1);
    return Double.parseDouble(cells[cells.length - fromEnd]);
  }

  @Test
  void everyAmountOfAnItemStandsInThePaperAsInTheCsv() {
    PlannedTrain plan = Benches.plan(Benches.request(PapersTest.GMP), Language.EN).orElseThrow();
    BenchPapers papers = Benches.papers(Benches.request(PapersTest.GMP), Language.EN).orElseThrow();
    for (ShoppingLine line : ShoppingList.of(plan).lines()) {
      assertThat(Benches.file(papers, "shopping-list.md"))
          .contains(Money.range(line.costEur(), plan.wording().speech()));
      assertThat(Benches.file(papers, "shopping-list.csv"))
          .contains(Money.plain(line.costEur().low()) + "," + Money.plain(line.costEur().high()));
    }
  }
}
