package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.read;
import static evisor.request.Requests.refusal;
import static evisor.request.Requests.withFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.files.Diagnostic;
import evisor.json.Json.JsonObject;
import evisor.json.JsonReader;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Matrix;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Use;
import evisor.words.Devices;
import evisor.words.Methods;
import evisor.words.MscSources;
import evisor.words.Routes;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import evisor.words.Supplements;
import evisor.words.Uses;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request means, and that a faulty one is refused with all that is wrong with it. */
class RequestReaderTest {

  @Test
  void whatIsNotSaidHasItsDefault() throws RequestException {
    Request request = read("{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}");
    assertThat(request.id()).isEmpty();
    assertThat(request.title()).isEmpty();
    assertThat(request.matrix()).isEqualTo(Matrix.UNKNOWN);
    assertThat(request.mscSource()).isEqualTo(MscSource.UNSTATED);
    assertThat(request.supplement()).isEqualTo(Supplement.UNSTATED);
    assertThat(request.sample().particlesPerMl()).isEmpty();
    assertThat(request.sample().proteinMgPerMl()).isEmpty();
    assertThat(request.purity()).isEqualTo(Purity.MEDIUM);
    assertThat(request.purityAgainst()).isEmpty();
    assertThat(request.needParticles()).isEmpty();
    assertThat(request.target()).isEqualTo(Target.SMALL_EV);
    assertThat(request.targetMarker()).isEmpty();
    assertThat(request.samplesPerDay()).isEqualTo(1);
    assertThat(request.gmp()).isEqualTo(Gmp.NONE);
    assertThat(request.region()).isEqualTo(Region.UNSTATED);
    assertThat(request.route()).isEqualTo(Route.UNSTATED);
    assertThat(request.modification()).isEqualTo(Modification.UNSTATED);
    assertThat(request.downstream()).isEmpty();
    assertThat(request.priority()).isEqualTo(Priority.BALANCED);
    assertThat(request.timeLimit()).isEmpty();
    assertThat(request.equipment()).containsExactlyElementsOf(ShippedWords.all(Equipment.class));
    assertThat(request.equipmentStated()).isFalse();
    assertThat(request.incumbent()).isEqualTo(Incumbent.NONE);
    assertThat(request.rotor()).isEmpty();
  }

  @Test
  void everyFieldIsRead() throws RequestException {
    Request request =
        read(
            """
            {"id": "batch 7", "title": "Cord MSC", "sample": {
               "type": "msc-conditioned-medium", "volume": {"value": 2, "unit": "L"},
               "msc_source": "umbilical-cord", "particles_per_ml": 1.4e9,
               "protein_mg_per_ml": 0, "supplement": "none"},
             "purity": "high", "purity_against": ["lipoprotein", "protein"],
             "need_particles": 1e12, "target": "subtype", "target_marker": "CD81",
             "throughput": {"samples_per_day": 0.2}, "gmp": "full", "region": "eu",
             "route": "intravenous", "modification": "loaded-other",
             "downstream": ["vaccine", "rna"], "priority": "cost", "time_limit": "90 min",
             "equipment": ["tff-system"], "incumbent": {"core": ["tff", "sec"],
             "stage": "clinical"}, "rotor": "Type 45 Ti"}
            """);
    assertThat(request.id()).isEqualTo("batch 7");
    assertThat(request.title()).isEqualTo("Cord MSC");
    assertThat(request.sampleType()).isEqualTo(SampleTypes.MSC_CONDITIONED_MEDIUM);
    assertThat(request.volumeMl()).isEqualTo(2000);
    assertThat(request.mscSource()).isEqualTo(MscSources.UMBILICAL_CORD);
    assertThat(request.sample().particlesPerMl()).hasValue(1.4e9);
    assertThat(request.sample().proteinMgPerMl()).hasValue(0);
    assertThat(request.supplement()).isEqualTo(Supplements.NONE);
    assertThat(request.purity()).isEqualTo(Purity.HIGH);
    assertThat(request.purityAgainst())
        .containsExactly(Contaminant.PROTEIN, Contaminant.LIPOPROTEIN);
    assertThat(request.needParticles()).hasValue(1e12);
    assertThat(request.target()).isEqualTo(Target.SUBTYPE);
    assertThat(request.targetMarker()).isEqualTo("CD81");
    assertThat(request.samplesPerDay()).isEqualTo(0.2);
    assertThat(request.gmp()).isEqualTo(Gmp.FULL);
    assertThat(request.region()).isEqualTo(Region.EU);
    assertThat(request.route()).isEqualTo(Routes.INTRAVENOUS);
    assertThat(request.modification()).isEqualTo(Modification.LOADED_OTHER);
    assertThat(request.downstream()).containsExactly(Uses.RNA, Uses.VACCINE);
    assertThat(request.priority()).isEqualTo(Priority.COST);
    assertThat(request.timeLimit()).hasValue(1.5);
    assertThat(request.equipment()).containsExactly(Devices.TFF_SYSTEM);
    assertThat(request.equipmentStated()).isTrue();
    assertThat(request.incumbent())
        .isEqualTo(new Incumbent(List.of(Methods.TFF, Methods.SEC), Stage.CLINICAL));
    assertThat(request.rotor()).isEqualTo("Type 45 Ti");
  }

  @Test
  void noEquipmentIsNotTheSameAsNoneStated() throws RequestException {
    Request request = read(withFields("\"equipment\": []"));
    assertThat(request.equipment()).isEmpty();
    assertThat(request.equipmentStated()).isTrue();
  }

  @Test
  void allFaultsAreSaidAtOnceInTheOrderOfTheText() {
    String document =
        """
        {"sample": {"type": "plasm", "volume": "1,000 L", "volume": "2 L",
                    "particles_per_ml": -1, "colour": "red"},
         "purity": 3, "downstream": ["rna", "rna", "protein"],
         "throughput": {"samples_per_day": 0},
         "time_limit": "soon", "equipment": null,
         "incumbent": {"core": []}, "gpm": "full", "rotor": "type 45 ti"}
        """;
    Problem problem = refusal(document).problem();
    assertThat(problem.type()).isEqualTo("urn:evisor:problem:invalid-request");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail()).isEqualTo("The request has 15 faults.");
    assertThat(problem.errors())
        .extracting(Diagnostic::pointer)
        .containsExactly(
            "/sample/type",
            "/sample/volume",
            "/sample/volume",
            "/sample/particles_per_ml",
            "/sample/colour",
            "/purity",
            "/downstream/1",
            "/downstream/2",
            "/throughput/samples_per_day",
            "/time_limit",
            "/equipment",
            "/incumbent/stage",
            "/incumbent/core",
            "/gpm",
            "/rotor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "purity": "hgh"            | /purity          | Did you mean "high"?
          "purity": "none"            | /purity          | Allowed: low, medium, high.
          "purity": null              | /purity          | found null
          "purity": 1e400             | /purity          | found the number 1E+400
          "downstream": ["mass-blot"] | /downstream/0    | "mass-blot" is not known here
          "downstream": ["rmna"]      | /downstream/0    | Did you mean "rna"?
          "downstream": [7]           | /downstream/0    | found the number 7
          "region": "unstated"        | /region          | Allowed: eu, us, other.
          "throughput": 3             | /throughput      | An object is expected
          "samples_per_day": 3        | /samples_per_day | belongs in "throughput"
          "purtiy": "low"             | /purtiy          | Did you mean "purity"?
          "need_particles": "lots"    | /need_particles  | A number is expected, found "lots"
          "need_particles": 0         | /need_particles  | more than 0 and at most 1e18
          "need_particles": 1.1e18    | /need_particles  | more than 0 and at most 1e18
          "need_particles": 1e400     | /need_particles  | found the number 1E+400
          "need_particles": 1e-400    | /need_particles  | too small
          "need_particles": 1e-2147483647 | /need_particles  | too small
          "need_particles": 1e2147483647  | /need_particles  | at most 1e18
          "need_particles": true      | /need_particles  | found true
          "target_marker": "CD9"      | /target_marker   | only with target "subtype"
          "id": "\\ud800"             | /id              | surrogate
          "rotor": "SW 40 T1"         | /rotor           | Did you mean "SW 40 Ti"?
          "rotor": "45 Ti"            | /rotor           | Did you mean "Type 45 Ti"?
          "rotor": ""                 | /rotor           | is no rotor of the knowledge base
          "incumbent": {"core": ["tff"]} | /incumbent/stage | is missing
          "incumbent": {"core": ["ufc"], "stage": "clinical"} | /incumbent/core/0 | is not known
          """)
  void aFaultSaysWhatWasFoundAndWhatIsAllowed(String field, String pointer, String detail) {
    List<Diagnostic> faults = faults(withFields(field));
    assertThat(faults).singleElement().extracting(Diagnostic::pointer).isEqualTo(pointer);
    assertThat(faults.get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "plasm"    | Did you mean "plasma"?
          "Plasme"   | Did you mean "plasma"?
          "synovail fluid" | Did you mean "synovial-fluid"?
          "spinal fluit" | Did you mean "spinal fluid"?
          "blood"    | may mean several: plasma, serum, whole-blood. State one of them.
          "wine"     | Allowed: msc-conditioned-medium, cell-conditioned-medium, plasma, serum
          """)
  void theSampleThatWasMeantIsSuggested(String type, String detail) {
    List<Diagnostic> faults =
        faults("{\"sample\": {\"type\": " + type + ", \"volume\": \"1 mL\"}}");
    assertThat(faults).singleElement().extracting(Diagnostic::pointer).isEqualTo("/sample/type");
    assertThat(faults.get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "Plasma, plasma",
    "Synovial Fluid, synovial-fluid",
    "cerebrospinal_fluid, csf",
    "stool, feces",
    "BALF, bal",
  })
  void aWordIsReadByWhateverPeopleCallIt(String said, String id) throws RequestException {
    assertThat(
            read("{\"sample\": {\"type\": \"" + said + "\", \"volume\": \"1 mL\"}}")
                .sampleType()
                .id())
        .isEqualTo(id);
  }

  @Test
  void oneUseNeedsNoListAndNoneStandsUnderTwoNames() throws RequestException {
    assertThat(read(withFields("\"downstream\": \"mass spec\"")).downstream())
        .extracting(Use::id)
        .containsExactly("proteomics");
    assertThat(faults(withFields("\"downstream\": [\"proteomics\", \"mass spectrometry\"]")))
        .singleElement()
        .extracting(Diagnostic::pointer)
        .isEqualTo("/downstream/1");
  }

  @ParameterizedTest
  @CsvSource({
    "plasma, msc_source, adipose, 1",
    "cell-conditioned-medium, msc_source, adipose, 1",
    "msc-conditioned-medium, msc_source, adipose, 0",
    "plasma, supplement, none, 1",
    "platelet-lysate, supplement, fbs, 1",
    "cell-conditioned-medium, supplement, fbs, 0",
    "msc-conditioned-medium, supplement, fbs, 0",
    "plasm, supplement, fbs, 1",
  })
  void aFieldOfAnotherSampleIsRefused(String type, String field, String word, int faults) {
    String document =
        "{\"sample\": {\"type\": \"%s\", \"volume\": \"1 mL\", \"%s\": \"%s\"}}"
            .formatted(type, field, word);
    if (faults == 0) {
      assertThat(refusal(document)).isNull();
    } else {
      String at = type.equals("plasm") ? "/sample/type" : "/sample/" + field;
      assertThat(faults(document)).singleElement().extracting(Diagnostic::pointer).isEqualTo(at);
    }
  }

  @Test
  void aMarkerIsReadOnlyWithASubtype() throws RequestException {
    assertThat(read(withFields("\"target\": \"subtype\"")).targetMarker()).isEmpty();
    assertThat(faults(withFields("\"target\": \"all-ev\", \"target_marker\": \"CD9\"")))
        .singleElement()
        .extracting(Diagnostic::pointer)
        .isEqualTo("/target_marker");
    assertThat(faults(withFields("\"target\": \"sub\", \"target_marker\": \"CD9\"")))
        .singleElement()
        .extracting(Diagnostic::pointer)
        .isEqualTo("/target");
  }

  @Test
  void regionAndRouteStayWhenGmpOrUseIsTakenBack() throws RequestException {
    Request request = read(withFields("\"region\": \"us\", \"route\": \"oral\""));
    assertThat(request.region()).isEqualTo(Region.US);
    assertThat(request.route()).isEqualTo(Routes.ORAL);
  }

  @Test
  void bothRequiredFieldsAreMissedAtOnce() {
    assertThat(faults("{}")).singleElement().extracting(Diagnostic::pointer).isEqualTo("/sample");
    assertThat(faults("{\"sample\": {}}"))
        .extracting(Diagnostic::pointer)
        .containsExactly("/sample/type", "/sample/volume");
    assertThat(faults("[]"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEmpty())
        .satisfies(fault -> assertThat(fault.detail()).contains("object", "found an array"));
  }

  @Test
  void textThatIsNoJsonIsSaidToBeNone() {
    byte[] notUtf8 = withFields("\"id\": \"x\"").getBytes(StandardCharsets.UTF_8);
    notUtf8[notUtf8.length - 3] = (byte) 0xc3;
    List<byte[]> faulty =
        List.of(
            new byte[0],
            notUtf8,
            "{\"sample\": {\"type\": \"plasma\", \"vol".getBytes(StandardCharsets.UTF_8),
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
            Requests.withVolume("NaN").getBytes(StandardCharsets.UTF_8),
            Requests.withVolume("1e99999999999").getBytes(StandardCharsets.UTF_8));
    for (byte[] bytes : faulty) {
      Problem problem = refusal(bytes).problem();
      assertThat(problem.type()).isEqualTo("urn:evisor:problem:not-json");
      assertThat(problem.errors()).hasSize(1);
      assertThat(problem.detail()).startsWith("request.json");
    }
    assertThat(faults(Requests.withVolume("NaN")).get(0).pointer()).isEqualTo("/sample/volume");
  }

  @Test
  void theLimitIsCheckedBeforeReading() throws RequestException {
    byte[] filled = new byte[RequestInput.LIMIT];
    Arrays.fill(filled, (byte) ' ');
    byte[] document = Requests.withVolume("\"1 mL\"").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(document, 0, filled, 0, document.length);
    assertThat(Requests.READER.read(filled, "f").sample().amount()).isEqualTo(1);
    Problem problem = refusal(Arrays.copyOf(filled, RequestInput.LIMIT + 1)).problem();
    assertThat(problem.type()).isEqualTo("urn:evisor:problem:too-large");
    assertThat(problem.status()).isEqualTo(413);
  }

  @Test
  void aHundredThousandFaultsAreCountedAndNotListed() {
    String fields =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(","));
    List<Diagnostic> faults = faults(withFields(fields));
    assertThat(faults).hasSize(201);
    assertThat(faults.get(200).detail()).contains("49800 more faults");
  }

  @Test
  void theLabelOfAFaultyRequestIsKept() {
    assertThat(refusal(withFields("\"id\": \"run 7\", \"gmp\": 1")).id()).isEqualTo("run 7");
    assertThat(refusal(withFields("\"id\": 7")).id()).isEmpty();
    assertThat(refusal("[").id()).isEmpty();
  }

  @Test
  void aRequestInsideAnotherDocumentKeepsItsPointers() throws Exception {
    byte[] bytes =
        "{\"request\": {\"sample\": {\"type\": \"x\", \"volume\": \"1 mL\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    JsonObject outer = (JsonObject) JsonReader.read(bytes, "case.json");
    RequestException refused =
        catchThrowableOfType(
            RequestException.class, () -> Requests.READER.read(outer.get("request").orElseThrow()));
    Diagnostic fault = refused.problem().errors().get(0);
    assertThat(fault.pointer()).isEqualTo("/request/sample/type");
    assertThat(fault.place()).hasToString("case.json:1:33");
  }
}
