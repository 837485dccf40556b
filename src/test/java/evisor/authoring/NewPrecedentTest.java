package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.precedents.Precedents;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A precedent is begun by an id alone, and says what is still to be filled in. */
final class NewPrecedentTest {

  @TempDir private Path dir;

  private FolderOnDisk rules;

  @BeforeEach
  void create() throws IOException {
    rules = new FolderOnDisk(dir, "rules");
    Path words = dir.resolve("knowledge/words.json");
    Files.createDirectories(words.getParent());
    Files.copy(Path.of("rules/knowledge/words.json"), words);
  }

  @Test
  void whatIsToBeFilledInIsAllThatIsWrong() throws Exception {
    String file = NewPrecedent.in(rules).begin("10.1234/abel.2019", "abel2019-plasma");

    assertThat(file).isEqualTo("rules/knowledge/precedents/abel2019-plasma.json");
    FileFaults faults = new FileFaults();
    Precedents.read(RulesFolder.at(dir, "rules", faults), ShippedWords.LEXICON, faults);
    assertThat(faults.diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.contains("how much of one sample"))
        .anyMatch(message -> message.contains("true where the source states it"));
    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsOnly("to-fill-in");
  }

  @Test
  void aNameIsMadeOfTheIdWhereNoneIsGiven() throws Exception {
    assertThat(NewPrecedent.in(rules).begin("10.1234/Abel.(2019)", "")).endsWith("/abel-2019.json");
    assertThat(NewPrecedent.in(rules).begin("PMC123", "")).endsWith("/pmc123.json");
    assertThat(Files.readString(dir.resolve("knowledge/precedents/pmc123.json")))
        .contains("\"pmcid\": \"PMC123\"")
        .contains("\"id\": \"pmc123-1\"");
  }

  @Test
  void aStudyThatIsThereAndAnIdThatIsNoneAreRefused() throws Exception {
    NewPrecedent.in(rules).begin("10.1234/abel", "");

    assertThatThrownBy(() -> NewPrecedent.in(rules).begin("10.1234/ABEL", "other2020-word"))
        .hasMessageContaining(
            "10.1234/ABEL is there already: rules/knowledge/precedents/abel.json");
    assertThatThrownBy(() -> NewPrecedent.in(rules).begin("PMC9", "abel"))
        .hasMessageContaining("choose another --name");
    assertThatThrownBy(() -> NewPrecedent.in(rules).begin("https://doi.org/10.1/x", ""))
        .hasMessageContaining("neither a DOI");
    assertThatThrownBy(() -> NewPrecedent.in(rules).begin("PMC9", "Abel 2019"))
        .hasMessageContaining("no name of a study");
  }
}
