package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private static String request(String id, String volume) {
    return "{\"id\":\"" + id + "\",\"sample\":{\"type\":\"urine\",\"volume\":\"" + volume + "\"}}";
  }

  @Test
  void answersEveryLineInOrder() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 150; i++) {
      lines.append(request("r" + i, i + " mL")).append('\n');
    }
    Ran ran = Ran.with(lines.toString(), "batch", "-");
    assertThat(ran.status()).isZero();
    List<String> ids = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      ids.add(MAPPER.readTree(line).at("/request/id").asText());
    }
    assertThat(ids).hasSize(150);
    for (int i = 1; i <= 150; i++) {
      assertThat(ids.get(i - 1)).isEqualTo("r" + i);
    }
  }

  @Test
  void givesEachLineTheAnswerThatRecommendGives() {
    String request = request("same", "5 mL");
    assertThat(Ran.with(request, "batch", "-").out())
        .isEqualTo(Ran.with(request, "recommend", "-", "--format", "json", "--with", "none").out());
    assertThat(Ran.with(request, "batch", "-", "--with", "all").out())
        .isEqualTo(Ran.with(request, "recommend", "-", "--format", "json").out());
  }

  @Test
  void letsAFaultyLineNeitherStopNorShiftTheOthers() throws IOException {
    String lines =
        request("a", "1 mL") + "\n\n{broken\n" + request("c", "0 mL") + "\n" + request("d", "2 mL");
    Ran ran = Ran.with(lines, "batch", "-");
    assertThat(ran.status()).isEqualTo(2);
    List<JsonNode> out = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      out.add(MAPPER.readTree(line));
    }
    assertThat(out).hasSize(4);
    assertThat(out.get(0).at("/request/id").asText()).isEqualTo("a");
    assertThat(out.get(1).get("line").asInt()).isEqualTo(3);
    assertThat(out.get(1).get("id").isNull()).isTrue();
    assertThat(out.get(1).at("/problem/status").asInt()).isEqualTo(400);
    assertThat(out.get(2).get("line").asInt()).isEqualTo(4);
    assertThat(out.get(2).get("id").asText()).isEqualTo("c");
    assertThat(out.get(3).at("/request/id").asText()).isEqualTo("d");
  }

  @Test
  void refusesALineThatIsTooLongAndGoesOn() throws IOException {
    String lines = "{\"id\":\"" + "x".repeat(2_000_000) + "\"}\n" + request("b", "1 mL") + "\n";
    Ran ran = Ran.with(lines, "batch", "-");
    assertThat(ran.status()).isEqualTo(2);
    List<String> out = ran.out().lines().toList();
    assertThat(out).hasSize(2);
    assertThat(MAPPER.readTree(out.get(0)).at("/problem/status").asInt()).isEqualTo(413);
    assertThat(MAPPER.readTree(out.get(1)).at("/request/id").asText()).isEqualTo("b");
  }

  @Test
  void putsAFileInPlaceOnlyWhenAllIsThere() throws IOException {
    Path requests = Files.writeString(folder.resolve("in.jsonl"), request("a", "1 mL") + "\n");
    Path answers = folder.resolve("out.jsonl");
    Ran ran = Ran.evisor("batch", requests.toString(), "-o", answers.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(answers)).startsWith("{\"status\":").endsWith("}\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(requests, answers);
    }
  }
}
