package evisor.check;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.cases.CaseFolder;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of thresholds where cases are missing, and where they cannot be read. */
final class UnreadCasesTest {

  private static FolderInspection inspection(
      SortedMap<String, byte[]> rules, SortedMap<String, byte[]> cases) {
    return FolderInspection.of(
        new RulesFolder("rules", rules), new CaseFolder("cases", cases), List.of());
  }

  private static List<String> lints(SortedMap<String, byte[]> cases) throws FaultyFilesException {
    RulesFolder shipped = RulesFolder.at(Path.of("rules"), "rules");
    return inspection(shipped.files(), cases).diagnostics().stream().map(Diagnostic::lint).toList();
  }

  @Test
  void withoutCasesNoThresholdIsHeld() throws FaultyFilesException {
    assertThat(lints(new TreeMap<>())).contains("threshold-without-case");
  }

  @Test
  void aCaseThatCannotBeReadMayHoldAThreshold() throws FaultyFilesException {
    SortedMap<String, byte[]> cases = new TreeMap<>();
    cases.put("broken.json", "{".getBytes(StandardCharsets.UTF_8));

    assertThat(lints(cases)).contains("bad-json").doesNotContain("threshold-without-case");
  }

  @Test
  void rulesLoadThoughACaseIsWrong() throws FaultyFilesException {
    SortedMap<String, byte[]> broken = new TreeMap<>();
    broken.put("broken.json", "{".getBytes(StandardCharsets.UTF_8));
    SortedMap<String, byte[]> rules =
        new TreeMap<>(RulesFolder.at(Path.of("rules"), "rules").files());

    FolderInspection inspection = inspection(rules, broken);

    assertThat(inspection.diagnostics()).extracting(Diagnostic::lint).contains("bad-json");
    assertThat(inspection.loads()).isTrue();
    rules.put("knowledge/precedents/broken.json", "{".getBytes(StandardCharsets.UTF_8));
    assertThat(inspection(rules, broken).loads()).isFalse();
  }
}
