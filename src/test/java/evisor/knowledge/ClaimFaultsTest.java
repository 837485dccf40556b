package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that contradicts itself, or cites what nobody can find, is said. */
final class ClaimFaultsTest {

  private static String claims(String value, String source) {
    return """
    {"claims": [
    {"id": "a-01", "topic": "t", "methods": [], "attribute": "a", "sample": "any", "value": %s,
    "statement": "It is so.", "source": {"citation": "A paper", %s "where": "p. 1"},
    "verified": true, "confidence": "high"}
    ]}
    """
        .formatted(value, source);
  }

  private static List<Diagnostic> found(String claims) throws JsonSyntaxException {
    FileFaults faults = new FileFaults();
    ClaimsFile.read(
        JsonReader.read(claims.getBytes(StandardCharsets.UTF_8), "claims.json"),
        ShippedWords.LEXICON,
        faults);
    return faults.diagnostics();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"min": 20, "max": 5} | | 2:97 | bad-range | "min" is 20, above "max", 5.
          [{"low": 0.2, "high": 0.1}] | | 2:98 | bad-range | "low" is 0.2, above "high", 0.1.
          {"SEC": {"min": 2e1, "max": 5}} | | 2:105 | bad-range | above "max", 5.
          5 | "doi": "https://doi.org/10.1038/srep17319", | 3:68 | bad-source-id | is no DOI.
          5 | "doi": "10.1038 /srep17319", | 3:68 | bad-source-id | is no DOI.
          5 | "doi": "10.1038/", | 3:68 | bad-source-id | is no DOI.
          5 | "pmcid": "10058361", | 3:70 | bad-source-id | is no PMC id.
          5 | "pmcid": "pmc10058361", | 3:70 | bad-source-id | is no PMC id.
          """)
  void aFaultyClaimIsSaid(
      String value, @Nullable String source, String at, String lint, String says)
      throws JsonSyntaxException {
    assertThat(found(claims(value, source == null ? "" : source)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.place()).hasToString("claims.json:" + at);
              assertThat(found.lint()).isEqualTo(lint);
              assertThat(found.message()).contains(says);
              assertThat(found.mend()).isNotEmpty();
            });
  }

  @Test
  void whatIsRightIsTaken() throws JsonSyntaxException {
    String right =
        claims(
            "{\"min\": 5, \"max\": 5, \"sd\": {\"low\": null, \"high\": 3}}",
            "\"doi\": \"10.1002/(SICI)1097-0290\", \"pmcid\": \"PMC1\",");

    assertThat(found(right)).isEmpty();
  }
}
