package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.RulesFolder;
import evisor.precedents.PrecedentFolder;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A gap is what a published case asks for and no verified precedent states. */
final class GapTableTest {

  @Test
  void whatAVerifiedPrecedentStatesIsNoGap() throws Exception {
    assertThat(lines(PrecedentFolder.create(), "plasma", "0.8 mL")).noneMatch(this::isOfPlasma);
  }

  @Test
  void anotherAmountIsOne() throws Exception {
    assertThat(lines(PrecedentFolder.create(), "plasma", "20 mL"))
        .contains("| plasma | rna | 10–100 mL (1) | 1 | 0 |");
  }

  @Test
  void anAmountThatIsOnlyAssumedAndARowThatNobodyVerifiedDoNotCount() throws Exception {
    assertThat(
            lines(
                PrecedentFolder.create()
                    .with("abel2019-plasma", "\"stated\": true", "\"stated\": false"),
                "plasma",
                "0.8 mL"))
        .contains("| plasma | rna | 0.1–1 mL (1) | 1 | 0 |");
    assertThat(lines(PrecedentFolder.create(), "serum", "1 mL"))
        .contains("| serum | rna | 0.1–1 mL (1) | 0 | 0 |");
  }

  @Test
  void studiesThatWereNotReadInFullAreNamedTheRichestFirst() throws Exception {
    List<String> lines = lines(PrecedentFolder.create(), "serum", "1 mL");

    assertThat(lines.indexOf("| abel2019-plasma | Abel 2019, J Ves 1:1 | 10.1234/abel | 3 |"))
        .isPositive()
        .isLessThan(lines.indexOf("| cain2020-blood | Cain 2020, J Ves 2:1 | 10.1234/cain | 1 |"));
  }

  @Test
  void aSearchIsListedWithWhatCameOfItAndCountedWhereItWasMeant() throws Exception {
    PrecedentFolder folder =
        PrecedentFolder.create()
            .withFile(
                "searches.json",
                """
                {"searches": [
                  {"date": "2026-11-30", "samples": ["plasma"], "amounts": ["to-100-ml"],
                   "purpose": ["rna"], "asked": "plasma by the cup",
                   "came": ["abel2019-plasma"], "says": "less than asked"},
                  {"date": "2026-11-30", "samples": ["plasma", "red-blood-cells"],
                   "purpose": ["imaging"], "asked": "blood on a grid"}]}
                """);

    assertThat(lines(folder, "plasma", "20 mL"))
        .contains(
            "| plasma | rna | 10–100 mL (1) | 1 | 1 |",
            "| plasma | 10–100 mL | rna | plasma by the cup | 2026-11-30 |"
                + " abel2019-plasma; less than asked |",
            "| plasma, red-blood-cells | any | imaging | blood on a grid | 2026-11-30 |  |");
  }

  private boolean isOfPlasma(String line) {
    return line.startsWith("| plasma |");
  }

  private static List<String> lines(PrecedentFolder folder, String sample, String volume)
      throws Exception {
    RulesFolder rules = folder.folder();
    GapEvidence known =
        GapEvidence.of(
            folder.precedents(), folder.searches(), List.of(), List.of(asked(sample, volume)));
    return GapTable.of(
        GuideSource.of(rules, List.of(), ShippedWords.LEXICON, Optional.of(known)), known);
  }

  private static Case asked(String sample, String volume) throws Exception {
    String text =
        """
        {"id": "example", "title": "t",
         "request": {"sample": {"type": "SAMPLE", "volume": "VOLUME"}, "downstream": ["rna"]},
         "expect": {"recommended": [["sec"]]}}
        """
            .replace("SAMPLE", sample)
            .replace("VOLUME", volume);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("published/example.json", text.getBytes(StandardCharsets.UTF_8));
    return CaseReader.read(
            new CaseFolder("cases", files).all(),
            RequestReader.ofAnyRotor(ShippedWords.LEXICON),
            new TreeSet<>())
        .get(0);
  }
}
