package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.lint.RuleLint;
import evisor.rules.text.RuleTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files that are broken in every way that authors and attackers have thought of. Each folder
 * holds {@code rules.drl}, {@code messages.properties} unless there is just the usual one, and
 * {@code expected.txt}: all that is to be said, each by place and lint id, and below them what is
 * said and how to mend it.
 */
final class BrokenRulesTest {

  private static final Path FOLDER = Path.of("src/test/resources/evisor/broken");
  private static final byte[] USUAL_MESSAGE =
      "T-001 = Polymer stays in.\n".getBytes(StandardCharsets.UTF_8);
  private static final int FEWEST = 50;

  private static SortedMap<String, byte[]> knowledgeFiles = new TreeMap<>();
  private static Optional<Knowledge> knowledge = Optional.empty();

  @TempDir Path cache;

  @BeforeAll
  static void readKnowledge() throws FaultyFilesException {
    RulesFolder shipped = RulesFolder.at(Path.of("rules"), "rules");
    knowledge = Optional.of(KnowledgeReader.read(shipped));
    knowledgeFiles = new TreeMap<>(shipped.files());
    knowledgeFiles.keySet().removeIf(path -> !path.startsWith("knowledge/"));
  }

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream();
    }
  }

  @Test
  void thereAreManyWaysToBreakRules() throws IOException {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyBreakIsReportedWhereItIsAndNothingElse(Path folder) throws IOException {
    assertThat(folder.resolve("expected.txt")).isRegularFile().isNotEmptyFile();

    List<Diagnostic> found = found(folder(folder));

    assertThat(said(found)).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    assertThat(found)
        .allSatisfy(
            diagnostic ->
                assertThat((diagnostic.message() + diagnostic.mend()).toLowerCase(Locale.ROOT))
                    .doesNotContain(ForeignWords.ALL));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void nothingOfBrokenRulesIsRunOrKept(Path folder) throws IOException {
    FaultyFilesException refused =
        catchThrowableOfType(
            FaultyFilesException.class,
            () ->
                RuleBase.load(
                    folder(folder),
                    knowledge.orElseThrow(),
                    Engine.EXECUTABLE,
                    Optional.of(cache)));

    assertThat(said(refused.diagnostics()))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
    try (Stream<Path> kept = Files.list(cache)) {
      assertThat(kept).isEmpty();
    }
  }

  private static RulesFolder folder(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(knowledgeFiles);
    files.put("rules.drl", Files.readAllBytes(folder.resolve("rules.drl")));
    Path messages = folder.resolve("messages.properties");
    files.put(
        Sketch.MESSAGES, Files.exists(messages) ? Files.readAllBytes(messages) : USUAL_MESSAGE);
    return new RulesFolder("rules", files);
  }

  private static List<Diagnostic> found(RulesFolder folder) {
    FileFaults faults = new FileFaults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    RuleLint.check(texts, knowledge.orElseThrow(), faults);
    return faults.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }

  private static String said(List<Diagnostic> found) {
    StringBuilder said = new StringBuilder();
    for (Diagnostic diagnostic : found) {
      said.append(diagnostic.place()).append(' ').append(diagnostic.lint()).append('\n');
      said.append("    ").append(diagnostic.message()).append('\n');
      if (!diagnostic.mend().isEmpty()) {
        said.append("    ").append(diagnostic.mend()).append('\n');
      }
    }
    return said.toString();
  }
}
