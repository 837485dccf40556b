package evisor.laboratory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.files.Diagnostic;
import evisor.json.JsonWriter;
import evisor.json.Schemas;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Prices;
import evisor.knowledge.ShippedRules;
import evisor.model.Range;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.speech.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A profile is read as a request is, and says all that is wrong with it at once. */
final class LaboratoryReaderTest {

  private static final Knowledge KNOWLEDGE = ShippedRules.knowledge();

  private static final String WHOLE =
      """
      {"$schema": "laboratory.schema.json",
       "equipment": ["benchtop centrifuge", "UC"], "region": "eu",
       "incumbent": {"core": ["differential-uc"], "stage": "research"},
       "rotors": ["Type 70 Ti", "type 45 ti"], "devices": ["gravity column for 10 mL"],
       "hourly_rate": {"low": 40, "high": 50},
       "prices": {"peg-gram": 0.1, "gravity column for 10 mL": {"low": 90, "high": 120}},
       "hands": 2, "language": "ru"}
      """;

  @Test
  void everyFieldIsReadAndWrittenAsEvisorWritesIt() throws RequestException, IOException {
    Laboratory laboratory = read(WHOLE);

    assertThat(laboratory.request()).containsOnlyKeys(RequestField.ofLaboratory());
    assertThat(laboratory.rotors()).containsExactly("Type 45 Ti", "Type 70 Ti");
    assertThat(laboratory.hourlyRate()).contains(new Range(40, 50));
    assertThat(laboratory.hands()).hasValue(2);
    assertThat(laboratory.language()).contains(Language.RU);
    assertThat(laboratory.fields()).containsExactly(LaboratoryField.values());
    String written = JsonWriter.plain(laboratory.json());
    assertThat(written).contains("\"equipment\":[\"benchtop-centrifuge\",\"ultracentrifuge\"]");
    assertThat(read(written)).isEqualTo(laboratory);
    assertThat(Schemas.faults("laboratory", new ObjectMapper().readTree(written))).isEmpty();
    assertThat(Schemas.faults("laboratory", new ObjectMapper().readTree(WHOLE))).isEmpty();
  }

  @Test
  void theDigestIsOfWhatItStatesAndNotOfHowThatIsWritten() throws RequestException {
    String one = read("{\"hands\": 2, \"rotors\": [\"Type 70 Ti\", \"SW 28\"]}").digest();

    assertThat(read("{ \"rotors\": [\"sw 28\", \"TYPE 70 TI\"], \"hands\": 2.0 }").digest())
        .isEqualTo(one);
    assertThat(read("{\"hands\": 3, \"rotors\": [\"Type 70 Ti\", \"SW 28\"]}").digest())
        .isNotEqualTo(one);
  }

  @Test
  void itsPricesStandInPlaceOfWhatIsUsualAndAreNotAssumed() throws RequestException {
    Prices usual = KNOWLEDGE.prices();
    Prices own = read(WHOLE).over(usual);

    assertThat(own.labour().range()).isEqualTo(new Range(40, 50));
    assertThat(own.items().get("peg-gram"))
        .matches(price -> price.ofLaboratory() && price.evidenced())
        .matches(price -> price.range().equals(Range.of(0.1)))
        .matches(price -> price.id().equals(requireNonNull(usual.items().get("peg-gram")).id()));
    assertThat(requireNonNull(own.devices().get("gravity column for 10 mL")).range())
        .isEqualTo(new Range(90, 120));
    assertThat(own.items().get("monolith-ml")).isEqualTo(usual.items().get("monolith-ml"));
    assertThat(own.gmpLabour()).isEqualTo(usual.gmpLabour());
    assertThat(usual.items().values()).noneMatch(price -> price.ofLaboratory());
  }

  @Test
  void allFaultsAreSaidAtOnceWithTheirPlaceAndTheNearestName() {
    List<Diagnostic> faults =
        faults(
            """
            {"equipment": ["centrifuge"], "rotor": "Type 70 Ti", "rotors": ["Typ 70 Ti", 3],
             "devices": "gravity column for 10 mL", "hourly_rate": {"low": 50, "high": 40},
             "prices": {"peg-gran": 1, "monolith-ml": -1, "enzyme-ml": {"low": 1}},
             "incumbent": {"core": ["tff"]},
             "hands": 1.5, "language": "de", "region": "asia"}
            """);

    assertThat(faults)
        .extracting(Diagnostic::pointer)
        .containsExactlyInAnyOrder(
            "/equipment/0",
            "/rotor",
            "/rotors/0",
            "/rotors/1",
            "/devices",
            "/hourly_rate",
            "/prices/peg-gran",
            "/prices/monolith-ml",
            "/prices/enzyme-ml",
            "/incumbent/stage",
            "/hands",
            "/language",
            "/region");
    assertThat(detail(faults, "/rotors/0")).contains("Did you mean \"Type 70 Ti\"?");
    assertThat(detail(faults, "/rotor")).contains("Did you mean \"rotors\"?");
    assertThat(detail(faults, "/prices/peg-gran")).contains("Did you mean \"peg-gram\"?");
    assertThat(detail(faults, "/language")).contains("Allowed: en, ru, uz.");
    assertThat(faults).allMatch(fault -> fault.place().line() >= 1);
  }

  @Test
  void whatIsNoProfileIsRefused() {
    assertThat(faults("[]")).singleElement().matches(fault -> fault.detail().contains("object"));
    assertThat(
            catchThrowableOfType(RequestException.class, () -> read("{\"hands\": 2"))
                .problem()
                .type())
        .endsWith("not-json");
  }

  @ParameterizedTest
  @EnumSource(names = {"RU", "UZ"})
  void faultsAreSaidInTheLanguageInWhichIsAsked(Language language) {
    RequestException refused =
        catchThrowableOfType(
            RequestException.class,
            () ->
                new LaboratoryReader(KNOWLEDGE.in(language))
                    .read(bytes("{\"rotors\": [\"x\"], \"hands\": 0}"), "lab.json"));

    assertThat(refused.problem().errors())
        .extracting(Diagnostic::detail)
        .noneMatch(detail -> detail.contains("is no name") || detail.contains("expected"));
  }

  @Test
  void aRequestWinsFieldByField() throws RequestException {
    RequestReader reader =
        new RequestReader(KNOWLEDGE.lexicon(), KNOWLEDGE.rotors().keySet())
            .of(read(WHOLE).request());
    AskedRequest asked =
        reader.read(
            bytes(
                """
                {"sample": {"type": "plasma", "volume": "1 mL"}, "region": "us",
                 "incumbent": {"core": ["sec"]}}
                """),
            "request");

    assertThat(asked.fromLaboratory()).containsExactly(RequestField.EQUIPMENT, RequestField.STAGE);
    assertThat(asked.value(RequestField.REGION).orElseThrow().json())
        .matches(json -> JsonWriter.compact(json).equals("\"us\""));
    assertThat(JsonWriter.compact(asked.value(RequestField.INCUMBENT).orElseThrow().json()))
        .isEqualTo("[\"sec\"]");
  }

  private static String detail(List<Diagnostic> faults, String pointer) {
    return faults.stream()
        .filter(fault -> fault.pointer().equals(pointer))
        .findFirst()
        .orElseThrow()
        .detail();
  }

  private static Laboratory read(String profile) throws RequestException {
    return new LaboratoryReader(KNOWLEDGE).read(bytes(profile), "lab.json");
  }

  private static List<Diagnostic> faults(String profile) {
    return catchThrowableOfType(RequestException.class, () -> read(profile)).problem().errors();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
