package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.Sketch;
import evisor.rules.text.RuleTexts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule sets is looked up in the step that it sets it for. */
final class SettingLintTest {

  private static Knowledge knowledge;

  @BeforeAll
  static void read() throws FaultyFilesException {
    knowledge = KnowledgeReader.read(RulesFolder.at(Path.of("rules"), "rules"));
  }

  private static List<Diagnostic> found(String metadata, String step, String what) {
    String rule =
        Sketch.rule(
                "T-001",
                "Request( purity >= Purity.HIGH )\n$train : Train( has(" + step + ") )",
                "verdict.set($train, " + step + ", " + what + ");")
            .replace("good-01", "misev2018-01")
            .replace("when\n", metadata + "when\n");
    FileFaults faults = new FileFaults();
    RuleTexts texts =
        RuleTexts.read(
            Sketch.folder("a.drl", rule, Sketch.MESSAGES, "T-001 = A sentence.\n"), faults);
    LintedRules made = RuleLint.check(texts, knowledge, faults);
    RuleReview.of(texts, made, knowledge, faults).settle(List.of(), faults);
    return faults.diagnostics();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Method.TFF | "mwco_kd", 300 | warning: no-such-parameter | tff has no parameter | "mwco_kda"?
          Method.SEC | "spins", 3 | warning: no-such-parameter | load_percent_of_bed, pore_nm | one of them
          Method.DIFFERENTIAL_UC | "closed", 1 | warning: no-such-parameter | has no parameter | one of them
          Method.BIND_ELUTE | Format.HOLLOW_FIBRE | warning: no-such-form | hic-fibre, membrane-affinity | one of them
          Method.TFF | "flux_lmh", -20 | error: out-of-range | flux_lmh cannot be -20 | check its unit
          Method.DIFFERENTIAL_UC | "spins", 0 | error: out-of-range | spins cannot be 0 | check its unit
          """)
  void whatTheStepDoesNotHaveIsSaid(
      String step, String what, String lint, String says, String mend) {
    assertThat(found("", step, what))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.severity().id() + ": " + one.lint()).isEqualTo(lint);
              assertThat(one.place().line()).isEqualTo(11);
              assertThat(one.message()).contains(says);
              assertThat(one.mend()).contains(mend);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"mwco_kda\", 300", "\"diafiltration_volumes\", 0", "\"closed\", 1"})
  void whatTheStepHasIsTaken(String what) {
    assertThat(found("", "Method.TFF", what)).isEmpty();
  }

  @Test
  void anAuthorCanAcceptTheWarning() {
    String accepted =
        "    @accept(\"no-such-parameter: the module is described in the next issue\")\n";

    assertThat(found(accepted, "Method.TFF", "\"lumen_mm\", 1")).isEmpty();
  }
}
