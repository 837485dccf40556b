package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.json.JsonWriter;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentFolder;
import evisor.precedents.ResearchGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A precedent is shown with its train, what it was compared with, and who did it. */
final class PrecedentSheetTest {

  private PrecedentSheet sheet;

  @BeforeEach
  void read() throws Exception {
    sheet = new PrecedentSheet(PrecedentFolder.create().precedents());
  }

  @Test
  void aRowSaysWhatWasDoneAndByWhom() {
    Precedent row = sheet.row("abel2019-plasma-1").orElseThrow();

    assertThat(sheet.of(row).terminal(/* colour= */ false))
        .startsWith("abel2019-plasma-1: The column was cleaner.")
        .contains("plasma, 0.5–1 mL, for rna: sec (gravity-column), won")
        .contains("better than differential-uc on purity")
        .contains("Abel, Bern (abel-bern)");
    assertThat(sheet.of(row).markdown()).startsWith("# abel2019-plasma-1: ");
    assertThat(JsonWriter.object(out -> sheet.write(row, out)))
        .contains("\"method\":\"sec\",\"format\":\"gravity-column\"")
        .contains("\"group\":\"abel-bern\"");
  }

  @Test
  void aGroupShowsAllThatItHasDone() {
    ResearchGroup group = sheet.group("abel-bern").orElseThrow();

    assertThat(sheet.of(group).terminal(/* colour= */ false))
        .contains("also: Abel group")
        .contains("abel2019-plasma-1")
        .contains("abel2019-plasma-2: serum, for rna: differential-uc, lost");
    assertThat(JsonWriter.object(out -> sheet.write(group, out)))
        .contains("\"rows\":[\"abel2019-plasma-1\",\"abel2019-plasma-2\"]");
  }
}
