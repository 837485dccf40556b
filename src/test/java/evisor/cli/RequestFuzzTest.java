package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.cases.CaseFolder;
import evisor.json.Damage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever becomes of a request, batch gives it one line, an answer or what is wrong. A build tries
 * a few hundred; {@code mvn -Pfuzz test} goes on for long, from seeds of its own.
 */
final class RequestFuzzTest {

  private static final int TIMES = 300;

  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "1e-999",
          "0.1e1",
          "\"1 mL\"",
          "\"1e9 L\"",
          "\"µL\"",
          "\"\u03bcL\"",
          "\\u0000",
          "\\ud800",
          "\u202e",
          "\u00a0",
          "\"plasma\"",
          "\"Plasma\"",
          "\"sample\"",
          "\"volume\"",
          "NaN",
          "Infinity",
          "/*",
          "'",
          "[[[[[[[[",
          "99999999999999999999",
          "\ufeff");

  private static List<byte[]> requests() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<byte[]> requests = new ArrayList<>();
    for (byte[] file : CaseFolder.read(Path.of("cases"), "cases").files().values()) {
      JsonNode request = json.readTree(file).path("request");
      if (request.isObject()) {
        requests.add(json.writeValueAsBytes(request));
      }
    }
    return requests;
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void everyLineHasItsAnswerOrItsFaults() throws IOException {
    List<byte[]> requests = requests();
    int rounds = Integer.getInteger("evisor.fuzz", 1);
    for (int round = 0; round < rounds; round++) {
      Random random = new Random(round);
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      int asked = 0;
      for (int i = 0; i < TIMES; i++) {
        byte[] request = requests.get(random.nextInt(requests.size()));
        byte[] line = oneLine(Damage.of(request, ODD, random));
        if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
          lines.writeBytes(line);
          lines.write('\n');
          asked++;
        }
      }
      Ran ran = Ran.with(lines.toByteArray(), "batch", "-", "--answer", "short");

      assertThat(ran.status()).as("round %s: %s", round, ran.err()).isIn(0, 2);
      List<String> answers = ran.out().lines().toList();
      assertThat(answers).as("round %s", round).hasSize(asked);
      for (String answer : answers) {
        JsonNode read = new ObjectMapper().readTree(answer);
        assertThat(read.path("problem").path("type").asText("")).doesNotContain("internal");
      }
    }
  }

  private static byte[] oneLine(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' ? (byte) ' ' : bytes[i];
    }
    return bytes;
  }
}
