package evisor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of bytes is the same JSON as the text. */
final class JsonWriterTest {

  private static Consumer<JsonWriter> fields(String text) {
    return json -> {
      json.field(text, text);
      json.texts("texts", List.of(text, text));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\\/\b\t\n\u0001\u007f", "250 µL", "\u2028\ufeff", "проба", "\ud83d\ude00"})
  void ofAnyText(String text) throws Exception {
    String json = JsonWriter.object(fields(text));
    byte[] line = JsonWriter.line(fields(text));

    assertThat(line).isEqualTo((json + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(JsonWriter.encoded(JsonReader.read(line, "line")))
        .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A pair of surrogates may lie across the end of a buffer. */
  @Test
  void ofLongTexts() {
    for (int before = 0; before < 4; before++) {
      String text = "a".repeat(before) + "\ud83d\ude00µ".repeat(9_000);

      assertThat(JsonWriter.line(fields(text)))
          .isEqualTo((JsonWriter.object(fields(text)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void halfOfAPairOfSurrogatesIsEscaped() {
    assertThat(JsonWriter.line(json -> json.field("half", "\ud83d")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"half\":\"\\uD83D\"}\n");
  }
}
