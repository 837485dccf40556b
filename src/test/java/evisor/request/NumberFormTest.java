package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.read;
import static evisor.request.Requests.withFields;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers without a unit are written, and what is said of those that nobody can be sure of. */
class NumberFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1e10          | 1e10
          1E10          | 1e10
          10^10         | 1e10
          10**10        | 1e10
          1·10^10       | 1e10
          1*10^10       | 1e10
          1 x 10^10     | 1e10
          1х10^10       | 1e10
          5 × 10¹⁰      | 5e10
          10¹⁰          | 1e10
          1,5е10        | 1.5e10
          1.5e10        | 1.5e10
          5 billion     | 5e9
          5 млрд        | 5e9
          5 mlrd        | 5e9
          1e10 particles | 1e10
          1e10 EVs      | 1e10
          1e10/sample   | 1e10
          1e10 particles per sample | 1e10
          at least 1e10 | 1e10
          > 1e10        | 1e10
          1e10 частиц   | 1e10
          1 000 000 000 | 1e9
          """)
  void particlesAreReadHoweverTheirPowerIsWritten(String written, double number)
      throws RequestException {
    assertThat(read(withFields("\"need_particles\": \"" + written + '"')).needParticles())
        .hasValue(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one a week         | 0.2
          One per week       | 0.2
          1/week             | 0.2
          once a week        | 0.2
          weekly             | 0.2
          twice a week       | 0.4
          3 per day          | 3
          3/day              | 3
          3 a day            | 3
          10 samples per day | 10
          a dozen a day      | 12
          every day          | 1
          daily              | 1
          every two weeks    | 0.1
          one every 2 weeks  | 0.1
          every other day    | 0.5
          once a fortnight   | 0.1
          one batch a month  | 0.05
          1,5                | 1.5
          0.2                | 0.2
          2 раза в неделю    | 0.4
          один раз в неделю  | 0.2
          раз в неделю       | 0.2
          3 в день           | 3
          раз в 2 недели     | 0.1
          kuniga 3 ta        | 3
          haftada bir marta  | 0.2
          haftasiga 2        | 0.4
          """)
  void samplesADayAreReadInAnyTime(String written, double number) throws RequestException {
    assertThat(
            read(withFields("\"throughput\": {\"samples_per_day\": \"" + written + "\"}"))
                .samplesPerDay())
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "particles_per_ml": "1e9 particles/mL" | 1e9
          "particles_per_ml": "1·10^9 /mL"       | 1e9
          "particles_per_ml": "10^9 частиц/мл"   | 1e9
          """)
  void particlesPerMlMaySayThatTheyAre(String field, double number) throws RequestException {
    String document = "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\", " + field + "}}";
    assertThat(read(document).sample().particlesPerMl()).hasValue(number);
  }

  @Test
  void proteinMayHaveItsUnit() throws RequestException {
    String document =
        "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\", \"protein_mg_per_ml\": \"0,6"
            + " mg/mL\"}}";
    assertThat(read(document).sample().proteinMgPerMl()).hasValue(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "need_particles": "many"      | A number is expected, found "many".
          "need_particles": "1e10 mL"   | A number is expected
          "need_particles": "1,000"     | write "1.000" or "1000"
          "need_particles": "1e9999999999" | exponent out of all bounds
          "need_particles": "10^19"     | more than 0 and at most 1e18
          "need_particles": "1x1010"    | A number is expected
          "throughput": {"samples_per_day": "many"}  | "3 a day" or "one a week"
          "throughput": {"samples_per_day": "2-3 a day"} | "3 a day" or "one a week"
          "throughput": {"samples_per_day": "3 an hour"} | "3 a day" or "one a week"
          "throughput": {"samples_per_day": "0 a day"} | more than 0
          """)
  void whatIsNoNumberSaysWhatIsExpected(String field, String detail) {
    assertThat(faults(withFields(field)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.detail()).contains(detail));
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "Да, true", "ha, true", "no, false", "FALSE, false"})
  void yesAndNoAreTruthValues(String said, boolean pooled) throws RequestException {
    String document =
        "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\", \"pooled\": \"" + said + "\"}}";
    assertThat(read(document).sample().pooled()).isEqualTo(pooled);
  }
}
