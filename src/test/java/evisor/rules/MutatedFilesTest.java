package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.json.Damage;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.lint.RuleLint;
import evisor.rules.text.RuleTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever becomes of the shipped files, it is sound or it is said what is wrong, and where. A
 * build tries a few; {@code mvn -Pfuzz test} goes on for long.
 */
final class MutatedFilesTest {

  private static final List<String> ODD =
      List.of(
          "rule",
          "when",
          "then",
          "end",
          "\"",
          "(",
          ")",
          "$train",
          ":",
          "||",
          "&&",
          "not",
          "or",
          "verdict.exclude($train);",
          "=",
          "{",
          "}",
          "0,5",
          "5 mL",
          "\u201c",
          "\u00a0",
          "\u200b",
          "eval(true)",
          "/*",
          "*/",
          "//",
          "\\u0041",
          "salience 5",
          "null",
          "1e999",
          "[",
          "]",
          "\ud835\udc00");

  private final RulesFolder shipped = shipped();

  private static RulesFolder shipped() {
    try {
      return RulesFolder.at(Path.of("rules"), "rules");
    } catch (FaultyFilesException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({".drl, 150", ".properties, 10", ".json, 30"})
  void aChangedFileIsSoundOrItsFaultsAreSaidWithinIt(String ending, int least)
      throws FaultyFilesException {
    Knowledge knowledge = KnowledgeReader.read(shipped);
    List<String> paths =
        shipped.files().keySet().stream().filter(path -> path.endsWith(ending)).toList();
    int times = least * Integer.getInteger("evisor.fuzz", 1);
    int faulty = 0;
    for (int seed = 0; seed < times; seed++) {
      Random random = new Random(seed);
      String path = paths.get(random.nextInt(paths.size()));
      byte[] changed = Damage.of(Objects.requireNonNull(shipped.files().get(path)), ODD, random);
      SortedMap<String, byte[]> files = new TreeMap<>(shipped.files());
      if (ending.equals(".drl")) {
        files.keySet().removeIf(other -> other.endsWith(".drl"));
        files.put(Sketch.MESSAGES, messagesOf(shipped, path));
      }
      files.put(path, changed);
      RulesFolder folder = new RulesFolder("rules", files);
      List<Diagnostic> found =
          ending.equals(".json") ? ofKnowledge(folder) : ofRules(folder, knowledge);
      faulty += found.isEmpty() ? 0 : 1;
      for (Diagnostic diagnostic : found) {
        assertThat(isWithin(diagnostic.place(), folder))
            .as("change %s of %s: %s", seed, path, diagnostic)
            .isTrue();
      }
    }
    assertThat(faulty).isGreaterThan(times / 3);
  }

  @Test
  void theShippedFilesAreSound() throws FaultyFilesException {
    assertThat(ofKnowledge(shipped)).isEmpty();
    assertThat(ofRules(shipped, KnowledgeReader.read(shipped)))
        .noneMatch(found -> found.severity() == Severity.ERROR);
  }

  /** Returns the messages of the rules of one file, so that the others are no orphans. */
  private static byte[] messagesOf(RulesFolder folder, String path) {
    String rules = text(folder, path);
    StringBuilder messages = new StringBuilder();
    text(folder, Sketch.MESSAGES)
        .lines()
        .filter(
            line -> rules.contains('"' + line.substring(0, line.indexOf(' ') + 1).strip() + '"'))
        .forEach(line -> messages.append(line).append('\n'));
    return messages.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(RulesFolder folder, String path) {
    return new String(Objects.requireNonNull(folder.files().get(path)), StandardCharsets.UTF_8);
  }

  private static List<Diagnostic> ofRules(RulesFolder folder, Knowledge knowledge) {
    FileFaults faults = new FileFaults();
    RuleLint.check(RuleTexts.read(folder, faults), knowledge, faults);
    return faults.diagnostics();
  }

  private static List<Diagnostic> ofKnowledge(RulesFolder folder) {
    try {
      KnowledgeReader.read(folder);
      return List.of();
    } catch (FaultyFilesException e) {
      return e.diagnostics();
    }
  }

  private static boolean isWithin(FilePlace place, RulesFolder folder) {
    if (place.line() == 0) {
      return true;
    }
    byte[] bytes = folder.files().get(place.file().substring("rules/".length()));
    String[] lines =
        new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8).split("\r\n|\n|\r", -1);
    return place.line() <= lines.length && place.column() <= lines[place.line() - 1].length() + 2;
  }
}
