package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsFileTest {

  private static List<String> lints(String found, String replacement) {
    FileFaults faults = new FileFaults();
    ExampleFolder folder = ExampleFolder.create().with("words.json", found, replacement);
    assertThat(KnowledgeReader.words(folder.folder(), faults)).isEmpty();
    return faults.diagnostics().stream().map(Diagnostic::lint).toList();
  }

  @Test
  void aNameStandsForOneWordOfItsKind() {
    assertThat(lints("\"gel filtration\"", "\"TFF\"")).containsExactly("ambiguous-name");
    assertThat(lints("\"gel filtration\"", "\"Ion Exchange\"")).contains("ambiguous-name");
    assertThat(lints("\"id\": \"sec\"", "\"id\": \"tff\"")).contains("ambiguous-name");
  }

  @Test
  void aWordIsOnlyWhatItsKindCanBe() {
    assertThat(lints("\"rotor-stated\"", "\"in-vivo\"")).containsExactly("wrong-trait");
  }

  @Test
  void anIdIsSpeltAsWordsAre() {
    assertThat(lints("\"id\": \"sec\"", "\"id\": \"SEC\"")).containsExactly("bad-word");
  }
}
