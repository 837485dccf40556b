package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The suite says of every rule when it speaks and when it does not. */
final class RuleCoverageTest {

  private static final List<Case> CASES = Advisors.cases("cases");
  private static final SortedMap<String, String> NEVER = RuleList.of("rules-that-stay-silent.txt");
  private static final SortedMap<String, String> ALWAYS =
      RuleList.of("rules-that-always-speak.txt");

  @Test
  void theSuiteHasAtLeast250Cases() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void everyRuleIsExpectedToFireInACase() {
    assertThat(left(Expectations::findings, ExpectedTrain::findings, NEVER.keySet()))
        .as("rules that no case expects to fire")
        .isEmpty();
  }

  @Test
  void everyRuleThatCanBeSilentIsExpectedToBeSoInACase() {
    assertThat(left(Expectations::noFindings, ExpectedTrain::noFindings, ALWAYS.keySet()))
        .as("rules that no case expects to be silent")
        .isEmpty();
  }

  @Test
  void aRuleExceptedAsAlwaysSpeakingDoesSoInEveryCase() {
    assertThat(Advisors.RULES).containsAll(ALWAYS.keySet());
    assertThat(ALWAYS).allSatisfy((rule, reason) -> assertThat(reason).hasSizeGreaterThan(20));
    assertThat(CASES)
        .allSatisfy(
            tested ->
                assertThat(Advisors.EXECUTABLE.recommend(tested.request()).fired())
                    .as(tested.id())
                    .containsAll(ALWAYS.keySet()));
  }

  private static SortedSet<String> left(
      Function<Expectations, List<String>> ofAny,
      Function<ExpectedTrain, List<String>> ofOne,
      Collection<String> excepted) {
    SortedSet<String> left = new TreeSet<>(Advisors.RULES);
    left.removeAll(excepted);
    for (Case tested : CASES) {
      left.removeAll(ofAny.apply(tested.expect()));
      tested.expect().trains().forEach(train -> left.removeAll(ofOne.apply(train)));
    }
    return left;
  }
}
