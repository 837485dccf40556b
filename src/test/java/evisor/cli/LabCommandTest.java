package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a laboratory writes down once holds for what it asks afterwards, and only there. */
final class LabCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String[] STATED = {
    "--equipment",
    "benchtop centrifuge, UC",
    "--rotor",
    "type 70 ti",
    "--device",
    "gravity column for 10 mL",
    "--region",
    "eu",
    "--incumbent",
    "differential UC",
    "--incumbent-stage",
    "research",
    "--hourly-rate",
    "45",
    "--price",
    "gravity column for 10 mL=120-150",
    "--hands",
    "2"
  };

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aProfileIsWrittenOnce() {
    file = folder.resolve("evisor-lab.json");
    Ran written = Ran.evisor(with(STATED, "lab", "--write", file.toString()));
    assertThat(written.status()).as(written.err()).isZero();
    assertThat(written.out())
        .contains("equipment: benchtop centrifuge, ultracentrifuge")
        .contains("rotors: Type 70 Ti")
        .contains("an hour of work: 45 EUR/h")
        .contains("gravity column for 10 mL: 120–150 EUR")
        .contains("at the bench: 2 people");
  }

  @ParameterizedTest
  @CsvSource({
    "plasma, 1 mL, proteomics",
    "urine, 30 mL, rna",
    "cell-conditioned-medium, 50 mL, functional-in-vitro",
    "milk, 50 mL, functional-in-vitro",
    "csf, 2 mL, diagnostics"
  })
  void requestsAreAskedBySampleAmountAndUseAlone(String sample, String volume, String use)
      throws IOException {
    JsonNode answer = recommended(Ran.of(file, request(sample, volume, use)));

    assertThat(answer.at("/request/region").asText()).isEqualTo("eu");
    assertThat(answer.at("/request/equipment").toString())
        .isEqualTo("[\"benchtop-centrifuge\",\"ultracentrifuge\"]");
    assertThat(answer.at("/incumbent").isMissingNode()).isFalse();
    assertThat(answer.at("/provenance/lab_digest").asText()).hasSize(64);
    assertThat(answer.at("/provenance/lab_fields").toString())
        .isEqualTo(
            "[\"region\",\"equipment\",\"incumbent\",\"rotors\",\"devices\",\"hourly_rate\","
                + "\"prices\"]");
  }

  @Test
  void withoutAProfileNothingOfItIsSaid() throws IOException {
    Ran none = Ran.evisor(request("plasma", "1 mL", "rna"));
    Ran unwanted = Ran.of(file, with(request("plasma", "1 mL", "rna"), "--no-lab"));

    assertThat(recommended(none).at("/provenance").has("lab_digest")).isFalse();
    assertThat(unwanted.out()).isEqualTo(none.out());
  }

  @Test
  void whatTheRequestStatesWins() throws IOException {
    JsonNode answer =
        recommended(
            Ran.of(
                file,
                with(request("plasma", "1 mL", "rna"), "--region", "us", "--equipment", "all")));

    assertThat(answer.at("/request/region").asText()).isEqualTo("us");
    assertThat(answer.at("/request/equipment").size()).isEqualTo(5);
    assertThat(answer.at("/provenance/lab_fields").toString())
        .startsWith("[\"incumbent\",\"rotors\"");
  }

  @Test
  void thePriceOfTheLaboratoryIsPaid() throws IOException {
    String[] request =
        with(request("cell-conditioned-medium", "50 mL", "rna"), "--equipment", "all");
    JsonNode usual = recommended(Ran.evisor(request));
    Files.writeString(file, "{\"hourly_rate\": 450}");
    JsonNode own = recommended(Ran.of(file, request));

    assertThat(own.at("/recommended/predicted/cost_eur/low").asDouble())
        .isGreaterThan(3 * usual.at("/recommended/predicted/cost_eur/low").asDouble());
    assertThat(own.at("/recommended/core")).isEqualTo(usual.at("/recommended/core"));
  }

  @Test
  void itsHandsCountWhereACampaignIsPlanned() throws IOException {
    String[] campaign = {"--samples", "200", "--weeks", "26", "--equipment", "all"};
    Files.writeString(file, "{\"hands\": 4}");
    JsonNode own = recommended(Ran.of(file, with(request("plasma", "1 mL", "rna"), campaign)));
    JsonNode usual = recommended(Ran.evisor(with(request("plasma", "1 mL", "rna"), campaign)));

    assertThat(own.at("/provenance/lab_fields").toString()).isEqualTo("[\"hands\"]");
    assertThat(own.at("/campaign")).isNotEqualTo(usual.at("/campaign"));
    assertThat(
            recommended(Ran.of(file, request("plasma", "1 mL", "rna")))
                .at("/provenance/lab_fields"))
        .isEmpty();
  }

  @Test
  void peopleAreToldWhatCameFromIt() {
    Ran ran = Ran.of(file, "recommend", "--sample", "urine", "--volume", "30 mL", "--with", "none");

    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("From your laboratory's profile " + file.toString().replaceAll("\\s+", " "))
        .contains(
            "the EU, equipment, differential UC today, 1 rotor, 1 device, 45 EUR/h, 1 price.");
  }

  @Test
  void itsLanguageIsThatOfWhatPeopleReadAndOfNoProgram() throws IOException {
    Files.writeString(file, "{\"language\": \"uz\"}");

    assertThat(Ran.of(file, "recommend", "--sample", "plasma", "--volume", "1 mL").out())
        .contains("Laboratoriyangiz profilidan");
    assertThat(
            Ran.of(file, "recommend", "--sample", "plasma", "--volume", "1 mL", "--lang", "ru")
                .out())
        .contains("Из профиля вашей лаборатории");
    JsonNode answer = recommended(Ran.of(file, request("plasma", "1 mL", "rna")));
    assertThat(answer.at("/provenance/language").asText()).isEqualTo("en");
  }

  @Test
  void papersSayWhichPricesAreTheLaboratorys() {
    Ran ran =
        Ran.of(
            file,
            "papers",
            "--sample",
            "cell-conditioned-medium",
            "--volume",
            "50 mL",
            "--train",
            "differential-uc",
            "--paper",
            "shopping");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("work, hours (L)")
        .contains("(L): the price stands in your laboratory's profile.");
  }

  @Test
  void compareExplainAskAndCentrifugeReadItToo() {
    Ran compared =
        Ran.of(file, "compare", "--sample", "plasma", "--volume", "1 mL", "--train", "sec");
    assertThat(compared.status()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains("differential UC")
        .containsIgnoringWhitespaces("From your laboratory's profile " + file);
    Ran explained =
        Ran.of(file, "explain", "--sample", "plasma", "--volume", "1 mL", "--rule", "EQUIP-004");
    assertThat(explained.status()).as(explained.err()).isZero();
    assertThat(explained.out())
        .containsIgnoringWhitespaces("From your laboratory's profile " + file)
        .isNotEqualTo(
            Ran.evisor("explain", "--sample", "plasma", "--volume", "1 mL", "--rule", "EQUIP-004")
                .out());
    Ran asked = Ran.typed("CSF\n1 mL\nrna\n\n", "ask", "--lab", file.toString());
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.err()).contains("4/4").doesNotContain("Which of this equipment");
    assertThat(asked.out()).contains("--lab " + file);
    assertThat(Ran.of(file, "centrifuge", "--g", "100000", "--minutes", "70").out())
        .contains("Type 70 Ti");
  }

  @Test
  void batchAndMapReadItOnlyWhereItIsNamed() throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(requests, "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}\n");
    String plain = Ran.evisor("batch", requests.toString()).out();

    assertThat(Ran.of(file, "batch", requests.toString()).out()).isEqualTo(plain);
    assertThat(Ran.evisor("batch", requests.toString(), "--lab", file.toString()).out())
        .isNotEqualTo(plain)
        .contains("\"lab_digest\":");
    String[] map = {
      "map", "--sample", "plasma", "--volume", "1 mL", "--x", "purity", "--y", "priority"
    };
    assertThat(Ran.of(file, map).out()).isEqualTo(Ran.evisor(map).out());
    assertThat(Ran.evisor(with(map, "--lab", file.toString())).out())
        .isNotEqualTo(Ran.evisor(map).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "diff", "mutate", "atlas", "check"})
  void whatJudgesTheRulesKnowsNoLaboratory(String command) {
    Ran refused = Ran.evisor(command, "--lab", file.toString());

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(command + " has no option --lab");
  }

  @Test
  void aFileThatIsThereIsLeftUnlessToldOtherwise() throws IOException {
    String before = Files.readString(file);
    Ran refused = Ran.evisor("lab", "--hands", "3", "--write", file.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--update").contains("--force");
    assertThat(Files.readString(file)).isEqualTo(before);

    Ran faulty = Ran.evisor("lab", "--hands", "0", "--update", "--write", file.toString());
    assertThat(faulty.status()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(before);

    assertThat(Ran.evisor("lab", "--hands", "3", "--update", "--write", file.toString()).status())
        .isZero();
    assertThat(Files.readString(file)).isEqualTo(before.replace("\"hands\" : 2", "\"hands\" : 3"));
    assertThat(Ran.evisor("lab", "--hands", "3", "--force", "--write", file.toString()).status())
        .isZero();
    assertThat(JSON.readTree(file.toFile()).size()).isEqualTo(1);
  }

  @Test
  void allFaultsOfAProfileAreSaidWhereverItIsRead() throws IOException {
    Files.writeString(file, "{\"hands\": 0,\n \"rotors\": [\"Type 71 Ti\"]}");
    Ran refused = Ran.of(file, "recommend", "--sample", "plasma", "--volume", "1 mL");

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("evisor-lab.json:1")
        .contains("evisor-lab.json:2")
        .contains("Type 70 Ti");
    assertThat(
            Ran.evisor(
                    "recommend", "--sample", "plasma", "--volume", "1 mL", "--lab", "no-such.json")
                .err())
        .containsIgnoringWhitespaces("there is no such file");
  }

  @Test
  void itIsFoundInTheConfigurationFolderAndShown() {
    assertThat(Ran.athome(folder, "lab", "--show").out())
        .contains("There is no laboratory's profile.")
        .contains("~/.config/evisor/evisor-lab.json");
    Ran written = Ran.athome(folder, "lab", "--region", "eu");
    assertThat(written.status()).as(written.err()).isZero();
    assertThat(folder.resolve(".config/evisor/evisor-lab.json")).isRegularFile();
    assertThat(Ran.athome(folder, "lab", "--show").out()).contains("region: the EU");
  }

  @Test
  void atATerminalItAsks() throws IOException {
    Path asked = folder.resolve("asked.json");
    Ran ran =
        Ran.typed(
            "1, 3\n2\nnone such\n\ndifferential UC\n1\neu\n40-50\ntwo\n2\n2\n",
            "lab",
            "--write",
            asked.toString());

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("1/9").contains("9/9").contains("\"none such\" is no name");
    JsonNode profile = JSON.readTree(asked.toFile());
    assertThat(profile.path("rotors").path(0).asText()).isEqualTo("Type 70 Ti");
    assertThat(profile.at("/incumbent/core/0").asText()).isEqualTo("differential-uc");
    assertThat(profile.at("/hourly_rate/high").asInt()).isEqualTo(50);
    assertThat(profile.path("hands").asInt()).isEqualTo(2);
    assertThat(profile.path("language").asText()).isEqualTo("ru");

    Path nothing = folder.resolve("nothing.json");
    assertThat(Ran.typed("1\n", "lab", "--write", nothing.toString()).status()).isEqualTo(2);
    assertThat(Ran.evisor("lab", "--write", nothing.toString()).status()).isEqualTo(2);
    assertThat(nothing).doesNotExist();
  }

  @Test
  void anAnswerIsDecidedAgainWithTheProfileThatItWasMadeWith() throws IOException {
    Path answer = folder.resolve("answer.json");
    Files.writeString(answer, Ran.of(file, request("plasma", "1 mL", "rna")).out());

    assertThat(Ran.of(file, "replay", answer.toString()).out()).startsWith("Identical\n");
    Ran missing = Ran.evisor("replay", answer.toString());
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.out())
        .contains("another or no laboratory's profile")
        .contains("then, none now");
    Files.writeString(file, "{\"hourly_rate\": 450}");
    Ran other = Ran.of(file, "replay", answer.toString(), "--format", "json");
    assertThat(other.out()).contains("\"explained_by\":[\"laboratory\"]");

    Path plain = folder.resolve("plain.json");
    Files.writeString(plain, Ran.evisor(request("plasma", "1 mL", "rna")).out());
    assertThat(Ran.of(file, "replay", plain.toString()).out()).startsWith("Identical\n");
  }

  @Test
  void namesThatAProfileMayUseAreListed() {
    assertThat(Ran.evisor("lab", "--names").out())
        .contains("Type 70 Ti", "hollow fibre, 0.5 m²", "peg-gram: gram of PEG 6000");
  }

  private static String[] request(String sample, String volume, String use) {
    return new String[] {
      "recommend",
      "--sample",
      sample,
      "--volume",
      volume,
      "--downstream",
      use,
      "--with",
      "none",
      "--format",
      "json"
    };
  }

  private static JsonNode recommended(Ran ran) throws IOException {
    assertThat(ran.status()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>();
    // A command comes first.
    if (more[0].equals("lab")) {
      all.addAll(List.of(more));
      all.addAll(List.of(args));
    } else {
      all.addAll(List.of(args));
      all.addAll(List.of(more));
    }
    return all.toArray(String[]::new);
  }
}
