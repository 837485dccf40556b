package evisor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.EvisorVersion;
import evisor.cases.CaseFolder;
import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.knowledge.ShippedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small folder that is broken in every kind of file, and what is said of it. */
final class ReportTest {

  private static final Path EXPECTED = Path.of("src/test/resources/evisor/check");

  @TempDir private Path root;

  @BeforeEach
  void breakAFolder() throws IOException {
    for (Path file : files(Path.of("rules/knowledge"))) {
      write("rules/knowledge/" + file.getFileName(), Files.readString(file));
    }
    write("rules/knowledge/rotors.json", "{ \"rotors\": [\n");
    write(
        "rules/volume.drl",
        """
        rule "VOL-901"
        \t@title("Large volumes")
            @criterion("throughput")
            @level("advice")
            @basis("evidence")
            @evidence("tff-3")
        when
            Request( $v : volumeMl, purity >= Purity.HIHG )
        then
            verdict.advise();
        end
        """);
    write("rules/messages/en.properties", "VOL-901 = {volume} is much.\n");
    write("rules/volume.drl.txt", "left over");
    write(
        "cases/wide.json",
        "{ \"id\": \"wide\", \"tilte\": \""
            + "x".repeat(5000)
            + "\", \"request\": {\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"},"
            + " \"rotor\": \"any\"}, \"expect\": {\"findings\": [\"VOL-910\"]}}\n");
    write("cases/deep.json", "[".repeat(100_000));
  }

  @Test
  void aPersonSeesEveryFaultWithItsLine() throws IOException {
    assertThat(render(CheckFormat.TEXT)).isEqualTo(expected("report.txt"));
  }

  @Test
  void theTextFitsATerminal() {
    assertThat(render(CheckFormat.TEXT).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aProgramReadsTheSame() throws IOException {
    assertThat(new ObjectMapper().readTree(render(CheckFormat.JSON)))
        .isEqualTo(new ObjectMapper().readTree(expected("report.json")));
  }

  @Test
  void sarifSaysTheSame() throws IOException {
    assertThat(new ObjectMapper().readTree(render(CheckFormat.SARIF)))
        .isEqualTo(new ObjectMapper().readTree(expected("report.sarif")));
  }

  @Test
  void sarifNamesEachResultByPlaceLevelAndRule() throws IOException {
    FolderInspection inspection = inspect();
    JsonNode run =
        new ObjectMapper()
            .readTree(CheckFormat.SARIF.render(inspection, new LintPages(), false))
            .path("runs")
            .path(0);
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(run.path("results")).hasSameSizeAs(inspection.diagnostics());
    for (int i = 0; i < inspection.diagnostics().size(); i++) {
      Diagnostic found = inspection.diagnostics().get(i);
      JsonNode result = run.path("results").path(i);
      JsonNode place = result.path("locations").path(0).path("physicalLocation");
      assertThat(result.path("level").asText()).isEqualTo(found.severity().id());
      assertThat(rules.path(result.path("ruleIndex").asInt()).path("id").asText())
          .isEqualTo(found.lint())
          .isEqualTo(result.path("ruleId").asText());
      assertThat(place.path("artifactLocation").path("uri").asText())
          .isEqualTo(found.place().file());
      assertThat(place.path("region").path("startLine").asInt())
          .isEqualTo(Math.max(1, found.place().line()));
      assertThat(place.path("region").path("startColumn").asInt())
          .isEqualTo(found.place().column());
    }
    for (JsonNode rule : rules) {
      assertThat(rule.path("help").path("text").asText()).isNotBlank();
      assertThat(rule.path("help").path("markdown").asText()).isNotBlank();
    }
  }

  @Test
  void sarifNamesFilesByReferencesWhateverTheirNames() throws IOException {
    write("cases/a b #1 50% ü [x].json", "{");
    write("cases/c:d?.json", "{");

    JsonNode results = new ObjectMapper().readTree(render(CheckFormat.SARIF)).at("/runs/0/results");
    assertThat(results.findValuesAsText("uri"))
        .contains("cases/a%20b%20%231%2050%25%20%C3%BC%20%5Bx%5D.json", "cases/c:d%3F.json");
    assertThat(results.findValuesAsText("uriBaseId"))
        .hasSameSizeAs(results)
        .containsOnly("SRCROOT");
  }

  @Test
  void aRunThatDiesIsSarifToo() throws IOException {
    JsonNode run =
        new ObjectMapper()
            .readTree(new SarifReport(new LintPages()).ofFailure("no such folder", 2))
            .path("runs")
            .path(0);
    assertThat(run.path("results")).isEmpty();
    assertThat(run.path("invocations").path(0).path("executionSuccessful").asBoolean()).isFalse();
    assertThat(run.path("invocations").path(0).path("exitCode").asInt()).isEqualTo(2);
  }

  @Test
  void theShippedFolderIsClean() {
    FileFaults faults = new FileFaults();
    RulesFolder rules = RulesFolder.at(Path.of("rules"), "rules", faults);
    CaseFolder cases = CaseFolder.read(Path.of("cases"), "cases", faults);
    FolderInspection inspection = FolderInspection.of(rules, cases, faults.diagnostics());

    assertThat(inspection.diagnostics()).isEmpty();
    assertThat(CheckFormat.TEXT.render(inspection, new LintPages(), false))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "Nothing is wrong in %d rules, %d claims and %d cases.\n",
                inspection.rules(),
                inspection.claims(),
                inspection.cases()));
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() {
    FolderInspection inspection =
        FolderInspection.of(
            new RulesFolder("rules", new TreeMap<>()),
            new CaseFolder("cases", new TreeMap<>()),
            List.of());

    assertThat(inspection.diagnostics())
        .extracting(Diagnostic::lint)
        .containsOnly("missing-file", "no-rules");
    assertThat(inspection.count(Severity.ERROR)).isEqualTo(13);
  }

  private String render(CheckFormat format) {
    return format.render(inspect(), new LintPages(), false);
  }

  private FolderInspection inspect() {
    FileFaults faults = new FileFaults();
    return FolderInspection.of(
        RulesFolder.at(root.resolve("rules"), "rules", faults),
        CaseFolder.read(root.resolve("cases"), "cases", faults),
        faults.diagnostics());
  }

  private static String expected(String name) throws IOException {
    return Files.readString(EXPECTED.resolve(name))
        .replace("VERSION", EvisorVersion.CURRENT)
        .replace("CLAIMS", String.valueOf(ShippedRules.knowledge().claims().size()));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
