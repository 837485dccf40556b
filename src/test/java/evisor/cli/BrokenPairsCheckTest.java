package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.rules.ForeignWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs of broken rules and what is said of them, as a person and a program get it. */
final class BrokenPairsCheckTest {

  @TempDir private Path root;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/evisor/broken"))) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void checkSaysWhereEachBreakIs(Path pair) throws IOException {
    FolderOfRules folder = FolderOfRules.in(root);
    Files.delete(folder.path("rules/a.drl"));
    Files.delete(folder.path("cases/one.json"));
    folder.write("rules/rules.drl", Files.readAllBytes(pair.resolve("rules.drl")));
    Path messages = pair.resolve("messages.properties");
    if (Files.exists(messages)) {
      folder.write("rules/messages/en.properties", Files.readAllBytes(messages));
    }

    Ran json = folder.run("check", "--format", "json");
    Ran text = folder.run("check");

    assertThat(json.status()).isEqualTo(1);
    assertThat(places(json.out(), folder)).isEqualTo(expected(pair));
    assertThat(text.status()).isEqualTo(1);
    assertThat(text.err().lines()).singleElement().asString().startsWith("Answered by rules ");
    assertThat(withoutSource(text.out()).toLowerCase(Locale.ROOT)).doesNotContain(ForeignWords.ALL);
  }

  private static List<String> places(String json, FolderOfRules folder) throws IOException {
    List<String> places = new ArrayList<>();
    for (JsonNode found : new ObjectMapper().readTree(json).path("diagnostics")) {
      String file = found.path("file").asText();
      String inside = "rules" + file.substring(folder.path("rules").toString().length());
      int line = found.path("line").asInt();
      if (found.path("severity").asText().equals("error")) {
        places.add(
            inside
                + (line == 0 ? "" : ":" + line + ":" + found.path("column").asInt())
                + " "
                + found.path("lint").asText());
      }
    }
    return places;
  }

  private static List<String> expected(Path pair) throws IOException {
    return Files.readAllLines(pair.resolve("expected.txt")).stream()
        .filter(line -> !line.startsWith(" "))
        .toList();
  }

  /** Returns a report without the lines of the author. */
  private static String withoutSource(String report) {
    return report
        .lines()
        .filter(line -> !line.matches("\\s*\\d* \\| .*"))
        .collect(Collectors.joining("\n"));
  }
}
