package evisor.cases;

import static evisor.model.Method.DIFFERENTIAL_UC;
import static evisor.model.Method.PEG_PRECIPITATION;
import static evisor.model.Method.SEC;
import static evisor.model.Method.TFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evisor.advice.Recommendation;
import evisor.cases.Case.Disagreement;
import evisor.rules.text.Verb;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every form of the report shows failures, what made them, and known disagreements. */
final class ReportFormatTest {

  private static final Recommendation ANSWER =
      new Answers()
          .rank(80, Answers.rule("CHROM-001", Verb.FAVOUR), 0.3, SEC)
          .rank(60, Answers.rule("UC-001", Verb.AGAINST), -0.25, DIFFERENTIAL_UC)
          .exclude(Answers.rule("PRECIP-001", Verb.EXCLUDE), PEG_PRECIPITATION)
          .answer();
  private static final Optional<Disagreement> KNOWN =
      Optional.of(
          new Disagreement("The source counts <particles> & nothing else.", List.of("c-1")));

  private static final CaseResult HELD = result(SEC, Optional.empty());
  private static final CaseResult FAILED = result(DIFFERENTIAL_UC, Optional.empty());
  private static final CaseResult SHUT = result(PEG_PRECIPITATION, Optional.empty());
  private static final CaseResult UNCONSIDERED = result(TFF, Optional.empty());
  private static final CaseResult DISAGREES = result(DIFFERENTIAL_UC, KNOWN);
  private static final CaseResult AGREES_AFTER_ALL = result(SEC, KNOWN);
  private static final SuiteResult ALL =
      new SuiteResult(
          List.of(HELD, FAILED, DISAGREES, AGREES_AFTER_ALL),
          new TreeSet<>(List.of("CHROM-001", "PRECIP-001", "UC-001", "UC-002")));

  @Test
  void textSetsTheExpectedTrainBesideTheOneFound() {
    assertThat(TextReport.describe(FAILED))
        .isEqualTo(
            """
            FAILED  some-case  (cases/some/some-case.json)
              What it is about
              recommended: expected differential-uc first, found sec.

                            expected                        found
              train         differential-uc                 sec
              rank          2                               1
              score         60.0                            80.0
              purity        60.0 of 100.0                   80.0 of 100.0

              Rules that count for one of the two only:
                CHROM-001  +30.0 points of purity for sec: Title of CHROM-001
                UC-001  −25.0 points of purity for differential-uc: Title of UC-001

            """);
  }

  @Test
  void textSaysWhyNoAcceptedTrainIsRanked() {
    assertThat(TextReport.describe(SHUT))
        .contains("peg-precipitation (excluded)")
        .contains("peg-precipitation is excluded by PRECIP-001: What PRECIP-001 says.");
    assertThat(TextReport.describe(UNCONSIDERED))
        .contains("No accepted train is a core that is considered.");
  }

  @Test
  void textIsSilentAboutCasesThatHoldAndCountsThem() {
    assertThat(TextReport.describe(HELD)).isEmpty();
    assertThat(ReportFormat.TEXT.render(ALL))
        .contains("KNOWN DISAGREEMENT", "The source counts", "NO LONGER DISAGREES")
        .endsWith(
            """
            4 cases: 1 held, 1 failed, 1 known to disagree, 1 no longer disagree; 3 of 4
              rules fired.
            """);
  }

  @Test
  void jsonHoldsEveryCaseAndWhatMadeTheDifference() throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(ReportFormat.JSON.render(ALL));
    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("cases").asInt()).isEqualTo(4);
    assertThat(json.get("known_disagreements").asInt()).isEqualTo(1);
    assertThat(json.get("rules_not_fired").get(0).asText()).isEqualTo("UC-002");
    assertThat(json.get("results").findValuesAsText("outcome"))
        .containsExactly("held", "failed", "known-disagreement", "no-longer-disagrees");
    JsonNode failed = json.get("results").get(1);
    assertThat(failed.at("/difference/accepted/core/0").asText()).isEqualTo("differential-uc");
    assertThat(failed.at("/first/score").decimalValue()).isEqualByComparingTo("80");
    assertThat(failed.at("/difference/rules").findValuesAsText("rule"))
        .containsExactly("CHROM-001", "UC-001");
  }

  @Test
  void junitCountsFailuresAndSkipsKnownDisagreements() throws Exception {
    Element suite = parsed(ReportFormat.JUNIT.render(ALL));
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
    Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
    assertThat(skipped.getAttribute("message")).contains("<particles> & nothing else");
    Element test = (Element) suite.getElementsByTagName("testcase").item(1);
    assertThat(test.getAttribute("classname")).isEqualTo("cases.some");
    assertThat(test.getTextContent()).contains("expected differential-uc first, found sec.");
  }

  @Test
  void junitLeavesOutWhatXmlCannotHold() throws Exception {
    Optional<Disagreement> odd = Optional.of(new Disagreement("bell \u0007 here", List.of("c-1")));
    SuiteResult suite = new SuiteResult(List.of(result(TFF, odd)), new TreeSet<>());
    Element skipped =
        (Element) parsed(ReportFormat.JUNIT.render(suite)).getElementsByTagName("skipped").item(0);
    assertThat(skipped.getAttribute("message")).isEqualTo("known disagreement: bell  here");
  }

  @Test
  void aSuitePassesOnlyWithoutFailures() {
    assertThat(ALL.passed()).isFalse();
    assertThat(suite(HELD, DISAGREES).passed()).isTrue();
    assertThat(suite(HELD, AGREES_AFTER_ALL).passed()).isFalse();
  }

  private static SuiteResult suite(CaseResult... results) {
    return new SuiteResult(List.of(results), new TreeSet<>());
  }

  private static CaseResult result(evisor.model.Method core, Optional<Disagreement> known) {
    return CaseRunnerTest.run(CaseRunnerTest.recommended(core), known, ANSWER);
  }

  private static Element parsed(String xml) throws Exception {
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement()
            .getElementsByTagName("testsuite")
            .item(0);
  }
}
