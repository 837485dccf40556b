package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.advice.Advisor;
import evisor.cases.ChangingSuite.Rerun;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
