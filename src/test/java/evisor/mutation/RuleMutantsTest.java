package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.rules.RuleSet;
import evisor.rules.Sketch;
import evisor.rules.text.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule says is changed as well as when it says it. */
final class RuleMutantsTest {

  private static final String TRAIN =
      "Request( volumeMl > 100 )\n$train : Train( has(Method.SEC) )";

  private static List<Mutant> mutants(MutantKind kind, String conditions, String call)
      throws Exception {
    RuleSet rules =
        RuleSet.read(
            Sketch.folder(
                "a.drl",
                Sketch.rule("T-001", conditions, call),
                Sketch.MESSAGES,
                "T-001 = A sentence.\n"),
            Sketch.knowledge());
    return RuleMutants.of(rules, List.of("T-001"), Sketch.knowledge()).stream()
        .filter(mutant -> mutant.kind() == kind)
        .toList();
  }

  private static List<String> words(MutantKind kind, String conditions, String call)
      throws Exception {
    return mutants(kind, conditions, call).stream().map(Mutant::words).toList();
  }

  @Test
  void anExclusionLaysDownAConditionAndTheOtherWayRound() throws Exception {
    assertThat(words(MutantKind.TURNED, TRAIN, "verdict.exclude($train);"))
        .containsExactly("exclude → condition");
    List<Mutant> turned = mutants(MutantKind.TURNED, TRAIN, "verdict.condition($train);");
    assertThat(turned).extracting(Mutant::words).containsExactly("condition → exclude");
    Mutant.RuleChange change = (Mutant.RuleChange) turned.get(0).change();
    assertThat(change.changed().orElseThrow().rule().verb()).isEqualTo(Verb.EXCLUDE);
    assertThat(change.changed().orElseThrow().typed().call().method()).isEqualTo("exclude");
    assertThat(words(MutantKind.TURNED, TRAIN, "verdict.caution($train);")).isEmpty();
  }

  @Test
  void aGradeIsOneHigherOrLowerButNeverBelowNought() throws Exception {
    assertThat(words(MutantKind.SAID, TRAIN, "verdict.grade($train, 2);"))
        .containsExactly("2 → 1", "2 → 3");
    assertThat(words(MutantKind.SAID, "Request( volumeMl > 100 )", "verdict.need(0);"))
        .containsExactly("0 → 1");
  }

  @Test
  void theMostUsualTrainIsLeftOutWhereOthersAreNamed() throws Exception {
    String request = "Request( volumeMl > 100 )";
    assertThat(words(MutantKind.SAID, request, "verdict.usual(\"TFF\", \"SEC\");"))
        .containsExactly("without \"TFF\"");
    assertThat(words(MutantKind.SAID, request, "verdict.quick(\"TFF\", \"SEC\");")).hasSize(1);
    assertThat(words(MutantKind.SAID, request, "verdict.usual(\"TFF\");")).isEmpty();
  }
}
