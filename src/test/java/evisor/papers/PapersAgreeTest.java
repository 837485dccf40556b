package evisor.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.answer.Answer;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerText;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Step;
import evisor.request.AskedRequest;
import evisor.speech.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Whichever paper one looks into, and in the answer too, amounts and times are the same. */
final class PapersAgreeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USED = 4;
  private static final int PAID = 7;

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
        // Of a campaign the papers are for a batch, the answer's text for the samples of a day.
        if (plan.campaign().isEmpty()) {
          assertThat(answer).contains(volumes).contains(hours);
        }
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

  /** Every number is read back from what is printed; nothing is asked of the code that wrote it. */
  @Test
  void whatIsPrintedAddsUpToTheCostOfTheAnswer() throws IOException {
    int priced = 0;
    for (AskedRequest asked : REQUESTS) {
      BenchPapers papers = Benches.papers(asked, Language.EN).orElseThrow();
      JsonNode answer = JSON.readTree(Benches.file(papers, "answer.json"));
      JsonNode cost = cost(answer);
      if (cost.isMissingNode() || cost.isNull()) {
        continue;
      }
      List<List<Cells>> tables = tables(Benches.file(papers, "shopping-list.md"));
      addsUp(tables.get(0), cost);
      JsonNode campaign = answer.path("campaign").path("recommended").path("cost_eur");
      assertThat(tables).hasSize(campaign.isMissingNode() ? 1 : 2);
      if (!campaign.isMissingNode()) {
        addsUp(tables.get(1), campaign);
      }
      csvIsAsPrinted(tables, Benches.file(papers, "shopping-list.csv"));
      assertThat(Benches.file(papers, "ranges.svg")).contains(rough(cost) + " EUR");
      priced++;
    }
    assertThat(priced).isGreaterThan(80);
  }

  /** Returns the cost that the answer gives for what is processed together. */
  private static JsonNode cost(JsonNode answer) {
    JsonNode batch = answer.path("campaign").path("recommended").path("batch");
    JsonNode predicted = answer.path("recommended").path("predicted");
    return (batch.isMissingNode() ? predicted : batch).path("cost_eur");
  }

  private static String rough(JsonNode cost) {
    String low = digits(cost.path("low").asDouble());
    String high = digits(cost.path("high").asDouble());
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  /** A row of a table: its label, and what is in its cells. */
  private record Cells(String label, List<String> cells) {
    Range eur(int column) {
      String text = cells.get(column).replace(" or more", "");
      boolean less = text.startsWith("−");
      String[] ends = text.replace("−", "").split("–", -1);
      double low = Double.parseDouble(ends[0]);
      double high = Double.parseDouble(ends[ends.length - 1]);
      return less ? new Range(-high, -low) : new Range(low, high);
    }
  }

  private static List<List<Cells>> tables(String markdown) {
    List<List<Cells>> tables = new ArrayList<>();
    for (String line : markdown.lines().filter(found -> found.startsWith("| ")).toList()) {
      List<String> cells = List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
      assertThat(cells).as(line).hasSize(8).noneMatch(String::isBlank);
      if (cells.get(0).equals("Item")) {
        tables.add(new ArrayList<>());
      } else if (!cells.get(0).equals("---")) {
        tables.get(tables.size() - 1).add(new Cells(cells.get(0), cells));
      }
    }
    return tables;
  }

  private static void addsUp(List<Cells> rows, JsonNode cost) {
    double low = 0;
    double high = 0;
    double bought = 0;
    for (Cells row : rows.subList(0, rows.size() - 2)) {
      if (row.label().equals("less by other equipment")) {
        continue; // which end is less is not printed; the sums in CSV hold it
      }
      low += row.eur(USED).low();
      high += row.eur(USED).high();
      bought += row.cells().get(PAID).equals("-") ? 0 : row.eur(PAID).high();
    }
    Range all = rows.get(rows.size() - 2).eur(USED);
    double cents = 0.01 * rows.size();
    boolean less = rows.stream().anyMatch(row -> row.label().equals("less by other equipment"));
    if (!less) {
      assertThat(low).isCloseTo(all.low(), within(cents));
      assertThat(high).isCloseTo(all.high(), within(cents));
    }
    assertThat(low).isGreaterThanOrEqualTo(all.low() - cents);
    assertThat(high).isGreaterThanOrEqualTo(all.high() - cents);
    assertThat(all.low()).isCloseTo(cost.path("low").asDouble(), near(all.low()));
    assertThat(all.high()).isCloseTo(cost.path("high").asDouble(), near(all.high()));
    assertThat(rows.get(rows.size() - 1).eur(PAID).high()).isCloseTo(bought, within(cents));
  }

  /** Answers give four digits. */
  private static Offset<Double> near(double value) {
    return within(0.005 + value * 5e-4);
  }

  private static void csvIsAsPrinted(List<List<Cells>> tables, String csv) {
    List<String> lines = csv.lines().skip(1).toList();
    assertThat(csv.lines().toList())
        .allSatisfy(line -> assertThat("," + line + ",").doesNotContain(",,"));
    List<Cells> printed = tables.stream().flatMap(List::stream).toList();
    assertThat(lines).hasSameSizeAs(printed);
    double low = 0;
    double high = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      String kind = cells.get(1);
      if (kind.startsWith("bought")) {
        continue;
      }
      double least = Double.parseDouble(cells.get(7));
      double most = Double.parseDouble(cells.get(8));
      if (kind.equals("all")) {
        assertThat(low).isCloseTo(least, within(0.01 * lines.size()));
        assertThat(high).isCloseTo(most, within(0.01 * lines.size()));
        low = 0;
        high = 0;
      } else {
        low += least;
        high += most;
      }
      if (!kind.equals("saving")) {
        assertThat(printed.get(i).eur(USED)).isEqualTo(new Range(least, most));
      }
    }
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
  }

  @Test
  void aCellThatASpreadsheetWouldReckonIsText() {
    assertThat(ShoppingPaper.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(ShoppingPaper.cell("@sum")).isEqualTo("'@sum");
    assertThat(ShoppingPaper.cell("+cmd|' /C calc'!A0")).isEqualTo("'+cmd|' /C calc'!A0");
    assertThat(ShoppingPaper.cell("-2+3")).isEqualTo("'-2+3");
    assertThat(ShoppingPaper.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(ShoppingPaper.cell("-33.60")).isEqualTo("-33.60");
    assertThat(ShoppingPaper.cell("-")).isEqualTo("-");
    assertThat(ShoppingPaper.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
  }
}
