package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.files.Severity;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no answer can meet together is said where the second of the two stands. */
final class ContraryExpectationsTest {

  private static FileFaults read(String expect) {
    String text =
        """
        {"id": "a", "title": "A", "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
        "expect": %s}
        """
            .formatted(expect);
    FileFaults faults = new FileFaults();
    CaseReader.read(
        List.of(new CaseFile("cases/a.json", text.getBytes(StandardCharsets.UTF_8))),
        new RequestReader(ShippedWords.LEXICON, Set.of()),
        new TreeSet<>(List.of("GMP-001", "UC-002")),
        faults);
    return faults;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"findings": ["UC-002"], "no_findings": ["GMP-001", "UC-002"]} | 63 | UC-002 stands both
          {"recommended": [["sec"]], "not_recommended": [["tff"], ["sec"]]} | 67 | sec stands both
          {"recommended": [["tff", "sec"]], "not_recommended": [["tff", "sec", "ultrafiltration"]]} | 65 | tff → sec stands both
          {"recommended": [["sec"]], "excluded": [{"train": ["sec"]}]} | 51 | sec stands both
          {"status": "no-feasible-train", "recommended": [["sec"]]} | 58 | none is feasible
          {"no_findings": ["UC-002"], "excluded": [{"train": ["sec"], "rule": "UC-002"}]} | 52 | UC-002 is to exclude this train
          {"trains": [{"train": ["sec"], "findings": ["UC-002"], "no_findings": ["UC-002"]}]} | 82 | UC-002 stands both
          {"no_findings": ["UC-002"], "trains": [{"train": ["sec"], "findings": ["UC-002"]}]} | 82 | not to fire at all
          {"trains": [{"train": ["sec"], "above": [["tff"], ["sec"]]}]} | 61 | sec cannot stand above itself
          """)
  void whatCannotHoldTogetherIsRefused(String expect, int column, String says) {
    assertThat(read(expect).diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.ERROR);
              assertThat(found.lint()).isEqualTo("contradictory-expectations");
              assertThat(found.place()).hasToString("cases/a.json:2:" + column);
              assertThat(found.message()).contains(says);
              assertThat(found.mend()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"findings\": [\"UC-002\"], \"no_findings\": [\"GMP-001\"]}",
        "{\"findings\": [\"UC-002\"],"
            + " \"trains\": [{\"train\": [\"sec\"], \"no_findings\": [\"UC-002\"]}]}",
        "{\"recommended\": [[\"sec\"]], \"not_recommended\": [[\"tff\", \"sec\"]],"
            + " \"excluded\": [{\"train\": [\"tff\"], \"rule\": \"GMP-001\"}]}",
        "{\"status\": \"no-feasible-train\", \"not_recommended\": [[\"sec\"]]}"
      })
  void whatCanHoldTogetherIsTaken(String expect) {
    assertThat(read(expect).diagnostics()).isEmpty();
  }

  @Test
  void anEntryThatCannotBeReadMovesNoPlace() {
    assertThat(read("{\"findings\": [\"UC-002\"], \"no_findings\": [7, \"UC-002\"]}").diagnostics())
        .extracting(found -> found.lint() + " " + found.place())
        .containsExactly(
            "contradictory-expectations cases/a.json:2:51", "wrong-type cases/a.json:2:52");
  }
}
