package evisor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.json.Json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text must be to be read, and what is said of one that is not. */
class JsonReaderTest {

  private static JsonSyntaxException refusal(byte[] bytes) {
    return catchThrowableOfType(
        JsonSyntaxException.class, () -> JsonReader.read(bytes, "request.json"));
  }

  private static JsonSyntaxException refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void valuesKnowTheirPlaceAndPointer() throws JsonSyntaxException {
    byte[] bytes = "\uFEFF{\n  \"a/b\": [1, {\"~\": 2.50}]}".getBytes(StandardCharsets.UTF_8);
    Json list = ((JsonObject) JsonReader.read(bytes, "f")).get("a/b").orElseThrow();
    Json inner = ((Json.JsonArray) list).items().get(1);
    Json number = ((JsonObject) inner).get("~").orElseThrow();
    assertThat(number.pointer()).isEqualTo("/a~1b/1/~0");
    assertThat(number.place()).hasToString("f:2:20");
    assertThat(((Json.JsonNumber) number).number()).hasToString("2.50");
  }

  @Test
  void anExponentOutOfAllBoundsIsAFaultAtItsPlace() {
    for (String number : List.of("1e99999999999", "1e-99999999999")) {
      JsonSyntaxException refused = refusal("{\"sample\": {\"volume\": " + number + "}}");
      assertThat(refused).hasMessageContaining("exponent");
      assertThat(refused.pointer()).isEqualTo("/sample/volume");
      assertThat(refused.place()).hasToString("request.json:1:23");
    }
  }

  @Test
  void whatIsNoNumberInJsonIsAFaultAtItsPlace() {
    for (String word : List.of("NaN", "Infinity", "-Infinity", "01", "+1", ".5", "0x10")) {
      assertThat(refusal("{\"volume\": " + word + "}").pointer()).as(word).isEqualTo("/volume");
    }
  }

  @Test
  void messagesSpeakOfTheTextAndNotOfTheLibrary() {
    List<String> faulty =
        List.of(
            "/**/{}",
            "{\"a\":1",
            "[".repeat(100_000),
            "{\"a\":" + "1".repeat(2000) + "}",
            "{\"a\":NaN}");
    for (String text : faulty) {
      assertThat(refusal(text).getMessage())
          .doesNotContain("Feature", "Constraints", "Source", "`");
      assertThat(refusal(text).place().line()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a": 1,}                  | 1:8  | a comma stands before the closing }; delete the comma
          {"a": [1, 2, ]}            | 1:12 | a comma stands before the closing ]; delete the comma
          {"a": 1, // volume         | 1:10 | a comment begins here, and JSON has none; delete it
          {"a": 1 /* volume */}      | 1:9  | a comment begins here
          # a request                | 1:1  | a comment begins here
          {“a”: 1}                   | 1:2  | a quotation mark of a word processor stands here (“)
          {"a": “b”}                 | 1:7  | write a straight one, "
          {"a": «b»}                 | 1:7  | write a straight one, "
          {'a': 1}                   | 1:2  | a single quotation mark stands here; write a double one
          {a: 1}                     | 1:2  | the name of a field stands in double quotation marks
          {"a": plasma}              | 1:7  | a text stands in double quotation marks
          {"a": True}                | 1:7  | true and false are written in small letters
          {"a": None}                | 1:7  | leave the field out
          {"a": 1 mL}                | 1:9  | a number with a unit stands in double quotation marks
          {"a": 0,2}                 | 1:8  | a decimal comma stands here; write a point
          {"a": 1 "b": 2}            | 1:9  | a comma is missing before this
          {"a" 1}                    | 1:6  | a colon is missing before this
          {"a" = 1}                  | 1:6  | an equals sign stands here; write a colon
          {,"a": 1}                  | 1:2  | a comma stands here without a field before it
          """)
  void whatIsUsuallyWrongIsNamedWithItsPlaceAndMend(String text, String place, String message) {
    assertThat(refusal(text.strip())).hasMessageContaining(message);
    assertThat(refusal(text.strip()).place()).hasToString("request.json:" + place);
  }

  @Test
  void aTextThatIsNotClosedIsNamedOnItsLine() {
    assertThat(refusal("{\n \"a\": \"plasma”\n}").place()).hasToString("request.json:2:14");
    assertThat(refusal("{\n \"a\": \"plasma”\n}")).hasMessageContaining("word processor");
    assertThat(refusal("{\n \"a\": \"plasma\n}")).hasMessageContaining("no closing quotation");
    assertThat(refusal("{\"a\": 1}")).hasMessageContaining("a blank of a word processor");
  }

  @Test
  void invalidUtf8IsSaidWithItsPlace() {
    byte[] bytes = "{\n\"a\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    bytes[8] = (byte) 0xff;
    assertThat(refusal(bytes)).hasMessageContaining("UTF-8");
    assertThat(refusal(bytes).place()).hasToString("request.json:2:7");
  }

  @Test
  void aSmallTextCannotFillTheMemoryWithPointers() {
    String hostile = "{\"" + "n".repeat(40_000) + "\":[" + "1,".repeat(400_000) + "1]}";
    assertThat(refusal(hostile)).hasMessageContaining("names that are too long");
  }

  @Test
  void nothingMayFollowOrBeMissing() {
    assertThat(refusal("")).hasMessageContaining("empty");
    assertThat(refusal("{} {}")).hasMessageContaining("follows after the end");
    assertThat(refusal("{\"a\": \"b")).hasMessageContaining("end-of-input");
  }
}
