package evisor.cases;

import static evisor.words.Methods.DIFFERENTIAL_UC;
import static evisor.words.Methods.PEG_PRECIPITATION;
import static evisor.words.Methods.SEC;
import static evisor.words.Methods.TFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evisor.advice.Recommendation;
import evisor.cases.Case.Disagreement;
import evisor.files.FaultyFilesException;
import evisor.request.Problem;
import evisor.rules.Engine;
import evisor.rules.RuleBase;
import evisor.rules.Sketch;
import evisor.rules.text.Verb;
import evisor.speech.Speech;
import java.io.File;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every form of the report shows failures, what made them, and known disagreements. */
final class ReportFormatTest {

  private static final Recommendation ANSWER =
      new Answers()
          .rank(Answers.rule("CHROM-001", Verb.CAUTION), SEC)
          .rank(Answers.bound("UC-001"), DIFFERENTIAL_UC)
          .exclude(Answers.rule("PRECIP-001", Verb.EXCLUDE), PEG_PRECIPITATION)
          .answer();
  private static final Optional<Disagreement> KNOWN =
      Optional.of(
          new Disagreement("The source counts <particles> & nothing else.", List.of("c-1")));

  private static final RuleBase RULES = rules();

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
    assertThat(TextReport.describe(FAILED, report(ALL)))
        .isEqualTo(
            """
            FAILED  some-case  (cases/some/some-case.json)
              What it is about
              recommended: expected differential-uc first, found sec.

                            expected                        found
              train         differential-uc                 sec
              rank          2                               1
              It falls behind on domain: What UC-001 says.

            """);
  }

  /** One millilitre; a column of 2 h and a pellet of 6 h. */
  private static CaseResult measured(Expectations expect) {
    Recommendation answer =
        new Answers()
            .rank(Answers.rule("CHROM-001", Verb.CAUTION), SEC)
            .rank(Answers.bound("UC-001"), DIFFERENTIAL_UC)
            .exclude(Answers.rule("PRECIP-001", Verb.EXCLUDE), PEG_PRECIPITATION)
            .assess(Sketch.train(2, SEC))
            .assess(Sketch.train(6, DIFFERENTIAL_UC))
            .assess(Sketch.train(1, PEG_PRECIPITATION))
            .answer();
    return CaseRunnerTest.run(expect, Optional.empty(), answer);
  }

  private static Expectations fired(List<String> findings, List<String> noFindings) {
    return new Expectations(
        Optional.empty(), List.of(), List.of(), List.of(), findings, noFindings);
  }

  @Test
  void textShowsTheFiguresThatKeepARuleSilent() {
    assertThat(TextReport.describe(measured(fired(List.of("UC-002"), List.of())), report(ALL)))
        .contains(
            """
              findings: UC-002 did not fire.
                UC-002 is silent for every train, the nearest being differential-uc:
                  - volumeMl > 4: 1 mL, needs more than 4 mL (4-fold more)
                  - hours >= 10: 6 h, needs at least 10 h (4 h more)
            """);
  }

  @Test
  void textShowsTheFiguresThatLetARuleFire() {
    assertThat(TextReport.describe(measured(fired(List.of(), List.of("CHROM-001"))), report(ALL)))
        .contains(
            """
              no_findings: CHROM-001 fired.
                CHROM-001 fires for sec and 1 other:
                  - hours < 4: 2 h, lifted by at least 4 h (2-fold more)
                  - volumeMl <= 5: 1 mL, lifted by more than 5 mL (5-fold more)
            """);
  }

  @Test
  void textShowsTheFiguresOfTheRulesThatPartTwoTrains() {
    assertThat(
            TextReport.describe(measured(CaseRunnerTest.recommended(DIFFERENTIAL_UC)), report(ALL)))
        .contains(
            """
              It falls behind on domain: What UC-001 says.
                  UC-001 fires for differential-uc:
                    - hours > 2: 6 h, lifted by at most 2 h (3-fold less)
            """);
    assertThat(
            TextReport.describe(
                measured(CaseRunnerTest.recommended(PEG_PRECIPITATION)), report(ALL)))
        .contains("volumeMl < 2: 1 mL, lifted by at least 2 mL (2-fold more)");
  }

  @Test
  void programsReadTheSameFigures() throws Exception {
    CaseResult silent = measured(fired(List.of("UC-002"), List.of()));
    CaseResult parted = measured(CaseRunnerTest.recommended(DIFFERENTIAL_UC));
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(ReportFormat.JSON.render(report(suite(silent, parted))));

    JsonNode crux = json.at("/results/0/checks/0/decided_by");
    assertThat(crux.get("rule").asText()).isEqualTo("UC-002");
    assertThat(crux.get("fires").asBoolean()).isFalse();
    assertThat(crux.get("missing").findValuesAsText("condition"))
        .containsExactly("volumeMl > 4", "hours >= 10");
    assertThat(crux.at("/missing/1/difference").asInt()).isEqualTo(4);
    JsonNode difference = json.at("/results/1/difference");
    assertThat(difference.at("/decided_by/rules/0").asText()).isEqualTo("UC-001");
    assertThat(difference.at("/deciding_comparisons").findValuesAsText("fires"))
        .containsExactly("true");
    assertThat(parsed(ReportFormat.JUNIT.render(report(suite(silent)))).getTextContent())
        .contains("hours >= 10: 6 h, needs at least 10 h (4 h more)");
  }

  @Test
  void rulesThatNeverFireAreNamedWhereThatIsAskedFor() {
    SuiteReport report = new SuiteReport(ALL, RULES, Sketch.knowledge(), /* namesUnfired= */ true);

    assertThat(ReportFormat.TEXT.render(report)).contains("NEVER FIRES  UC-002  (rules/");
    assertThat(ReportFormat.TEXT.render(report(ALL))).doesNotContain("NEVER FIRES");
  }

  @Test
  void whatKeepsTheSuiteFromRunningIsWrittenInEveryForm() throws Exception {
    Problem problem = Problem.usage("there is no case at <nowhere>.", Speech.ENGLISH);

    assertThat(ReportFormat.TEXT.render(problem)).contains("no case at <nowhere>");
    JsonNode json = JsonMapper.builder().build().readTree(ReportFormat.JSON.render(problem));
    assertThat(json.get("detail").asText()).isEqualTo("there is no case at <nowhere>.");
    Element suite = parsed(ReportFormat.JUNIT.render(problem));
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
        .contains("no case at <nowhere>");
  }

  @Test
  void textSaysWhyNoAcceptedTrainIsRanked() {
    assertThat(TextReport.describe(SHUT, report(ALL)))
        .contains("peg-precipitation (excluded)")
        .contains("peg-precipitation is excluded by PRECIP-001: What PRECIP-001 says.");
    assertThat(TextReport.describe(UNCONSIDERED, report(ALL)))
        .contains("No accepted train is a core that is considered.");
  }

  @Test
  void textIsSilentAboutCasesThatHoldAndCountsThem() {
    assertThat(TextReport.describe(HELD, report(ALL))).isEmpty();
    assertThat(ReportFormat.TEXT.render(report(ALL)))
        .contains("NO LONGER DISAGREES")
        .doesNotContain("KNOWN DISAGREEMENT")
        .endsWith(
            """
            4 cases: 1 held, 1 failed, 1 known to disagree (--known shows them), 1 no longer
              disagree; 3 of 4 rules fired.
            """);
  }

  @Test
  void whatIsKnownToDisagreeIsShownWhereThatIsAskedFor() {
    assertThat(ReportFormat.TEXT.render(report(ALL).withKnown()))
        .contains("KNOWN DISAGREEMENT", "The source counts")
        .endsWith(
            """
            4 cases: 1 held, 1 failed, 1 known to disagree, 1 no longer disagree; 3 of 4
              rules fired.
            """);
  }

  @Test
  void aSuiteThatHoldsIsOneLine() {
    assertThat(ReportFormat.TEXT.render(report(suite(HELD, DISAGREES))).strip().lines())
        .hasSizeLessThan(3);
  }

  @Test
  void jsonHoldsEveryCaseAndWhatMadeTheDifference() throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(ReportFormat.JSON.render(report(ALL)));
    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("cases").asInt()).isEqualTo(4);
    assertThat(json.get("known_disagreements").asInt()).isEqualTo(1);
    assertThat(json.get("rules_not_fired").get(0).asText()).isEqualTo("UC-002");
    assertThat(json.get("results").findValuesAsText("outcome"))
        .containsExactly("held", "failed", "known-disagreement", "no-longer-disagrees");
    JsonNode failed = json.get("results").get(1);
    assertThat(failed.at("/difference/accepted/core/0").asText()).isEqualTo("differential-uc");
    assertThat(failed.at("/first/core/0").asText()).isEqualTo("sec");
    assertThat(failed.at("/difference/decided_by/level").asText()).isEqualTo("domain");
    assertThat(failed.at("/difference/decided_by/why").asText()).isEqualTo("What UC-001 says.");
  }

  @Test
  void junitCountsFailuresAndSkipsKnownDisagreements() throws Exception {
    Element suite = parsed(ReportFormat.JUNIT.render(report(ALL)));
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
        (Element)
            parsed(ReportFormat.JUNIT.render(report(suite)))
                .getElementsByTagName("skipped")
                .item(0);
    assertThat(skipped.getAttribute("message")).isEqualTo("known disagreement: bell  here");
  }

  @Test
  void aSuitePassesOnlyWithoutFailures() {
    assertThat(ALL.passed()).isFalse();
    assertThat(suite(HELD, DISAGREES).passed()).isTrue();
    assertThat(suite(HELD, AGREES_AFTER_ALL).passed()).isFalse();
  }

  private static SuiteReport report(SuiteResult suite) {
    return new SuiteReport(suite, RULES, Sketch.knowledge(), /* namesUnfired= */ false);
  }

  private static RuleBase rules() {
    String rules =
        rule("CHROM-001", "Request( volumeMl <= 5 )\n$train : Train( hours < 4 )", "caution")
            + rule("UC-001", "Request()\n$train : Train( hours > 2 )", "condition")
            + rule("UC-002", "Request( volumeMl > 4 )\n$train : Train( hours >= 10 )", "caution")
            + rule("PRECIP-001", "Request( volumeMl < 2 )\n$train : Train()", "exclude");
    String messages = "CHROM-001 = A.\nUC-001 = B.\nUC-002 = C.\nPRECIP-001 = D.\n";
    try {
      return RuleBase.load(
          Sketch.folder("x.drl", rules, Sketch.MESSAGES, messages),
          Sketch.knowledge(),
          Engine.PLAIN,
          Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  private static String rule(String id, String conditions, String verb) {
    return Sketch.rule(id, conditions, "verdict." + verb + "($train);") + "\n";
  }

  private static SuiteResult suite(CaseResult... results) {
    return new SuiteResult(List.of(results), new TreeSet<>());
  }

  private static CaseResult result(evisor.model.Method core, Optional<Disagreement> known) {
    return CaseRunnerTest.run(CaseRunnerTest.recommended(core), known, ANSWER);
  }

  /** Every report that is looked at keeps to what Jenkins takes. */
  private static Element parsed(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new File("src/test/resources/evisor/cases/junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement()
            .getElementsByTagName("testsuite")
            .item(0);
  }
}
