package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.advice.Recommendation.Status;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.request.RequestReader;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case file is read as its schema says, and every fault in every file is said where it stands.
 */
final class CaseReaderTest {

  static final SortedSet<String> RULES = new TreeSet<>(List.of("GMP-001", "PRECIP-003", "UC-002"));
  static final String EVERYTHING =
      """
      {
        "id": "everything",
        "title": "All that a case may hold",
        "tags": ["one", "two"],
        "source": {"citation": "A paper", "doi": null, "confidence": "low"},
        "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
        "expect": {
          "status": "recommended",
          "recommended": [["sec"], ["tff", "sec", "ultrafiltration"], ["ultrafiltration"]],
          "not_recommended": [["differential-uc"]],
          "excluded": [{"train": ["tff"], "rule": "GMP-001"}, {"train": ["peg-precipitation"]}],
          "findings": ["UC-002"],
          "no_findings": ["PRECIP-003"],
          "trains": [
            {"train": ["tff", "sec"], "findings": ["GMP-001"], "no_findings": ["UC-002"], "above": [["sec"]],
             "conditions": ["domain"], "grade": 3},
            {"train": ["tff"], "no_steps": ["wash"],
             "steps": [{"step": "tff", "format": "hollow-fibre", "hours": [1, 4.5], "loads": 2,
                        "recovery": [0.5, 0.9], "parameters": {"mwco_kda": 500, "membrane": "PES"},
                        "device": "hollow fibre, 0.16 m²"}]},
            {"train": ["sec"], "hours": [0.5, 2], "recovery": [0.2, 0.8], "hands_on_hours": [0, 1],
             "cost_eur": [10, 90], "removed": {"protein": [0.9, 1]},
             "equipment": ["ultracentrifuge"], "residuals": ["polymer"]}
          ]
        },
        "source_supported": [["sec"]],
        "known_disagreement": {
          "why": "The source compares columns of different bed volumes.",
          "evidence": ["sec-04"]
        }
      }
      """;

  @Test
  void everyFieldIsRead() throws Exception {
    Case read = read("everything", EVERYTHING);
    assertThat(read.tags()).containsExactly("one", "two");
    assertThat(read.source().orElseThrow().citation()).isEqualTo("A paper");
    assertThat(read.source().orElseThrow().doi()).isEmpty();
    assertThat(read.request().sample().type()).isEqualTo(SampleTypes.PLASMA);
    assertThat(read.expect().status()).contains(Status.RECOMMENDED);
    assertThat(read.expect().notRecommended()).containsExactly(List.of(Methods.DIFFERENTIAL_UC));
    assertThat(read.expect().excluded().get(0).rule()).contains("GMP-001");
    assertThat(read.expect().excluded().get(1).rule()).isEmpty();
    assertThat(read.expect().findings()).containsExactly("UC-002");
    assertThat(read.expect().noFindings()).containsExactly("PRECIP-003");
    assertThat(read.sourceSupported()).containsExactly(List.of(Methods.SEC));
    assertThat(read.disagreement().orElseThrow().evidence()).containsExactly("sec-04");
    assertThat(read.place().file()).isEqualTo("cases/everything.json");
  }

  @Test
  void whatIsExpectedOfTheFirstTrainIsRead() throws Exception {
    Case read =
        read(
            "a",
            minimal(
                "a",
                "{\"strength\": \"conditional\", \"tier\": \"shown\", \"questions\": true,"
                    + " \"tie\": [[\"sec\"], [\"tff\", \"ultrafiltration\"]]}"));
    assertThat(read.expect().first())
        .extracting(Expectation::wanted)
        .containsExactly(
            "strength conditional",
            "tier shown",
            "the first place shared by sec, tff",
            "a question");
    assertThat(lints(file("a", minimal("a", "{\"strength\": \"weak\"}")))).contains("unknown-word");
    assertThat(lints(file("a", minimal("a", "{\"tier\": \"known\"}")))).contains("unknown-word");
  }

  @Test
  void everythingIsReadThatIsExpectedOfATrain() throws Exception {
    List<ExpectedTrain> trains = read("everything", EVERYTHING).expect().trains();

    assertThat(trains)
        .extracting(ExpectedTrain::core)
        .containsExactly(
            List.of(Methods.TFF, Methods.SEC), List.of(Methods.TFF), List.of(Methods.SEC));
    assertThat(trains.get(0).findings()).containsExactly("GMP-001");
    assertThat(trains.get(0).noFindings()).containsExactly("UC-002");
    assertThat(trains.get(0).above()).containsExactly(List.of(Methods.SEC));
    assertThat(wanted(trains.get(0).standing())).containsExactly("conditions on domain", "grade 3");
    assertThat(trains.get(0).steps()).isEmpty();
    assertThat(trains.get(0).outcome()).isEmpty();
    assertThat(trains.get(1).findings()).isEmpty();
    assertThat(trains.get(1).noFindings()).isEmpty();
    assertThat(trains.get(1).above()).isEmpty();
    assertThat(trains.get(1).standing()).isEmpty();
    assertThat(trains.get(1).steps()).extracting(ExpectedStep::kind).containsExactly(Methods.TFF);
    assertThat(wanted(trains.get(1).steps().get(0).parts()))
        .containsExactly(
            "as hollow-fibre",
            "on \"hollow fibre, 0.16 m²\"",
            "hours within 1 to 4.5",
            "2 loads",
            "recovery within 0.5 to 0.9",
            "mwco_kda 500",
            "membrane PES");
    assertThat(wanted(trains.get(1).outcome())).containsExactly("no step wash");
    assertThat(wanted(trains.get(2).outcome()))
        .containsExactly(
            "to need ultracentrifuge",
            "to leave polymer",
            "hours within 0.5 to 2",
            "recovery within 0.2 to 0.8",
            "hands-on hours within 0 to 1",
            "cost in euro within 10 to 90",
            "protein removed within 0.9 to 1");
  }

  private static <T> List<String> wanted(List<Expectation<T>> expected) {
    return expected.stream().map(Expectation::wanted).toList();
  }

  @Test
  void ultrafiltrationAtTheEndIsNoPartOfACore() throws Exception {
    assertThat(read("everything", EVERYTHING).expect().recommended())
        .containsExactly(
            List.of(Methods.SEC),
            List.of(Methods.TFF, Methods.SEC),
            List.of(Methods.ULTRAFILTRATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"everything\"          | \"another\"          | case-id        | 2:9",
        "\"everything\"          | \"Every thing\"      | case-id        | 2:9",
        "\"All that a case may hold\" | \"\"            | wrong-type     | 3:12",
        "[\"one\", \"two\"]      | [\"one\", \"one\"]   | duplicate      | 4:11",
        "\"citation\"            | \"cited\"            | missing-field  | 5:13",
        "\"low\"                 | \"lowest\"           | unknown-word   | 5:64",
        "\"plasma\"              | \"plasm\"            | request        | 6:34",
        "\"1 mL\"                | \"1,000 L\"          | request        | 6:54",
        "\"no_findings\"         | \"no_finding\"       | unknown-field  | 13:5",
        "[[\"differential-uc\"]] | []                   | empty          | 10:24",
        "[[\"differential-uc\"]] | [[]]                 | empty          | 10:25",
        "[[\"differential-uc\"]] | [[\"centrifuge\"]]   | unknown-word   | 10:26",
        "[[\"differential-uc\"]] | \"differential-uc\"  | wrong-type     | 10:24",
        "[[\"differential-uc\"]] | [\"differential-uc\"]| wrong-type     | 10:25",
        "\"GMP-001\"             | \"GMP-01\"           | unknown-rule   | 11:45",
        "\"train\": [\"peg-precipitation\"] | \"rule\": \"UC-002\" | missing-field | 11:57",
        "[\"UC-002\"]            | [\"UC-999\"]         | unknown-rule   | 12:18",
        "[\"UC-002\"]            | [\"UC-002\",\"UC-002\"] | duplicate   | 12:17",
        "\"The source compares columns of different bed volumes.\" | \"It does.\" |"
            + " reason-too-short | 28:12",
        "[\"tff\", \"sec\"], \"findings\" | [], \"findings\" | empty      | 15:17",
        "{\"train\": [\"tff\", \"sec\"], | {                 | missing-field  | 15:7",
        "\"findings\": [\"GMP-001\"], \"no_findings\": [\"UC-002\"], \"above\": [[\"sec\"]] |"
            + " \"above\": [] | empty | 15:42",
        "[[\"sec\"]]            | [[\"sec\"]], \"rank\": 1 | unknown-field | 15:105",
        "[\"wash\"]             | [\"washing\"]        | unknown-word   | 17:39",
        "\"step\": \"tff\"        | \"step\": \"tf\"       | unknown-word   | 18:27",
        "\"step\": \"tff\", \"format\" | \"format\"        | missing-field  | 18:18",
        "\"hollow-fibre\"       | \"hollow\"           | unknown-word   | 18:44",
        "[1, 4.5]               | [4.5, 1]             | no-range       | 18:69",
        "[1, 4.5]               | [1]                  | no-range       | 18:69",
        "\"loads\": 2           | \"loads\": 1.5       | no-count       | 18:88",
        "\"membrane\": \"PES\"    | \"membrane\": true   | wrong-type     | 19:87",
        "[\"domain\"]             | [\"domains\"]          | unknown-word   | 16:23",
        "\"grade\": 3             | \"grade\": \"fine\"     | wrong-type     | 16:43",
        "[\"polymer\"]            | [\"polymers\"]         | unknown-word   | 23:56",
        "\"protein\": [0.9      | \"proteins\": [0.9   | unknown-field  | 22:42",
        "[\"sec-04\"]            | []                   | no-evidence    | 29:17",
      })
  void aFaultIsSaidWhereItStands(String right, String wrong, String lint, String place) {
    assertThat(EVERYTHING).contains(right);
    String text = EVERYTHING.replace(right, wrong);
    assertThat(faults(file("everything", text)))
        .extracting(Diagnostic::lint, fault -> fault.place().toString())
        .contains(org.assertj.core.groups.Tuple.tuple(lint, "cases/everything.json:" + place));
  }

  @Test
  void aCaseThatExpectsNothingIsRefused() {
    assertThat(lints(file("a", minimal("a", "{}")))).containsExactly("expects-nothing");
    assertThat(lints(file("a", minimal("a", "{\"findings\": []}"))))
        .containsExactly("expects-nothing");
    assertThat(lints(file("a", minimal("a", "{\"trains\": [{\"train\": [\"sec\"]}]}"))))
        .containsExactly("expects-nothing");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(faults(file("a", "{\"id\": \"a\"}")))
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.contains("\"title\""))
        .anyMatch(message -> message.contains("\"request\""))
        .anyMatch(message -> message.contains("\"expect\""));
  }

  @Test
  void faultsOfAllFilesAreSaidAtOnce() {
    String sound = minimal("c", "{\"status\": \"recommended\"}");
    List<Diagnostic> faults =
        faults(file("a", "{"), file("b", "[]"), file("c", sound), file("x/c", sound));
    assertThat(faults)
        .extracting(fault -> fault.place().file())
        .contains("cases/a.json", "cases/b.json", "cases/x/c.json")
        .doesNotContain("cases/c.json");
    assertThat(faults).extracting(Diagnostic::lint).contains("bad-json", "duplicate-case");
  }

  @Test
  void thePublishedCasesAreSound() throws Exception {
    CaseFolder folder = CaseFolder.read(Path.of("cases/published"), "cases/published");
    List<Case> cases =
        CaseReader.read(folder.all(), new RequestReader(ShippedWords.LEXICON, List.of()), RULES);
    assertThat(cases).hasSize(116).allMatch(one -> one.source().isPresent());
  }

  static String minimal(String id, String expect) {
    return """
    {"id": "%s", "title": "t", "expect": %s,
     "request": {"sample": {"type": "urine", "volume": "10 mL"}}}
    """
        .formatted(id, expect);
  }

  private static CaseFile file(String name, String text) {
    return new CaseFile("cases/" + name + ".json", text.getBytes(StandardCharsets.UTF_8));
  }

  static Case read(String name, String text) throws FaultyFilesException {
    return CaseReader.read(
            List.of(file(name, text)), new RequestReader(ShippedWords.LEXICON, List.of()), RULES)
        .get(0);
  }

  private static List<String> lints(CaseFile... files) {
    return faults(files).stream().map(Diagnostic::lint).toList();
  }

  private static List<Diagnostic> faults(CaseFile... files) {
    List<Diagnostic> faults = new ArrayList<>();
    assertThatThrownBy(
            () ->
                CaseReader.read(
                    List.of(files), new RequestReader(ShippedWords.LEXICON, List.of()), RULES))
        .isInstanceOfSatisfying(
            FaultyFilesException.class, refused -> faults.addAll(refused.diagnostics()));
    return faults;
  }
}
