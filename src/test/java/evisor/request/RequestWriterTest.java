package evisor.request;

import static evisor.request.Requests.document;
import static evisor.request.Requests.read;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Matrix;
import evisor.model.Request;
import evisor.words.ShippedWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The request as understood is a valid request that means the same. */
class RequestWriterTest {

  @Test
  void everyDefaultIsFilledInAndUnitsAreNormalised() throws RequestException {
    assertThat(document(read("{\"sample\":{\"type\":\"plasma\",\"volume\":\"250 uL\"}}")))
        .isEqualTo(
            "{\"sample\":{\"type\":\"plasma\",\"volume\":{\"value\":0.25,\"unit\":\"mL\"},\"pooled\":false},"
                + "\"purity\":\"medium\",\"target\":\"small-ev\","
                + "\"gmp\":\"none\",\"downstream\":[],"
                + "\"priority\":\"balanced\",\"equipment\":[\"benchtop-centrifuge\","
                + "\"high-speed-centrifuge\",\"ultracentrifuge\",\"tff-system\","
                + "\"chromatography-system\"]}");
  }

  @Test
  void everyFieldIsWrittenInTheOrderOfTheContract() throws RequestException {
    String written =
        "{\"id\":\"a\",\"title\":\"b\",\"sample\":{\"type\":\"msc-conditioned-medium\","
            + "\"volume\":{\"value\":2000,\"unit\":\"mL\"},\"msc_source\":\"placenta\","
            + "\"particles_per_ml\":1400000000,\"protein_mg_per_ml\":0,\"supplement\":\"fbs\",\"pooled\":false},"
            + "\"purity\":\"high\",\"purity_against\":[\"protein\"],"
            + "\"need_particles\":1000000000000,\"target\":\"subtype\",\"target_marker\":\"CD9\","
            + "\"throughput\":{\"samples_per_day\":0.2},\"gmp\":\"full\",\"region\":\"eu\","
            + "\"route\":\"oral\",\"modification\":\"none\",\"downstream\":[\"rna\"],"
            + "\"priority\":\"cost\",\"time_limit\":{\"value\":1.5,\"unit\":\"h\"},"
            + "\"equipment\":[\"tff-system\"],"
            + "\"incumbent\":{\"core\":[\"tff\",\"sec\"],\"stage\":\"clinical\"},\"rotor\":\"TLA"
            + " 110\"}";
    assertThat(document(read(written))).isEqualTo(written);
  }

  @Test
  void whatWasWrittenReadsBackEqualAndIsWrittenAlike() throws RequestException {
    List<String> documents = RandomSpellings.documents(20240611, 3000);
    assertThat(documents).doesNotHaveDuplicates();
    for (String spelled : documents) {
      Request request = read(spelled);
      String written = document(request);
      assertThat(read(written)).as(spelled).isEqualTo(request);
      assertThat(document(read(written))).isEqualTo(written);
    }
  }

  @Test
  void theFilledInFormOfARequestSaysNoMoreThanTheRequest() throws RequestException {
    Request request = read("{\"sample\":{\"type\":\"urine\",\"volume\":\"20 mL\"}}");
    Request again = read(document(request));
    assertThat(again.equipment()).containsExactlyElementsOf(ShippedWords.all(Equipment.class));
    assertThat(again.equipmentStated()).isFalse();
  }

  @Test
  void whatTheKnowledgeBaseImpliesIsShownBack() throws RequestException {
    Request request =
        Requests.asked("{\"sample\":{\"type\":\"urine\",\"volume\":\"20 mL\"}}")
            .understood(
                ShippedWords.LEXICON,
                Matrix.UNKNOWN,
                EnumSet.of(Contaminant.PROTEIN),
                OptionalDouble.empty());
    assertThat(document(request)).contains("\"purity_against\":[\"protein\"]");
    assertThat(read(document(request))).isEqualTo(request);
  }

  @Test
  void theLocaleChangesNothing() throws RequestException {
    Request request = read("{\"sample\":{\"type\":\"urine\",\"volume\":\"1234,5 mL\"}}");
    String expected = document(request);
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "de-DE", "ar-EG", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(document(read(expected))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
