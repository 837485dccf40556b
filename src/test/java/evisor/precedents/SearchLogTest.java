package evisor.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.text.RuleTexts;
import evisor.words.ShippedWords;
import evisor.words.Uses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log of searches names cells by the words of rules, and only studies that are there. */
final class SearchLogTest {

  private static final String PATH = "searches.json";

  private static final String LOG =
      """
      {"searches": [
        {"date": "2026-11-30", "samples": ["plasma", "red-blood-cells"], "amounts": ["to-1-ml"],
         "purpose": ["rna"], "asked": "plasma column", "came": ["abel2019-plasma"]}]}
      """;

  @Test
  void aSearchIsReadAndSaysWhatItCovers() {
    LiteratureSearch search = PrecedentFolder.create().withFile(PATH, LOG).searches().get(0);

    assertThat(search.came()).containsExactly("abel2019-plasma");
    assertThat(search.covers("red-blood-cells", List.of(AmountClass.TO_1_ML), Uses.RNA)).isTrue();
    assertThat(search.covers("plasma", List.of(AmountClass.TO_10_ML), Uses.RNA)).isFalse();
    assertThat(search.covers("plasma", List.of(AmountClass.TO_1_ML), Uses.PROTEOMICS)).isFalse();
    assertThat(search.covers("serum", List.of(AmountClass.TO_1_ML), Uses.RNA)).isFalse();
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    assertThat(
            lints(
                LOG.replace("\"plasma\",", "\"plasmma\",")
                    .replace("to-1-ml", "to-1-mile")
                    .replace("\"rna\"", "\"rnas\"")
                    .replace("2026-11-30", "30 November")
                    .replace("\"abel2019-plasma\"", "\"abel2019-serum\"")
                    .replace("\"asked\"", "\"askt\"")))
        .containsExactlyInAnyOrder(
            "unknown-word",
            "unknown-word",
            "unknown-word",
            "bad-date",
            "unknown-study",
            "missing-field",
            "unknown-field");
  }

  @Test
  void aSearchForNothingIsRefused() {
    assertThat(lints(LOG.replace("\"plasma\", \"red-blood-cells\"", "")))
        .containsExactly("missing-entry");
  }

  @Test
  void noAnswerRestsOnIt() {
    PrecedentFolder folder = PrecedentFolder.create();
    String knowledge = KnowledgeReader.digest(folder.folder());
    String rules = RuleTexts.digest(folder.folder());
    folder.withFile(PATH, LOG);

    assertThat(KnowledgeReader.digest(folder.folder())).isEqualTo(knowledge);
    assertThat(RuleTexts.digest(folder.folder())).isEqualTo(rules);
  }

  @Test
  void aVolumeOnABorderIsOfTheLowerClass() {
    assertThat(AmountClass.of(0.01)).isEqualTo(AmountClass.TO_100_UL);
    assertThat(AmountClass.of(0.1)).isEqualTo(AmountClass.TO_100_UL);
    assertThat(AmountClass.of(0.11)).isEqualTo(AmountClass.TO_1_ML);
    assertThat(AmountClass.of(1000)).isEqualTo(AmountClass.TO_1_L);
    assertThat(AmountClass.of(2e6)).isEqualTo(AmountClass.ABOVE_10_L);
  }

  private static List<String> lints(String log) {
    PrecedentFolder folder = PrecedentFolder.create().withFile(PATH, log);
    FileFaults faults = new FileFaults();
    SearchLog.read(folder.folder(), ShippedWords.LEXICON, folder.precedents(), faults);
    return faults.diagnostics().stream().map(Diagnostic::lint).toList();
  }
}
