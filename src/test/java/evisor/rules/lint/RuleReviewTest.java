package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.json.Faults;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.knowledge.RulesFolder;
import evisor.model.Diagnostic;
import evisor.model.Equipment;
import evisor.model.FaultyFilesException;
import evisor.model.Severity;
import evisor.model.Use;
import evisor.rules.Sketch;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleReviewTest {

  /** A verified claim of the shipped knowledge base that speaks of no method and of any sample. */
  private static final String ANY = "misev2018-01";

  private static Knowledge knowledge;
  private static RulesFolder shipped;

  @BeforeAll
  static void read() throws FaultyFilesException {
    shipped = RulesFolder.at(Path.of("rules"), "rules");
    knowledge = KnowledgeReader.read(shipped);
  }

  private static String rule(String id, String conditions, String call) {
    return Sketch.rule(id, conditions, call).replace("good-01", ANY);
  }

  private static String advice(String conditions) {
    return rule("T-001", conditions, "verdict.advise();");
  }

  private static String about(String train) {
    return rule("T-001", "Request()\n$train : Train( " + train + " )", "verdict.favour($train);");
  }

  private static List<Diagnostic> found(String... rules) {
    String messages = "";
    for (int i = 1; i <= rules.length; i++) {
      messages += "T-00" + i + " = Sentence " + i + ".\n";
    }
    Faults faults = new Faults();
    RuleTexts texts =
        RuleTexts.read(
            Sketch.folder("a.drl", String.join("\n", rules), Sketch.MESSAGES, messages), faults);
    SortedMap<String, Rule> made = RuleLint.check(texts, knowledge, faults);
    RuleReview.of(texts, made, knowledge, faults).settle(List.of(), faults);
    return faults.diagnostics();
  }

  private static void assertWarned(List<Diagnostic> found, String lint, String at, String says) {
    assertThat(found)
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
              assertThat(warning.lint()).isEqualTo(lint);
              assertThat(warning.place()).hasToString("rules/a.drl:" + at);
              assertThat(warning.message()).contains(says);
              assertThat(warning.mend()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purity >= Purity.HIGH, purity < Purity.MEDIUM",
        "purity > Purity.HIGH",
        "volumeMl > 10, volumeMl < 5",
        "volumeMl > 10, volumeMl <= 10",
        "volumeMl > 10, !(volumeMl >= 10)",
        "10 > volumeMl, volumeMl > 2 * 5",
        "volumeMl <= 0",
        "volumeMl > 1e8",
        "volumeMl == 3, volumeMl != 3",
        "volumeTogetherMl < 5, volumeMl > 10",
        "samplesPerDay <= 0",
        "samplesTogether < 1",
        "samplesTogether > 4, samplesTogether < 5",
        "samplesTogether > 4.2, samplesTogether < 4.8",
        "samplesPerDay <= 1, samplesTogether >= 2",
        "has(Trait.BLOOD), !has(Trait.BLOOD)",
        "has(Trait.BLOOD), !(has(Trait.BLOOD) || has(Trait.CULTURE))",
        "owns(Equipment.TFF_SYSTEM) == false, owns(Equipment.TFF_SYSTEM)",
        "sampleType == SampleType.PLASMA, sampleType in (SampleType.URINE, SampleType.MILK)",
        "sampleType not in (SampleType.URINE, SampleType.MILK), sampleType == SampleType.MILK",
        "downstream contains Use.RNA, downstream not contains Use.RNA",
        "functional, !inVivo, downstream not contains Use.FUNCTIONAL_IN_VITRO",
        "inVivo, downstream not contains Use.VACCINE && downstream not contains Use.DRUG_DELIVERY"
            + " && downstream not contains Use.IN_VIVO_THERAPY",
        "rotor == \"Type 45 Ti\", rotor == \"\"",
        "proteinAtLeast(10), !proteinAtLeast(5)",
        "proteinAtLeast(1000)",
        "!particlesNeeded, particlesNeed >= 1e9",
        "$ml : volumeMl, volumeTogetherMl > $ml, volumeTogetherMl <= $ml",
        "(volumeMl < 5 || volumeMl > 500) && volumeMl > 10 && volumeMl < 100"
      })
  void aRequestThatCannotBeIsReported(String conditions) {
    assertThat(found(advice("Request( " + conditions + " )")))
        .extracting(Diagnostic::lint)
        .containsExactly("never-fires");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purity >= Purity.MEDIUM, purity < Purity.HIGH",
        "volumeMl > 5, volumeMl < 10",
        "volumeMl >= 10, volumeMl <= 10",
        "volumeMl < 0.001",
        "volumeTogetherMl > 10, volumeMl < 5",
        "volumeMl > 4, volumeMl < 5",
        "samplesTogether > 4, samplesTogether < 6",
        "has(Trait.BLOOD), !has(Trait.CULTURE)",
        "functional, !inVivo",
        "proteinAtLeast(5), !proteinAtLeast(10)",
        "timeLimitHours > 1000",
        "!particlesNeeded, particlesNeed == 0"
      })
  void aRequestThatCanBeIsNotCalledImpossible(String conditions) {
    assertThat(found(advice("Request( " + conditions + " )")))
        .extracting(Diagnostic::lint)
        .doesNotContain("never-fires", "no-such-sample");
  }

  @Test
  void aContradictionStandsWhereItIsCompleted() {
    assertWarned(
        found(advice("Request( volumeMl > 10, gmp == Gmp.FULL, volumeMl < 5 )")),
        "never-fires",
        "8:46",
        "T-001 never fires: volumeMl > 10 and volumeMl < 5 never hold together.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has(Method.SEC), !has(Method.SEC)",
        "has(Method.SEC), !has(Family.CHROMATOGRAPHY)",
        "isOnly(Method.SEC), length > 1",
        "isOnly(Method.SEC), has(Method.TFF)",
        "coreIsOnly(Family.FILTRATION), has(Method.SEC)",
        "startsWith(Method.SEC), startsWith(Method.TFF)",
        "runsBefore(Method.TFF, Method.SEC), length == 1",
        "core contains Method.SEC, !has(Method.SEC)",
        "length < 1",
        "recoveryAtWorst > 1",
        "recoveryAtWorst > 0.5, recoveryAtBest < 0.4",
        "hours > 5, hoursAtWorst < 4",
        "hours < 0",
        "hoursOf(Method.TFF) > 8, !has(Method.TFF)",
        "leaves(Residual.POLYMER), !leaves(Residual.POLYMER)"
      })
  void aTrainThatCannotBeIsReported(String conditions) {
    assertThat(found(about(conditions)))
        .extracting(Diagnostic::lint)
        .containsExactly("never-fires");
  }

  @Test
  void whatIsLackingIsNotAtHand() {
    assertThat(
            found(
                rule(
                    "T-001",
                    "Request( owns(Equipment.TFF_SYSTEM) )\n"
                        + "$train : Train( lacks(Equipment.TFF_SYSTEM) )",
                    "verdict.favour($train);")))
        .extracting(Diagnostic::lint)
        .containsExactly("never-fires");
  }

  static Stream<Arguments> unmet() {
    return Stream.of(
        arguments(
            about("runsBefore(Method.SEC, Method.TFF)"), "no-such-core", "9:21", "knowledge/cores"),
        arguments(
            about("has(Method.SEC), uses(Format.MONOLITH), length == 1"),
            "no-such-core",
            "9:61",
            "has(Method.SEC), uses(Format.MONOLITH) and length == 1"),
        arguments(about("has(Operation.DEFATTING)"), "no-such-step", "9:21", "no rule asks"),
        arguments(
            advice("Request( sampleType == SampleType.PLASMA, has(Trait.CASEIN) )"),
            "no-such-sample",
            "8:47",
            "sampleType == SampleType.PLASMA and has(Trait.CASEIN)"));
  }

  @ParameterizedTest
  @MethodSource("unmet")
  void whatTheKnowledgeBaseHasNotIsReported(String rule, String lint, String at, String says) {
    assertWarned(found(rule), lint, at, says);
  }

  @Test
  void whatTheKnowledgeBaseHasIsNot() {
    assertThat(found(about("runsBefore(Method.TFF, Method.SEC)"))).isEmpty();
    assertThat(found(about("uses(Format.MONOLITH)"))).isEmpty();
    assertThat(found(advice("Request( sampleType == SampleType.MILK, has(Trait.CASEIN) )")))
        .isEmpty();
    assertThat(
            found(
                about("has(Operation.DEFATTING)"),
                rule(
                    "T-002",
                    "Request( has(Trait.CASEIN) )\n$train : Train()",
                    "verdict.require($train, Operation.DEFATTING);")))
        .isEmpty();
  }

  static Stream<Arguments> idle() {
    return Stream.of(
        arguments("volumeMl > 0", "always-true", "8:14", "volumeMl > 0 always holds"),
        arguments("purity <= Purity.HIGH", "always-true", "8:14", "always holds"),
        arguments("has(Trait.BLOOD) || !has(Trait.BLOOD)", "always-true", "8:14", "always holds"),
        arguments(
            "volumeMl > 5, volumeMl > 10",
            "redundant-condition",
            "8:14",
            "volumeMl > 5 holds wherever volumeMl > 10 does"),
        arguments("inVivo, functional", "redundant-condition", "8:22", "wherever inVivo does"),
        arguments(
            "purity == Purity.HIGH, gmp == Gmp.FULL || purity == Purity.LOW",
            "redundant-condition",
            "8:56",
            "the alternative purity == Purity.LOW never holds"),
        arguments(
            "purity >= Purity.HIGH || purity >= Purity.MEDIUM",
            "redundant-condition",
            "8:14",
            "the alternative purity >= Purity.HIGH adds nothing"));
  }

  @ParameterizedTest
  @MethodSource("idle")
  void aConditionThatDecidesNothingIsReported(String conditions, String lint, String at, String s) {
    assertWarned(found(advice("Request( " + conditions + " )")), lint, at, s);
  }

  @Test
  void aConditionThatTheKnowledgeBaseAloneImpliesMayStand() {
    assertThat(found(advice("Request( sampleType == SampleType.MILK, has(Trait.CASEIN) )")))
        .isEmpty();
    assertThat(found(about("startsWith(Method.CUSHION_UC), endsWith(Method.SEC), length == 2")))
        .isEmpty();
  }

  private static String favour(String id, String request, String train) {
    return rule(
        id,
        "Request( " + request + " )\n$train : Train( " + train + " )",
        "verdict.favour($train);");
  }

  private static String against(String id, String request, String train) {
    return favour(id, request, train).replace("verdict.favour", "verdict.against");
  }

  @Test
  void ofTwoRulesThatAreTheSameTheLaterIsReported() {
    assertWarned(
        found(
            favour("T-001", "volumeMl > 5, gmp == Gmp.FULL", "has(Method.SEC)"),
            favour("T-002", "!(gmp != Gmp.FULL), !(volumeMl <= 5)", "has(Method.SEC)")),
        "identical-rules",
        "14:6",
        "T-002 fires exactly where T-001 does");
  }

  @Test
  void aRuleWithinAWiderOneIsReported() {
    assertWarned(
        found(
            favour("T-001", "volumeMl > 5, inVivo", "isOnly(Method.SEC)"),
            favour("T-002", "volumeMl > 2, functional", "has(Family.CHROMATOGRAPHY)")),
        "subsumed-rule",
        "1:6",
        "wherever T-001 fires, T-002 says the same at least as strongly");
  }

  @Test
  void aRuleWithinSeveralIsReportedOnce() {
    assertThat(
            found(
                favour("T-001", "volumeMl > 5", "has(Method.SEC)"),
                favour("T-002", "volumeMl > 2", "has(Method.SEC)"),
                favour("T-003", "volumeMl > 1", "has(Method.SEC)")))
        .extracting(warning -> warning.place().line())
        .containsExactly(1, 14);
  }

  @Test
  void aRuleWithinAWiderOneMaySayMore() {
    String narrow = favour("T-001", "volumeMl > 5", "has(Method.SEC)");
    String wide = favour("T-002", "volumeMl > 2", "has(Method.SEC)");

    assertThat(found(narrow.replace("moderate", "strong"), wide)).isEmpty();
    assertThat(found(narrow.replace("purity", "cost"), wide)).isEmpty();
    assertThat(found(narrow.replace("verdict.favour", "verdict.caution"), wide)).isEmpty();
    assertThat(found(narrow, favour("T-002", "volumeMl > 2, inVivo", "has(Method.SEC)"))).isEmpty();
  }

  @Test
  void anArgumentAboutWhatIsExcludedIsReported() {
    String exclusion =
        rule(
            "T-002",
            "Request( volumeMl > 2 )\n$train : Train( has(Method.SEC) )",
            "verdict.exclude($train);");

    assertWarned(
        found(favour("T-001", "volumeMl > 5", "isOnly(Method.SEC)"), exclusion),
        "contradictory-rules",
        "1:6",
        "excludes the train");
    assertThat(found(favour("T-001", "volumeMl > 1", "isOnly(Method.SEC)"), exclusion)).isEmpty();
  }

  @Test
  void aRuleAgainstWhatAnotherFavoursIsReportedUnlessSourcesDisagree() {
    String favour = favour("T-001", "volumeMl > 5", "has(Method.SEC)");
    String against = against("T-002", "volumeMl > 5", "has(Method.SEC)");

    assertWarned(found(favour, against), "contradictory-rules", "14:6", "argues the contrary");
    assertThat(found(favour, against.replace(ANY, "misev2018-02"))).isEmpty();
    assertThat(found(favour, against.replace("purity", "cost"))).isEmpty();
  }

  @Test
  void twoValuesOfOneParameterAreReported() {
    String call = "verdict.set($train, Method.TFF, \"mwco_kda\", 500);";
    String first = rule("T-001", "Request( gmp == Gmp.FULL )\n$train : Train()", call);
    String second =
        rule("T-002", "Request( inVivo )\n$train : Train()", call.replace("500", "300"));
    String wide =
        rule(
            "T-002",
            "Request( gmp >= Gmp.COMPATIBLE )\n$train : Train()",
            call.replace("500", "300"));

    assertThat(found(first, second)).isEmpty();
    assertWarned(found(first, wide), "contradictory-rules", "1:6", "sets the same to another");
  }

  @Test
  void aClaimAboutAnotherSampleIsReported() {
    String urine = advice("Request( sampleType == SampleType.URINE )");

    assertWarned(found(urine.replace(ANY, "milk21-01")), "claim-sample", "6:15", "speak of milk");
    assertThat(found(urine)).isEmpty();
    assertThat(found(urine.replace(ANY, "milk21-01 " + ANY))).isEmpty();
    assertThat(found(advice("Request()").replace(ANY, "milk21-01"))).isEmpty();
  }

  @Test
  void anAcceptedWarningIsNotSaid() {
    String narrow = favour("T-001", "volumeMl > 5", "has(Method.SEC)");
    String wide = favour("T-002", "volumeMl > 2", "has(Method.SEC)");
    String accept =
        "when\n".replace("when", "    @accept(\"subsumed-rule: its own source\")\nwhen");

    assertThat(found(narrow.replaceFirst("when\n", accept), wide)).isEmpty();
    assertThat(found(narrow, wide.replaceFirst("when\n", accept)))
        .extracting(Diagnostic::lint)
        .containsExactly("subsumed-rule", "stale-acceptance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subsumed-rule|acceptance-reason|without a reason",
        "subsumed-rule: |acceptance-reason|without a reason",
        "subsumed: why|unknown-acceptance|subsumed-rule",
        "unknown-claim: why|unknown-acceptance|no warning that can be accepted"
      })
  void anAcceptanceNamesAWarningAndAReason(String row) {
    String[] parts = row.split("\\|", -1);
    String rule =
        favour("T-001", "volumeMl > 5", "has(Method.SEC)")
            .replaceFirst("when\n", "    @accept(\"" + parts[0] + "\")\nwhen\n");

    assertThat(found(rule))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.severity()).isEqualTo(Severity.ERROR);
              assertThat(fault.lint()).isEqualTo(parts[1]);
              assertThat(fault.place()).hasToString("rules/a.drl:7:13");
              assertThat(fault + "").contains(parts[2]);
            });
  }

  @Test
  void aRuleWithAnErrorIsNotReviewed() {
    assertThat(found(advice("Request( volumeMl > 10, volumeMl < 5, purty == Purity.LOW )")))
        .extracting(Diagnostic::lint)
        .containsExactly("unknown-property");
  }

  @Test
  void theShippedRulesAreCleanBesideTheirThresholds() {
    Faults faults = new Faults();
    RuleTexts texts = RuleTexts.read(shipped, faults);
    SortedMap<String, Rule> rules = RuleLint.check(texts, knowledge, faults);
    RuleReview.of(texts, rules, knowledge, faults).settle(List.of(), faults);

    assertThat(faults.diagnostics()).isEmpty();
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        arguments("rule-too-long", "volumeMl > 1" + " ".repeat(8_000)),
        arguments("too-many-constraints", "volumeMl > 1" + ", volumeMl > 1".repeat(50)),
        arguments("too-many-comparisons", "volumeMl > 1" + " && volumeMl > 1".repeat(60)),
        arguments("nested-too-deep", "!".repeat(12) + "inVivo"),
        arguments(
            "too-many-alternatives",
            "(inVivo && functional)" + " || (inVivo && functional)".repeat(12)),
        arguments(
            "too-many-alternatives",
            "!((inVivo || functional)" + " && (inVivo || functional)".repeat(12) + ")"));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aRuleThatIsTooLargeIsRefusedBeforeAnythingIsMadeOfIt(String lint, String conditions) {
    assertThat(found(advice("Request( " + conditions + " )")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.lint()).isEqualTo(lint);
              assertThat(fault.severity()).isEqualTo(Severity.ERROR);
              assertThat(fault.place()).hasToString("rules/a.drl:1:6");
            });
  }

  @Test
  void aFolderWithTooManyRulesIsRefused() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i <= 2_000; i++) {
      rules.append(advice("Request()")).append('\n');
    }
    assertThat(found(rules.toString()))
        .extracting(Diagnostic::lint)
        .containsExactly("too-many-rules");
  }

  @Test
  void conditionsThatAreHardToSeeThroughTakeNoTime() {
    StringBuilder tangled = new StringBuilder("volumeMl > 1");
    List<String> items = Vocabulary.constants(Equipment.class);
    for (int i = 0; i < 13; i++) {
      String one = "owns(Equipment." + items.get(i % items.size()) + ")";
      String other = "downstream contains Use." + Vocabulary.constants(Use.class).get(i);
      tangled.append(", ").append(one).append(" || ").append(other);
      tangled.append(", !").append(one).append(" || !(").append(other).append(")");
    }
    assertThat(found(advice("Request( " + tangled + " )")))
        .extracting(Diagnostic::lint)
        .doesNotContain("never-fires", "always-true");
  }

  @Test
  void alternativesThatAllFailAreSeenThrough() {
    assertThat(
            found(
                advice(
                    "Request( inVivo || volumeMl > 5, functional || volumeMl < 3,"
                        + " gmp == Gmp.FULL || gmp == Gmp.NONE, purity == Purity.LOW"
                        + " || purity == Purity.HIGH, gmp == Gmp.COMPATIBLE || purity =="
                        + " Purity.MEDIUM )")))
        .extracting(Diagnostic::lint)
        .containsExactly("never-fires");
  }
}
