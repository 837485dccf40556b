package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.request.RequestReader;
import evisor.rules.Sketch;
import evisor.words.ShippedWords;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A mutant is noticed by exactly those cases that come out otherwise by it. */
final class MutationRunTest {

  private static final String RULE =
      Sketch.rule(
              "T-001",
              "Request( volumeMl > 100 ) $train : Train( startsWith(Method.SEC) )",
              "verdict.exclude($train);")
          .replace("@basis(\"evidence\")", "@basis(\"request\")")
          .replace("@evidence(\"good-01\")", "");
  private static final MutationRun MUTATION = mutation();
  private static final List<Mutant> ALL = MUTATION.mutants();

  @Test
  void whatIsThrownOnOneOfItsThreadsEndsIt() throws Exception {
    Case far = one("far", "500 mL", "{\"findings\": [\"T-001\"]}");
    for (Error fault : List.of(new OutOfMemoryError("injected"), new LinkageError("injected"))) {
      assertThatThrownBy(
              () ->
                  MUTATION.run(
                      List.of(far),
                      ALL,
                      () -> {
                        throw fault;
                      }))
          .isInstanceOf(fault.getClass())
          .hasStackTraceContaining("injected");
    }
  }

  @Test
  void aCaseAtTheBorderNoticesWhatOneFarFromItDoesNot() throws Exception {
    List<Mutant> limits = mutants(MutantKind.THRESHOLD);
    assertThat(limits)
        .extracting(Mutant::words)
        .containsExactly("volumeMl > 100 → volumeMl > 90", "volumeMl > 100 → volumeMl > 110");
    String fired = "{\"findings\": [\"T-001\"]}";
    assertThat(run(limits, one("far", "500 mL", fired)).survivors()).hasSize(2);
    MutationResult near = run(limits, one("near", "101 mL", fired));
    assertThat(near.survivors()).extracting(fate -> fate.mutant().words()).hasSize(1);
    assertThat(near.results().get(1).noticedBy()).contains("near");
  }

  @Test
  void onlyWhatIsSaidOfATrainNoticesThatTheConditionOnTrainsIsGone() throws Exception {
    List<Mutant> dropped =
        mutants(MutantKind.DROPPED).stream()
            .filter(mutant -> mutant.words().contains("startsWith"))
            .toList();
    Case union = one("union", "500 mL", "{\"findings\": [\"T-001\"]}");
    Case train =
        one(
            "train",
            "500 mL",
            "{\"trains\": [{\"train\": [\"tff\"], \"no_findings\": [\"T-001\"]}]}");
    MutationResult unnoticed = run(dropped, union);
    assertThat(unnoticed.survivors()).hasSize(1);
    assertThat(unnoticed.results().get(0).reached()).containsExactly("union");
    assertThat(run(dropped, union, train).results().get(0).noticedBy()).contains("train");
  }

  @Test
  void aFigureOfTheKnowledgeBaseIsHeldByWhatIsPredicted() throws Exception {
    List<Mutant> recovery =
        mutants(MutantKind.RECOVERY).stream()
            .filter(mutant -> mutant.subject().equals("sec, gravity-column"))
            .toList();
    assertThat(recovery).isNotEmpty();
    Case sum =
        one("sum", "1 mL", "{\"trains\": [{\"train\": [\"sec\"], \"recovery\": [0.45, 0.85]}]}");
    assertThat(run(recovery, sum).survivors()).isEmpty();
  }

  @Test
  void aSizeThatSeveralFormsShareIsChangedOnce() throws Exception {
    List<Mutant> halved =
        mutants(MutantKind.CAPACITY).stream()
            .filter(mutant -> mutant.subject().endsWith("hollow fibre, 0.16 m²"))
            .toList();

    assertThat(halved)
        .singleElement()
        .satisfies(
            mutant -> {
              assertThat(mutant.subject()).isEqualTo("hollow-fibres, hollow fibre, 0.16 m²");
              assertThat(mutant.place().file()).isEqualTo("rules/knowledge/devices.json");
            });
  }

  @Test
  void theSizeOfASharedDeviceIsHeldByTheHoursOfAStepThatRunsOnIt() throws Exception {
    List<Mutant> largest =
        mutants(MutantKind.CAPACITY).stream()
            .filter(mutant -> mutant.subject().endsWith("hollow fibres, 50 m² in all"))
            .toList();
    assertThat(largest).hasSize(1);
    Case hours =
        one("hours", "1000 L", "{\"trains\": [{\"train\": [\"tff\"], \"hours\": [4, 7]}]}");

    assertThat(run(largest, hours).survivors()).isEmpty();
  }

  @Test
  void everyChangeOfAFigureChangesANumber() {
    assertThat(ALL)
        .filteredOn(mutant -> mutant.place().file().endsWith(".json"))
        .filteredOn(mutant -> mutant.words().contains(" → "))
        .hasSizeGreaterThan(500)
        .noneMatch(mutant -> left(mutant).equals(right(mutant)));
  }

  private static List<BigDecimal> left(Mutant mutant) {
    String left = mutant.words().substring(0, mutant.words().indexOf(" → "));
    return numbers(left.substring(left.lastIndexOf(' ') + 1));
  }

  private static List<BigDecimal> right(Mutant mutant) {
    return numbers(mutant.words().substring(mutant.words().indexOf(" → ") + " → ".length()));
  }

  private static List<BigDecimal> numbers(String words) {
    return Arrays.stream(words.split("–"))
        .map(word -> new BigDecimal(word).stripTrailingZeros())
        .toList();
  }

  @Test
  void withAFailingCaseNothingIsTried() throws Exception {
    Case failing = one("failing", "500 mL", "{\"no_findings\": [\"T-001\"]}");
    MutationResult result = run(mutants(MutantKind.REMOVED), failing);
    assertThat(result.failing()).containsExactly("failing");
    assertThat(result.results()).isEmpty();
  }

  @Test
  void everyMutantHasAnIdOfItsOwn() {
    List<String> ids = ALL.stream().map(Mutant::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aChoiceIsMadeByRuleKindAndFile() {

    assertThat(new MutantChoice(List.of("T-001"), Set.of(), List.of()).of(ALL))
        .isNotEmpty()
        .allMatch(mutant -> mutant.subject().equals("T-001"));
    assertThat(new MutantChoice(List.of(), Set.of(), List.of("met*.json")).of(ALL))
        .isNotEmpty()
        .allMatch(mutant -> mutant.place().file().equals("rules/knowledge/methods.json"));
    assertThat(new MutantChoice(List.of(), Set.of(), List.of("methods")).of(ALL)).isEmpty();
  }

  private static MutationResult run(List<Mutant> mutants, Case... cases) {
    return MUTATION.run(List.of(cases), mutants, () -> {});
  }

  private static List<Mutant> mutants(MutantKind kind) {
    return new MutantChoice(List.of(), Set.of(kind), List.of()).of(ALL);
  }

  private static Case one(String id, String volume, String expect) throws Exception {
    String text =
        """
        {"id": "%s", "title": "t", "expect": %s,
         "request": {"sample": {"type": "cell-conditioned-medium", "volume": "%s"}}}
        """
            .formatted(id, expect, volume);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(id + ".json", text.getBytes(StandardCharsets.UTF_8));
    return CaseReader.read(
            new CaseFolder("cases", files).all(),
            new RequestReader(ShippedWords.LEXICON, List.of()),
            new TreeSet<>(List.of("T-001")))
        .get(0);
  }

  private static MutationRun mutation() {
    try {
      SortedMap<String, byte[]> files = ShippedRules.knowledgeFiles();
      files.put("t.drl", RULE.getBytes(StandardCharsets.UTF_8));
      files.put(Sketch.MESSAGES, "T-001 = Too much.\n".getBytes(StandardCharsets.UTF_8));
      return MutationRun.of(new RulesFolder("rules", files));
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.getMessage() + e.diagnostics(), e);
    }
  }
}
