package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a case expects of one train is held against that train alone, whatever stands of the others.
 */
final class TrainChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // 120 mL go onto no column at first hand, and fill it once behind a membrane.
        "sec     | \"findings\": [\"DOMAIN-001\"]      | true",
        "tff,sec | \"findings\": [\"DOMAIN-001\"]      | false",
        "sec     | \"no_findings\": [\"DOMAIN-001\"]   | false",
        "tff,sec | \"no_findings\": [\"DOMAIN-001\"]   | true",
        "tff     | \"findings\": [\"PARAM-004\"]      | true",
        "sec     | \"findings\": [\"PARAM-004\"]      | false",
        "tff,sec | \"above\": [[\"sec\"]]             | true",
        "sec     | \"above\": [[\"tff\", \"sec\"]]    | false",
        "tff,sec | \"steps\": [{\"step\": \"sec\"}]   | true",
        "tff,sec | \"steps\": [{\"step\": \"wash\"}]  | false",
        "tff,sec | \"no_steps\": [\"wash\"]           | true",
        "tff,sec | \"no_steps\": [\"sec\"]            | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"format\": \"hollow-fibre\"}] | true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"format\": \"spin-filter\"}]  | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"parameters\": {\"diafiltration_volumes\": 7}}]"
            + " | true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"parameters\": {\"diafiltration_volumes\": 6}}]"
            + " | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"parameters\": {\"volumes\": 7}}] | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"hours\": [0, 24]}] | true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"hours\": [23, 24]}] | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"loads\": 1}] | true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"loads\": 2}] | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"device\": \"hollow fibre, 0.05 m²\"}] |"
            + " true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"device\": \"hollow fibre, 5 m²\"}] | false",
        "tff     | \"steps\": [{\"step\": \"tff\", \"recovery\": [0.1, 1]}] | true",
        "tff     | \"steps\": [{\"step\": \"tff\", \"recovery\": [0.99, 1]}] | false",
        "differential-uc | \"equipment\": [\"ultracentrifuge\"] | true",
        "sec     | \"equipment\": [\"ultracentrifuge\"] | false",
        "immunoaffinity | \"residuals\": [\"antibody\"] | true",
        "sec     | \"residuals\": [\"polymer\"] | false",
        "sec     | \"grade\": 2                | true",
        "sec     | \"grade\": 3                | false",
        "ion-exchange | \"conditions\": [\"domain\"] | true",
        "ion-exchange | \"conditions\": [\"purpose\"] | false",
        "tff     | \"hours\": [0, 48]                 | true",
        "tff     | \"hours\": [0, 0.1]                | false",
        "tff     | \"recovery\": [0, 1]               | true",
        "tff     | \"recovery\": [0.99, 1]            | false",
        "tff     | \"hands_on_hours\": [0, 48]        | true",
        "tff     | \"hands_on_hours\": [0, 0.01]      | false",
        "tff     | \"cost_eur\": [0, 100000]          | true",
        "tff     | \"cost_eur\": [0, 1]               | false",
        "tff     | \"removed\": {\"protein\": [0, 1]} | true",
        "tff     | \"removed\": {\"protein\": [0, 0.1]} | false",
        "tff     | \"removed\": {\"lipoprotein\": [0, 1]} | false",
        "sec,tff,sec | \"no_steps\": [\"wash\"]       | false",
      })
  void anExpectationOfOneTrainIsHeldAgainstIt(String core, String expectation, boolean held)
      throws Exception {
    CaseResult result = run(core, expectation);
    assertThat(result.checks()).isNotEmpty().allMatch(one -> one.expectation().equals("trains"));
    assertThat(result.outcome()).isEqualTo(held ? CaseOutcome.HELD : CaseOutcome.FAILED);
  }

  @Test
  void whatIsNotMetIsSaidOfItsTrain() throws Exception {
    assertThat(run("tff,sec", "\"findings\": [\"DOMAIN-001\"]").unmet().get(0).detail())
        .isEqualTo("tff → sec: DOMAIN-001 did not fire for it.");
    assertThat(run("sec", "\"above\": [[\"tff\", \"sec\"]]").unmet().get(0).detail())
        .startsWith("sec: expected above tff → sec, found not feasible and that at rank ");
    assertThat(
            run("tff", "\"steps\": [{\"step\": \"tff\", \"parameters\": {\"volumes\": 7}}]")
                .unmet()
                .get(0)
                .detail())
        .isEqualTo("tff: tff: expected volumes 7, found no such parameter.");
  }

  private static CaseResult run(String core, String expectation) throws Exception {
    String text =
        """
        {"id": "a", "title": "t", "expect": {"trains": [{"train": ["%s"], %s}]},
         "request": {"sample": {"type": "cell-conditioned-medium", "volume": "120 mL"},
                     "purity": "high"}}
        """
            .formatted(core.replace(",", "\", \""), expectation);
    CaseFile file = new CaseFile("cases/a.json", text.getBytes(StandardCharsets.UTF_8));
    Case read = CaseReader.read(List.of(file), Advisors.REQUESTS, Advisors.RULES).get(0);
    return new CaseRunner(Advisors.EXECUTABLE::recommend, Advisors.RULES).run(read);
  }
}
