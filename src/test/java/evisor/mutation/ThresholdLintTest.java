package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.request.RequestReader;
import evisor.rules.Sketch;
import evisor.rules.lint.LintedRules;
import evisor.rules.lint.RuleLint;
import evisor.rules.lint.RuleReview;
import evisor.rules.text.RuleTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ThresholdLintTest {

  private static Knowledge knowledge;

  @BeforeAll
  static void read() throws FaultyFilesException {
    knowledge = KnowledgeReader.read(RulesFolder.at(Path.of("rules"), "rules"));
  }

  private static String rule(String conditions) {
    return Sketch.rule("T-001", "Request( " + conditions + " )", "verdict.advise();")
        .replace("good-01", "misev2018-01");
  }

  private static String plasma(String fields) {
    return "{\"sample\": {\"type\": \"plasma\", " + fields + "}}";
  }

  private static List<Diagnostic> found(String rule, String... requests)
      throws FaultyFilesException {
    FileFaults faults = new FileFaults();
    RuleTexts texts =
        RuleTexts.read(
            Sketch.folder("a.drl", rule, Sketch.MESSAGES, "T-001 = A sentence.\n"), faults);
    LintedRules rules = RuleLint.check(texts, knowledge, faults);
    RuleReview review = RuleReview.of(texts, rules, knowledge, faults);
    new ThresholdLint(review, cases(requests), knowledge).check();
    review.settle(List.of(RuleReview.THRESHOLD), faults);
    return faults.diagnostics();
  }

  private static List<Case> cases(String... requests) throws FaultyFilesException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < requests.length; i++) {
      String text =
          "{\"id\": \"c-"
              + i
              + "\", \"title\": \"A case.\", \"request\": "
              + requests[i]
              + ", \"expect\": {\"no_findings\": [\"T-001\"]}}";
      files.put("c-" + i + ".json", text.getBytes(StandardCharsets.UTF_8));
    }
    return CaseReader.read(
        new CaseFolder("cases", files).all(),
        new RequestReader(knowledge.lexicon(), knowledge.rotors().keySet()),
        new TreeSet<>(List.of("T-001")));
  }

  static Stream<Arguments> held() {
    return Stream.of(
        arguments("volumeMl > 10", "\"volume\": \"9.5 mL\"", "\"volume\": \"10 mL\"", "11 mL"),
        arguments(
            "!(10 >= volumeMl)", "\"volume\": \"9.5 mL\"", "\"volume\": \"10 mL\"", "10.2 mL"));
  }

  @ParameterizedTest
  @MethodSource("held")
  void aThresholdIsHeldByThreeCases(String condition, String below, String at, String above)
      throws FaultyFilesException {
    String rule = rule(condition);
    String[] requests = {plasma(below), plasma(at), plasma("\"volume\": \"" + above + "\"")};

    assertThat(found(rule, requests)).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidWithItsSide() throws FaultyFilesException {
    assertThat(
            found(
                rule("volumeMl > 10"),
                plasma("\"volume\": \"10 mL\""),
                plasma("\"volume\": \"12 mL\"")))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
              assertThat(warning.lint()).isEqualTo("threshold-without-case");
              assertThat(warning.place()).hasToString("rules/a.drl:8:14");
              assertThat(warning.message())
                  .contains("just below and just above the threshold of volumeMl > 10");
            });
  }

  @Test
  void aCaseCountsOnlyWhereTheThresholdDecides() throws FaultyFilesException {
    String rule = rule("volumeMl > 10 || has(Trait.BLOOD)");
    String[] plasma = {
      plasma("\"volume\": \"9.9 mL\""),
      plasma("\"volume\": \"10 mL\""),
      plasma("\"volume\": \"10.1 mL\"")
    };
    String[] urine =
        Stream.of(plasma).map(c -> c.replace("plasma", "urine")).toArray(String[]::new);

    assertThat(found(rule, plasma)).extracting(Diagnostic::lint).hasSize(1);
    assertThat(found(rule, urine)).isEmpty();
  }

  @Test
  void ofCountsTheNextWholeNumberIsNear() throws FaultyFilesException {
    String rule = rule("samplesTogether >= 4");
    String request = "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}, ";
    String three = request + "\"throughput\": {\"samples_per_day\": 3}}";

    assertThat(found(rule, three, three.replace(": 3}", ": 4}"), three.replace(": 3}", ": 5}")))
        .isEmpty();
    assertThat(found(rule, three, three.replace(": 3}", ": 4}"), three.replace(": 3}", ": 6}")))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("stands just above"));
  }

  @Test
  void noCaseIsAskedForWhereNoRequestCanLie() throws FaultyFilesException {
    String rule = rule("samplesTogether > 1");
    String one = "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}";
    String two = one.replaceFirst("}$", ", \"throughput\": {\"samples_per_day\": 2}}");

    assertThat(found(rule, one, two)).isEmpty();
    assertThat(found(rule, one))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("stands just above"));
  }

  @Test
  void measuredProteinHasAThresholdToo() throws FaultyFilesException {
    assertThat(
            found(
                rule("proteinAtLeast(10)"),
                plasma("\"volume\": \"1 mL\", \"protein_mg_per_ml\": 10"),
                plasma("\"volume\": \"1 mL\", \"protein_mg_per_ml\": 9.5"),
                plasma("\"volume\": \"1 mL\"")))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("stands just above"));
  }

  @Test
  void aThresholdCanBeAccepted() throws FaultyFilesException {
    String rule =
        rule("volumeMl > 10")
            .replaceFirst(
                "when\n", "    @accept(\"threshold-without-case: a round number\")\nwhen\n");

    assertThat(found(rule)).isEmpty();
    assertThat(
            found(
                rule,
                plasma("\"volume\": \"9.9 mL\""),
                plasma("\"volume\": \"10 mL\""),
                plasma("\"volume\": \"10.1 mL\"")))
        .extracting(Diagnostic::lint)
        .containsExactly("stale-acceptance");
  }
}
