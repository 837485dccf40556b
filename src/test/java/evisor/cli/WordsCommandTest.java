package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evisor.model.Lexicon;
import evisor.request.RequestField;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The list of words has all that a request may say, and explains evisor's own terms. */
class WordsCommandTest {

  @Test
  void everyFieldOfWordsIsListedAndTheTermsAreExplained() {
    Ran all = Ran.evisor("words");
    assertThat(all.status()).isZero();
    for (RequestField field : RequestField.values()) {
      if (field.terms(Lexicon.ENUMS_ONLY).isPresent()) {
        assertThat(all.out()).contains("\n" + field.flag() + ": ");
      }
    }
    assertThat(all.out())
        .contains("cerebrospinal fluid [csf]: liquor")
        .contains("- centrifuge may mean several: benchtop-centrifuge")
        .contains("train: A train is", "core: A core", "draw: A draw", "tie: A tie", "tier: A tier")
        .contains("condition: A condition");
    assertThat(all.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void oneFieldIsListedInEveryLanguage() {
    assertThat(Ran.evisor("words", "equipment").out())
        .contains("ultracentrifuge: UC")
        .doesNotContain("ультра", "A train is");
    assertThat(Ran.evisor("words", "--equipment", "--lang", "ru").status()).isEqualTo(2);
    assertThat(Ran.evisor("words", "equipment", "--lang", "ru").out())
        .contains("ультрацентрифуга [ultracentrifuge]")
        .contains("- центрифуга может значить разное")
        .doesNotContain("sentrifuga");
    assertThat(Ran.evisor("words", "smaple").err())
        .containsIgnoringWhitespaces("Did you mean \"sample\"?");
  }

  @Test
  void programsReadTheSame() throws IOException {
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(Ran.evisor("words", "sample", "terms", "--format", "json").out());
    assertThat(json.at("/fields/0/field").asText()).isEqualTo("/sample/type");
    assertThat(json.at("/fields/0/words").findValuesAsText("id")).contains("csf", "urine");
    assertThat(json.at("/fields/0/ambiguous").findValuesAsText("name")).contains("blood");
    assertThat(json.at("/terms").findValuesAsText("term")).contains("train", "draw");
    assertThat(Ran.evisor("words", "gmp", "--format", "markdown").out()).contains("full");
  }
}
