package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The situations that the literature describes can be asked about. */
class PublishedRequestsTest {

  @Test
  void everyPublishedRequestIsReadAndReadsBackEqual() throws Exception {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(71);
    for (Path file : files) {
      Json published = JsonReader.read(Files.readAllBytes(file), file.toString());
      Json stated = ((JsonObject) published).get("request").orElseThrow();
      AskedRequest request = Requests.READER.read(stated);
      byte[] written = RequestWriter.canonical(request);
      assertThat(Requests.READER.read(written, file.toString()))
          .as(new String(written, StandardCharsets.UTF_8))
          .isEqualTo(request);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("cases/published"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
