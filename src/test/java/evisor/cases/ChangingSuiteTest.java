package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.advice.Advisor;
import evisor.cases.ChangingSuite.Rerun;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Running only what an edit can have changed gives what running everything gives. */
final class ChangingSuiteTest {

  private static final long SEED = 5;
  private static final Knowledge KNOWLEDGE = Advisors.PLAIN.knowledge();
  private static final RuleSet RULES = rules();
  private static final List<CaseFile> FILES = files();
  private static final List<Case> CASES = Advisors.cases("cases/boundary/volume");

  private static RuleSet rules() {
    try {
      return RuleSet.read(RulesFolder.at(Path.of("rules"), "rules"), KNOWLEDGE);
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CaseFile> files() {
    try {
      return CaseFolder.read(Path.of("cases/boundary/volume"), "cases/boundary/volume").all();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<ExpectationCheck>> fresh(RuleSet rules, List<Case> cases) {
    return checks(CaseRunner.of(new Advisor(KNOWLEDGE, rules.plain(KNOWLEDGE))).run(cases));
  }

  private static List<List<ExpectationCheck>> checks(SuiteResult result) {
    return result.results().stream().map(CaseResult::checks).toList();
  }

  @Test
  void runsEverythingOnceAndThenNothing() {
    ChangingSuite suite = new ChangingSuite();
    assertThat(suite.run(KNOWLEDGE, RULES, FILES, CASES).ran()).isEqualTo(CASES.size());
    assertThat(suite.run(KNOWLEDGE, RULES, FILES, CASES).ran()).isZero();
  }

  @Test
  void givesWhatRunningEverythingGives() {
    ChangingSuite suite = new ChangingSuite();
    suite.run(KNOWLEDGE, RULES, FILES, CASES);
    Random random = new Random(SEED);
    List<String> ids = new ArrayList<>(RULES.ids());
    int spared = 0;
    for (int i = 0; i < 10; i++) {
      RuleSet fewer = RULES.without(ids.get(random.nextInt(ids.size())));
      Rerun rerun = suite.run(KNOWLEDGE, fewer, FILES, CASES);
      assertThat(checks(rerun.result())).isEqualTo(fresh(fewer, CASES));
      spared += CASES.size() - rerun.ran();
    }
    assertThat(spared).as("cases that need not be run").isGreaterThan(5 * CASES.size());
  }

  @Test
  void aMapComesOutAsIfEveryPointWereAskedAgain() throws Exception {
    List<CaseFile> files =
        CaseFolder.read(Path.of("cases/maps"), "cases/maps").all().stream()
            .filter(file -> file.shown().endsWith("map-urine.json"))
            .toList();
    List<Case> maps = CaseReader.read(files, Advisors.PLAIN.requests(), RULES.ids());
    ChangingSuite suite = new ChangingSuite();
    suite.run(KNOWLEDGE, RULES, files, maps);
    assertThat(checks(suite.run(KNOWLEDGE, RULES, files, maps).result()))
        .isEqualTo(fresh(RULES, maps));
    int changed = 0;
    for (String id : List.of("USUAL-001", "GRADE-002", "DOMAIN-001", "VOL-003")) {
      RuleSet fewer = RULES.without(id);
      List<List<ExpectationCheck>> found =
          checks(suite.run(KNOWLEDGE, fewer, files, maps).result());
      assertThat(found).as("without " + id).isEqualTo(fresh(fewer, maps));
      changed += found.equals(fresh(RULES, maps)) ? 0 : 1;
    }
    assertThat(changed).isPositive();
    for (RuleSet rules : List.of(RULES, RULES.without("VOL-003"))) {
      for (Knowledge knowledge :
          List.of(
              edited("methods.json", "\"method\": \"tff\"", "0.11"),
              edited("operations.json", "\"operation\"", "0.12"),
              edited("ranking.json", "\"close_share\"", "0.31"),
              KNOWLEDGE)) {
        Advisor alone = new Advisor(knowledge, rules.plain(knowledge));
        assertThat(checks(suite.run(knowledge, rules, files, maps).result()))
            .isEqualTo(checks(CaseRunner.of(alone).run(maps)));
      }
      suite.run(KNOWLEDGE, RULES.without("VOL-003"), files, maps);
    }
  }

  /** Returns the knowledge base with the first number after some words of a file changed. */
  private static Knowledge edited(String file, String after, String number) throws Exception {
    SortedMap<String, byte[]> files =
        new TreeMap<>(RulesFolder.at(Path.of("rules"), "rules").files());
    String path = "knowledge/" + file;
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    int at = text.indexOf(after);
    assertThat(at).as(after).isPositive();
    files.put(
        path,
        (text.substring(0, at)
                + text.substring(at).replaceFirst("(\"(low|value)\": )0\\.\\d+", "$1" + number))
            .getBytes(StandardCharsets.UTF_8));
    return KnowledgeReader.read(new RulesFolder("rules", files));
  }

  private static List<String> told(SuiteResult result) {
    return result.results().stream()
        .map(
            one ->
                one.checks()
                    + one.answer().status().id()
                    + one.answer().leader()
                    + one.answer().fired())
        .toList();
  }

  @Test
  void casesComeOutAsIfAllWereAskedAfterAnEditOfKnowledge() throws Exception {
    List<CaseFile> files = new ArrayList<>(FILES);
    files.addAll(CaseFolder.read(Path.of("cases/figures"), "cases/figures").all());
    List<Case> cases = CaseReader.read(files, Advisors.PLAIN.requests(), RULES.ids());
    ChangingSuite suite = new ChangingSuite();
    List<String> before = told(suite.run(KNOWLEDGE, RULES, files, cases).result());
    RuleSet fewer = RULES.without("USUAL-001");
    int spared = 0;
    int changed = 0;
    for (Knowledge knowledge :
        List.of(
            edited("methods.json", "\"method\": \"tff\"", "0.11"),
            edited("methods.json", "\"method\": \"sec\"", "0.07"),
            edited("methods.json", "\"method\": \"peg-precipitation\"", "0.03"),
            edited("operations.json", "\"operation\"", "0.12"),
            edited("ranking.json", "\"close_share\"", "0.31"),
            edited("ranking.json", "\"same_principle_share\"", "0.3"),
            KNOWLEDGE)) {
      // An edit of a rule comes between two of the knowledge base.
      for (RuleSet rules : List.of(RULES, fewer)) {
        Rerun rerun = suite.run(knowledge, rules, files, cases);
        Advisor fresh = new Advisor(knowledge, rules.plain(knowledge));
        List<String> told = told(rerun.result());
        assertThat(told).isEqualTo(told(CaseRunner.of(fresh).run(cases)));
        spared += cases.size() - rerun.ran();
        changed += told.equals(before) ? 0 : 1;
      }
      suite.run(knowledge, RULES, files, cases);
    }
    assertThat(spared).as("cases that need not be run").isGreaterThan(7 * cases.size());
    assertThat(changed).as("edits that show").isGreaterThan(4);
  }

  @Test
  void readsAFileAgainOnlyWhereItOrWhatItMayNameHasChanged() throws Exception {
    RereadCases reading = new RereadCases();
    RequestReader requests = Advisors.PLAIN.requests();
    List<Case> first = reading.read(FILES, requests, "words", RULES.ids());
    assertThat(first).isEqualTo(CASES);
    assertThat(reading.read(FILES, requests, "words", RULES.ids()))
        .usingElementComparator((one, other) -> one == other ? 0 : 1)
        .isEqualTo(first);

    List<CaseFile> broken = new ArrayList<>(FILES);
    broken.set(3, new CaseFile(FILES.get(3).shown(), new byte[] {'{', '}'}));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> reading.read(broken, requests, "words", RULES.ids()))
          .isInstanceOf(FaultyFilesException.class);
    }
    assertThatThrownBy(() -> reading.read(FILES, requests, "words", RULES.without("VOL-003").ids()))
        .isInstanceOf(FaultyFilesException.class);
    assertThat(reading.read(FILES, requests, "other words", RULES.ids())).hasSameSizeAs(first);
  }

  @Test
  void runsACaseAgainWhoseFileChanged() {
    ChangingSuite suite = new ChangingSuite();
    suite.run(KNOWLEDGE, RULES, FILES, CASES);
    List<CaseFile> edited = new ArrayList<>(FILES);
    edited.set(3, new CaseFile(FILES.get(3).shown(), new byte[] {'{', '}'}));
    assertThat(suite.run(KNOWLEDGE, RULES, edited, CASES).ran()).isEqualTo(1);
  }

  @Test
  void forgetsWhatWasNotSelected() {
    ChangingSuite suite = new ChangingSuite();
    suite.run(KNOWLEDGE, RULES, FILES, CASES);
    suite.run(KNOWLEDGE, RULES, FILES, CASES.subList(0, 3));
    assertThat(suite.run(KNOWLEDGE, RULES, FILES, CASES).ran()).isEqualTo(CASES.size() - 3);
  }
}
