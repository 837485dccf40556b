package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.ShippedRules;
import evisor.model.Matter;
import evisor.model.Request;
import evisor.request.Requests;
import evisor.text.Wording;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the knowledge base says of the amount, matter and uses of a request. */
final class SampleFactsTest {

  private static Request request(String sample, String more) {
    return RequestContext.of(
        Requests.valid("{\"sample\": {" + sample + "}" + more + "}"), ShippedRules.knowledge());
  }

  @ParameterizedTest
  @CsvSource({
    "plasma, 180 mL, 2, 1",
    "plasma, 90 mL, 1, 1",
    "plasma, 25 uL, 1, 2",
    "tissue, 100 g, 2, 1",
    "tissue, 1 L, 2, 1",
    "tissue, 2.5 mg, 1, 2",
    "other, 10000 L, 1, 1",
  })
  void anAmountStandsToWhatIsUsual(String type, String amount, double above, double below) {
    Request request = request("\"type\": \"%s\", \"volume\": \"%s\"".formatted(type, amount), "");
    assertThat(request.timesAboveUsual()).isCloseTo(above, within(1e-9));
    assertThat(request.timesBelowUsual()).isCloseTo(below, within(1e-9));
  }

  @Test
  void whatIsWeighedMakesAVolume() {
    Request request = request("\"type\": \"tissue\", \"volume\": \"20 mg\"", "");
    Wording wording = new Wording(ShippedRules.knowledge());
    assertThat(request.volumeMl()).isCloseTo(0.2, within(1e-12));
    assertThat(wording.value(request.amount(), Optional.empty())).isEqualTo("20 mg");
    assertThat(wording.value(request.usualAmount(), Optional.empty())).isEqualTo("5 mg – 50 g");
    assertThat(request.matter()).isEqualTo(Matter.SOLID);
    assertThat(Requests.document(request)).contains("\"volume\":{\"value\":0.02,\"unit\":\"g\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "'\"rna\"', true",
    "'\"rna\", \"biobanking\"', true",
    "'\"rna\", \"proteomics\"', false",
  })
  void rnaAloneIsReadWhereEveryUseSaysSo(String uses, boolean rnaOnly) {
    assertThat(
            request("\"type\": \"urine\", \"volume\": \"5 mL\"", ", \"downstream\": [" + uses + "]")
                .rnaOnly())
        .isEqualTo(rnaOnly);
  }

  @ParameterizedTest
  @CsvSource({
    "plasma, high, '\"downstream\": [\"lipidomics\"]', true",
    "plasma, high, '\"purity_against\": [\"lipoprotein\"]', true",
    "plasma, high, '\"downstream\": [\"rna\"], \"purity_against\": [\"protein\"]', false",
    "plasma, medium, '\"downstream\": [\"lipidomics\"]', false",
    "urine, high, '\"downstream\": [\"lipidomics\"]', false",
  })
  void lipoproteinMattersWhereItWouldBeTakenForVesicles(
      String type, String purity, String more, boolean matters) {
    assertThat(
            request(
                    "\"type\": \"%s\", \"volume\": \"1 mL\"".formatted(type),
                    ", \"purity\": \"%s\", %s".formatted(purity, more))
                .lipoproteinMatters())
        .isEqualTo(matters);
  }

  @Test
  void aRateThatNobodyStatedStaysUnstated() {
    Request silent = request("\"type\": \"urine\", \"volume\": \"5 mL\"", "");
    Request stated =
        request(
            "\"type\": \"urine\", \"volume\": \"5 mL\"",
            ", \"throughput\": {\"samples_per_day\": 1}");
    assertThat(silent.rateStated()).isFalse();
    assertThat(silent.samplesPerDay()).isEqualTo(1);
    assertThat(Requests.document(silent)).doesNotContain("samples_per_day");
    assertThat(stated.rateStated()).isTrue();
    assertThat(Requests.document(stated)).contains("\"samples_per_day\":1");
  }
}
