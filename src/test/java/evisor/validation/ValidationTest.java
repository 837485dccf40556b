package evisor.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.knowledge.ShippedRules;
import evisor.model.Method;
import evisor.precedents.PrecedentFolder;
import evisor.precedents.Precedents;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a case's own research group has done helps neither the rules nor a yardstick. */
final class ValidationTest {

  private static final String RULE =
      """
      rule "EXAMPLE-001"
          @title("Nothing but polymer")
          @criterion("purity")
          @level("domain")
          @basis("evidence")
          @evidence("cain-1")
      when
          Request( sampleType == SampleType.TEARS )
          $train : Train( !has(Method.PEG_PRECIPITATION) )
      then
          verdict.exclude($train);
      end
      """;

  private static final String CLAIM =
      """
      "claims": [
        {"id": "cain-1", "topic": "peg", "methods": ["peg-precipitation"], "attribute": "purity",
         "sample": "tears", "statement": "Polymer was best.",
         "source": {"citation": "Cain 2020", "where": "abstract", "group": "cain-cork"},
         "verified": true, "confidence": "high"},
      """;

  private static final String TABLE = "{\"title\": \"t\", \"rows\": [{\"trains\": [[\"sec\"]]}]}";

  @Test
  void aTrainThatAGroupAloneSupportsIsLostToItsOwnCase() throws Exception {
    Validation own = validation(read("tears", "0.2 mL", "cain-cork"), TABLE);
    Validation foreign = validation(read("tears", "0.2 mL", "abel-bern"), TABLE);

    assertThat(own.unmasked().answers().get(0).orElseThrow()).contains(Methods.PEG_PRECIPITATION);
    assertThat(own.masked().answers().get(0).orElseThrow())
        .doesNotContain(Methods.PEG_PRECIPITATION);
    assertThat(foreign.masked().answers()).isEqualTo(foreign.unmasked().answers());
  }

  @Test
  void aClaimThatARowOfTheGroupRepeatsIsItsOwn() throws Exception {
    Knowledge knowledge = KnowledgeReader.read(folder());
    Precedents read =
        PrecedentFolder.create()
            .with("abel2019-plasma", "\"says\"", "\"claims\": [\"cain-1\"], \"says\"")
            .precedents();

    OwnWork own =
        OwnWork.of(read("plasma", "1 mL", "abel-bern"), read, knowledge.claims().values());

    assertThat(own.claims()).contains("cain-1");
    assertThat(own.rows()).containsExactly("abel2019-plasma-1", "abel2019-plasma-2");
  }

  @Test
  void aCoreIsShownOnlyForWhatOthersShow() {
    Core core =
        new Core(
            List.of(Methods.SEC),
            "why",
            List.of(),
            "assumed",
            Map.of(SampleTypes.URINE, Set.of("a-1"), SampleTypes.CSF, Set.of("a-1", "b-1")));

    assertThat(core.without(Set.of("a-1")).shownFor()).containsExactly(SampleTypes.CSF);
    assertThat(core.without(Set.of("a-1", "b-1")).shownFor()).isEmpty();
  }

  @Test
  void theMajorityOfPrecedentsDoesNotCountTheOwnGroup() throws Exception {
    assertThat(majority("cain-cork")).containsExactly(Methods.SEC);
    assertThat(majority("abel-bern")).isEmpty();
  }

  private static List<Method> majority(String group) throws Exception {
    Validation validation =
        validation(
            read("plasma", "1 mL", group),
            """
            {"title": "t", "outcomes": {"used": 1, "won": 1, "lost": 0, "equal": 1, "failed": 0}}
            """);
    return validation.yardsticks().get(0).score().answers().get(0).orElse(List.of());
  }

  @Test
  void ofTheFirstRowThatFitsTheFirstFeasibleTrainIsTaken() throws Exception {
    Validation validation =
        validation(
            read("plasma", "1 mL", "abel-bern"),
            """
            {"title": "t", "rows": [
              {"samples": ["urine"], "trains": [["cushion-uc"]]},
              {"above_ml": 100, "trains": [["cushion-uc"]]},
              {"samples": ["plasma"], "up_to_ml": 2,
               "trains": [["tff"], ["sec", "ultrafiltration"]]},
              {"trains": [["differential-uc"]]}]}
            """);

    ModelScore score = validation.yardsticks().get(0).score();
    assertThat(score.answers().get(0)).contains(List.of(Methods.SEC));
    assertThat(score.accepted()).isEqualTo(1);
    assertThat(score.unsuitable()).isZero();
  }

  @Test
  void theErrorOfADifferenceTakesTheCasesOfAGroupTogether() {
    ModelScore good = score("a+", "a+", "b+", "c-");
    ModelScore poor = score("a-", "a-", "b+", "c-");

    // The groups gain 2, 0 and 0 cases: their variance is 4/3, and that of a sum of three is 4.
    assertThat(good.ahead(poor).cases()).isEqualTo(2);
    assertThat(good.ahead(poor).error()).isEqualTo(2);
  }

  private static ModelScore score(String... verdicts) {
    return new ModelScore(
        "",
        "",
        List.of(),
        Stream.of(verdicts)
            .map(
                verdict ->
                    new ModelScore.Verdict(
                        verdict.substring(0, 1), verdict.endsWith("+"), false, false))
            .toList());
  }

  @Test
  void aFaultOfAYardstickIsSaidWithItsPlace() throws Exception {
    Case tested = read("plasma", "1 mL", "abel-bern");

    assertThatThrownBy(() -> validation(tested, "{\"title\": \"t\"}"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("yardsticks/example.json:1:1");
  }

  private static Validation validation(Case tested, String yardstick) throws Exception {
    RulesFolder folder = folder();
    Knowledge knowledge = KnowledgeReader.read(folder);
    SortedMap<String, byte[]> yardsticks = new TreeMap<>();
    yardsticks.put("example.json", yardstick.getBytes(StandardCharsets.UTF_8));
    return Validation.of(
        List.of(tested),
        new MaskedAdvisors(knowledge, RuleSet.read(folder, knowledge)),
        yardsticks,
        "yardsticks/");
  }

  /** Returns the shipped rules with one more, which rests on one more claim, and few precedents. */
  private static RulesFolder folder() {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRules.FOLDER.files());
    files.keySet().removeIf(RulesFolder::isOfPrecedents);
    files.putAll(PrecedentFolder.create().files());
    files.put("example.drl", RULE.getBytes(StandardCharsets.UTF_8));
    change(files, "messages/en.properties", "", "EXAMPLE-001 = Only polymer will do.\n");
    change(files, "knowledge/claims.json", "\"claims\": [", CLAIM);
    return new RulesFolder("rules", files);
  }

  private static void change(
      SortedMap<String, byte[]> files, String path, String found, String replacement) {
    String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    int at = text.indexOf(found);
    String changed = text.substring(0, at) + replacement + text.substring(at + found.length());
    files.put(path, changed.getBytes(StandardCharsets.UTF_8));
  }

  private static Case read(String sample, String volume, String group) throws Exception {
    String text =
        """
        {"id": "example", "title": "t", "source": {"citation": "c", "group": "GROUP"},
         "request": {"sample": {"type": "SAMPLE", "volume": "VOLUME"}, "downstream": ["rna"]},
         "expect": {"recommended": [["sec"]], "not_recommended": [["tff"]]}}
        """
            .replace("GROUP", group)
            .replace("SAMPLE", sample)
            .replace("VOLUME", volume);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("example.json", text.getBytes(StandardCharsets.UTF_8));
    CaseFolder folder = new CaseFolder("cases", files);
    return CaseReader.read(
            folder.all(), RequestReader.ofAnyRotor(ShippedWords.LEXICON), new TreeSet<>())
        .get(0);
  }
}
