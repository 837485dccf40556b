package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.json.Damage;
import evisor.request.RequestReader;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a shipped case file, it is a case or it is said what is wrong, and where. */
final class DamagedCasesTest {

  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "NaN",
          "-1",
          "0",
          "1e999",
          "1e-999",
          "0,5",
          "5 mL",
          "\"5 kg\"",
          "[]",
          "{}",
          "\"\"",
          "//",
          "<<<<<<< HEAD\n",
          "\u201c",
          "\u200b",
          "\"\\ud800\"",
          "\u0000",
          "99999999999999999999",
          "\"volume=0..0\"",
          "'");

  @Test
  void aDamagedCaseIsSoundOrItsFaultsAreSaidWithinIt() throws IOException {
    List<CaseFile> files = CaseFolder.read(Path.of("cases"), "cases").all();
    int faulty = 0;
    for (int i = 0; i < files.size(); i++) {
      CaseFile file = files.get(i);
      byte[] damaged = Damage.of(file.bytes(), ODD, new Random(i));
      FileFaults faults = new FileFaults();

      CaseReader.read(
          List.of(new CaseFile(file.shown(), damaged)),
          RequestReader.ofAnyRotor(ShippedWords.LEXICON),
          new TreeSet<>(),
          faults);

      faulty += faults.diagnostics().isEmpty() ? 0 : 1;
      for (Diagnostic found : faults.diagnostics()) {
        assertThat(isWithin(found.place(), damaged)).as("%s: %s", file.shown(), found).isTrue();
        assertThat(found.message()).doesNotContain("Exception", "jackson");
      }
    }
    assertThat(faulty).isGreaterThan(files.size() / 2);
  }

  private static boolean isWithin(FilePlace place, byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1);
    return place.line() <= lines.length;
  }
}
