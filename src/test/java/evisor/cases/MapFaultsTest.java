package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault of a map is said at the letter or row that is wrong. */
final class MapFaultsTest {

  private static final String CASE =
      """
      {"id": "a", "title": "A", "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
      "expect": {"map": {"x": "volume=1mL..10mL", "y": "throughput=1..10", "size": 2,
      "legend": {
      "s": ["sec"],
      "t": ["tff"]},
      "rows": {
      "10": "ss",
      "1": "st"}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "t": ["tff"] | "tt": ["tff"] | 5:7 map | "tt" is not right
          "t": ["tff"] | "t": [] | 5:6 map | "t" is not right
          "10": "ss" | "10": "sss" | 7:7 map | has 3 letters, not 2
          "1": "st" | "1": "sx" | 8:6 map | not in the legend: x
          "1": "st" | "10": "st" | 8:1 duplicate-field | "10" stands twice
          "t": ["tff"] | "s": ["tff"] | 5:1 duplicate-field | "s" stands twice
          """)
  void aFaultStandsAtItsEntry(String right, String wrong, String found, String says) {
    String text = CASE.replace(right, wrong);
    FileFaults faults = new FileFaults();

    CaseReader.read(
        List.of(new CaseFile("cases/a.json", text.getBytes(StandardCharsets.UTF_8))),
        new RequestReader(ShippedWords.LEXICON, Set.of()),
        new TreeSet<>(),
        faults);

    assertThat(faults.diagnostics())
        .anySatisfy(
            fault -> {
              assertThat(fault.place().line() + ":" + fault.place().column() + " " + fault.lint())
                  .isEqualTo(found);
              assertThat(fault.message()).contains(says);
            });
  }
}
