package evisor.rules.lint;

import static evisor.rules.lint.Reviewed.advice;
import static evisor.rules.lint.Reviewed.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.files.Diagnostic;
import evisor.files.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules too large to be understood are refused before anything is made of them. */
final class RuleSizesTest {

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
}
