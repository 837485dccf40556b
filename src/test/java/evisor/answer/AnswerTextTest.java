package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.SampleAnswer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnswerTextTest {

  private static final Set<AnswerPart> ALL = EnumSet.allOf(AnswerPart.class);

  private static String text(boolean colour) {
    return AnswerText.of(
        Answer.of(SampleAnswer.recommended()), SampleAnswer.knowledge(), ALL, colour);
  }

  /** Returns the text as one line, for sentences that may be broken anywhere. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void fitsATerminalOfEightyColumns() {
    assertThat(text(false).lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void coloursOnlyWhenTold() {
    assertThat(text(false)).doesNotContain("\u001b");
    assertThat(text(true)).contains("\u001b[");
    assertThat(text(true).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(false));
  }

  @Test
  void saysWhatToLookAtThenWhatIsTiedThenHowStrongItIs() {
    assertThat(text(false)).startsWith("TFF → SEC   ");
    assertThat(flat(text(false)))
        .startsWith("TFF → SEC development needed for 2 L of")
        .contains(
            "What INTAKE-001 says. [INTAKE-001] or TFF: nothing parts them; take the one that your"
                + " laboratory runs Why");
  }

  @Test
  void saysLevelByLevelWhyItComesFirst() {
    assertThat(flat(text(false)))
        .contains(
            "Purity: grade 2 of 3 is needed; the train reaches 2, which is enough. [NEED-001,"
                + " GRADE-001; good-01]")
        .contains("Practice: number 2 of what is usual here; 0 research groups counted.")
        .contains("How certain: untried: nobody is known to have done it")
        .contains("Priority: What PRIO-001 says. [PRIO-001; good-01]");
  }

  @Test
  void saysOfTheNextTrainsWhereEachFallsBehind() {
    assertThat(flat(text(false)))
        .contains("2. TFF: Tied with the first.")
        .contains("3. SEC: Behind TFF by domain: What CHROM-002 says.");
  }

  @Test
  void saysForEachStepWhatItIsRunWithAndWhyItIsThere() {
    assertThat(flat(text(false)))
        .contains(
            "1. step depth-filtration: hollow fibre, 0.05 m² module; 2 L → 100 mL; 1.3–5.2 h; 1"
                + " run")
        .contains("cut-off 500 kDa [doubtful-02†]")
        .contains("diafiltration volumes 5–7 (A)")
        .contains("Why: What PREP-003 says. [PREP-003; good-01]");
  }

  @Test
  void saysWhatComesOutAndWhatIsAssumedOrMissing() {
    assertThat(flat(text(false)))
        .contains("protein removed: 97–99.96 % [good-01]")
        .contains("recovery: 24–72 %: SEC is assumed (A) [good-01]")
        .contains("no figure for: particles, lipoprotein removed, hands-on time, cost");
  }

  @Test
  void leadsFromEverySentenceOfARuleToItsRuleClaimAndSource() {
    assertThat(flat(text(false)))
        .contains("What CHROM-002 says. [CHROM-002; doubtful-02†]")
        .contains("What PRECIP-003 says. [PRECIP-003; good-01]")
        .contains("What PURITY-007 says. [PURITY-007; doubtful-02†]")
        .contains("What ADVICE-001 says. [ADVICE-001; good-01]")
        .contains("What STUDY-001 says. [STUDY-001; good-01]")
        .contains("Author of good-01, J Ves 2020. doi:10.1000/good")
        .contains("doubtful-02†: What doubtful-02 states.");
  }

  @Test
  void saysWhichRulesClosedTheLastDoors() {
    String text =
        AnswerText.of(
            Answer.of(SampleAnswer.nothingFeasible()), SampleAnswer.knowledge(), ALL, false);
    assertThat(text).startsWith("No feasible train");
    assertThat(flat(text))
        .contains(
            "PEG precipitation: one rule stands against it: - What PRECIP-003 says. [PRECIP-003;"
                + " good-01]");
  }

  @Test
  void isShortWhenAsked() {
    assertThat(flat(AnswerText.shortOf(SampleAnswer.recommended(), SampleAnswer.knowledge())))
        .startsWith(
            "TFF → SEC (development needed) Title of INTAKE-001 or TFF: equal; take what your"
                + " laboratory runs")
        .contains("Number 2 of what is usual here");
  }

  @Test
  void saysTheSameAsMarkdown() {
    String markdown =
        AnswerMarkdown.of(Answer.of(SampleAnswer.recommended()), SampleAnswer.knowledge());
    assertThat(markdown)
        .startsWith("# TFF → SEC (development needed)\n")
        .contains("\n## Steps\n\n- **1. step depth-filtration**: ")
        .contains("What INTAKE-001 says. \\[INTAKE-001\\]\n");
  }
}
