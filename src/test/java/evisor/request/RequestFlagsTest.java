package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.files.Diagnostic;
import evisor.model.Request;
import evisor.request.RequestFlags.Given;
import evisor.words.Devices;
import evisor.words.Methods;
import evisor.words.Uses;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flags state the same request as a file, and pass the same checks. */
class RequestFlagsTest {

  private static List<Given> given(String... words) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      given.add(new Given(words[i], words[i + 1]));
    }
    return given;
  }

  private static Request read(String... words) throws RequestException {
    return Requests.bare(RequestFlags.read(given(words), Requests.READER));
  }

  private static List<Diagnostic> faults(String... words) {
    return catchThrowableOfType(RequestException.class, () -> read(words)).problem().errors();
  }

  @Test
  void everyFlagStatesItsField() throws RequestException {
    Request byFlags =
        read(
            "--id",
            "7",
            "--title",
            "t",
            "--sample",
            "msc-conditioned-medium",
            "--volume",
            "2 L",
            "--msc-source",
            "adipose",
            "--supplement",
            "none",
            "--particles-per-ml",
            "1.4e9",
            "--protein-mg-per-ml",
            "0.5",
            "--purity",
            "high",
            "--purity-against",
            "protein, lipoprotein",
            "--need-particles",
            "1e12",
            "--target",
            "subtype",
            "--target-marker",
            "CD9",
            "--samples-per-day",
            "0.2",
            "--gmp",
            "full",
            "--region",
            "eu",
            "--route",
            "local",
            "--modification",
            "none",
            "--downstream",
            "rna,vaccine",
            "--priority",
            "yield",
            "--time-limit",
            "2 d",
            "--equipment",
            "tff-system",
            "--incumbent",
            "tff,sec",
            "--incumbent-stage",
            "clinical",
            "--rotor",
            "TLA 110");
    Request byFile =
        Requests.read(
            """
            {"id": "7", "title": "t", "sample": {"type": "msc-conditioned-medium",
             "volume": "2 L", "msc_source": "adipose", "supplement": "none",
             "particles_per_ml": 1.4e9, "protein_mg_per_ml": 0.5}, "purity": "high",
             "purity_against": ["protein", "lipoprotein"], "need_particles": 1e12,
             "target": "subtype", "target_marker": "CD9", "throughput": {"samples_per_day": 0.2},
             "gmp": "full", "region": "eu", "route": "local", "modification": "none",
             "downstream": ["rna", "vaccine"], "priority": "yield", "time_limit": "2 d",
             "equipment": ["tff-system"], "incumbent": {"core": ["tff", "sec"],
             "stage": "clinical"}, "rotor": "TLA 110"}
            """);
    assertThat(byFlags).isEqualTo(byFile);
    assertThat(byFlags.incumbentCore()).containsExactly(Methods.TFF, Methods.SEC);
    assertThat(byFlags.downstream()).containsExactly(Uses.RNA, Uses.VACCINE);
  }

  @Test
  void everyFieldOfTheContractHasAFlag() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/contract/request.schema.json")) {
      List<String> fields = new ArrayList<>();
      leaves(new ObjectMapper().readTree(in), "", fields);
      // A campaign may be asked for beside what the contract has.
      fields.addAll(List.of("/throughput/samples", "/throughput/weeks"));
      assertThat(RequestField.values())
          .extracting(RequestField::pointer)
          .containsExactlyInAnyOrderElementsOf(fields);
    }
  }

  private static void leaves(JsonNode schema, String pointer, List<String> fields) {
    if (!schema.has("properties")) {
      fields.add(pointer);
    }
    schema
        .path("properties")
        .properties()
        .forEach(field -> leaves(field.getValue(), pointer + '/' + field.getKey(), fields));
  }

  @Test
  void flagsFitALineOfHelp() {
    assertThat(RequestField.flags()).extracting(RequestFlag::name).doesNotHaveDuplicates();
    assertThat(RequestField.flags())
        .allSatisfy(flag -> assertThat(flag.description()).hasSizeBetween(5, 60));
  }

  @Test
  void aFaultNamesItsFlagAndItsField() {
    List<Diagnostic> faults =
        faults(
            "sample",
            "plasm",
            "volume",
            "1,000 L",
            "purity",
            "hgh",
            "downstream",
            "rna,,rna",
            "samples-per-day",
            "many",
            "time-limit",
            "8",
            "need-particles",
            "NaN",
            "incumbent",
            "tff",
            "rotor",
            "SW 41 Ti");
    assertThat(faults)
        .extracting(fault -> fault.place() + " " + fault.pointer())
        .containsExactlyInAnyOrder(
            "--sample /sample/type",
            "--volume /sample/volume",
            "--purity /purity",
            "--downstream /downstream/1",
            "--downstream /downstream/2",
            "--samples-per-day /throughput/samples_per_day",
            "--time-limit /time_limit",
            "--need-particles /need_particles",
            "--incumbent-stage /incumbent/stage",
            "--rotor /rotor");
    assertThat(faults).allSatisfy(f -> assertThat(f.detail()).startsWith(f.place() + ": "));
  }

  @Test
  void aMissingSampleAndVolumeAreTwoFaults() {
    assertThat(faults("purity", "low"))
        .extracting(fault -> fault.place().file())
        .containsExactly("--sample", "--volume");
  }

  @Test
  void aFlagGivenTwiceOrUnknownIsAFaultBesideTheOthers() {
    List<Diagnostic> faults =
        faults("--sample", "urine", "--volume", "1 mL", "--volume", "2 mL", "--puritty", "low");
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0).detail()).contains("--puritty", "Did you mean \"--purity\"?");
    assertThat(faults.get(1).detail()).contains("--volume", "stands twice");
    assertThat(faults("--sample", "urine", "--volume", "1 mL", "--colour", "red"))
        .singleElement()
        .extracting(Diagnostic::detail)
        .asString()
        .contains("--colour");
  }

  @Test
  void numbersAreNumbers() throws RequestException {
    for (String text : List.of("1e", "0x10", "", "1,500", "1e9999999999")) {
      assertThat(faults("sample", "urine", "volume", "1 mL", "samples-per-day", text))
          .as(text)
          .singleElement()
          .extracting(Diagnostic::pointer)
          .isEqualTo("/throughput/samples_per_day");
    }
    assertThat(faults("sample", "urine", "volume", "1 mL", "samples-per-day", "1e999999999"))
        .hasSize(1);
    assertThat(read("sample", "urine", "volume", "1 mL", "samples-per-day", "+2").samplesPerDay())
        .isEqualTo(2);
  }

  @Test
  void anEmptyListIsAnEmptyList() throws RequestException {
    Request request = read("sample", "urine", "volume", "1 mL", "equipment", "");
    assertThat(request.equipment()).isEmpty();
    assertThat(request.owns(Devices.ULTRACENTRIFUGE)).isFalse();
  }
}
