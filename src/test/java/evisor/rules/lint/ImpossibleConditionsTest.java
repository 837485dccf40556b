package evisor.rules.lint;

import static evisor.rules.lint.Reviewed.about;
import static evisor.rules.lint.Reviewed.advice;
import static evisor.rules.lint.Reviewed.assertWarned;
import static evisor.rules.lint.Reviewed.found;
import static evisor.rules.lint.Reviewed.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.files.Diagnostic;
import evisor.model.Equipment;
import evisor.model.Use;
import evisor.rules.language.Vocabulary;
import evisor.words.ShippedWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that can never hold together are found, and no others. */
final class ImpossibleConditionsTest {

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
                    "verdict.condition($train);")))
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
  void aUsualTrainThatNobodyConsidersIsReported() {
    String rule = rule("T-001", "Request()", "verdict.usual(\"SEC\", \"TFF or SEC → TFF\");");

    assertThat(found(rule))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.lint()).isEqualTo("no-such-core");
              assertThat(warning.message()).contains("calls SEC → TFF usual");
            });
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

  @Test
  void conditionsThatAreHardToSeeThroughTakeNoTime() {
    StringBuilder tangled = new StringBuilder("volumeMl > 1");
    List<String> items = Vocabulary.constants(Equipment.class, ShippedWords.LEXICON);
    for (int i = 0; i < 13; i++) {
      String one = "owns(Equipment." + items.get(i % items.size()) + ")";
      String other =
          "downstream contains Use." + Vocabulary.constants(Use.class, ShippedWords.LEXICON).get(i);
      tangled.append(", ").append(one).append(" || ").append(other);
      tangled.append(", !").append(one).append(" || !(").append(other).append(")");
    }
    assertThat(found(advice("Request( " + tangled + " )")))
        .extracting(Diagnostic::lint)
        .doesNotContain("never-fires", "always-true");
  }
}
