package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.cases.CaseResult;
import evisor.cases.CaseRunner;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.mutation.Mutant.KnowledgeChange;
import evisor.mutation.OriginalRun.Watched;
import evisor.rules.Finding;
import evisor.rules.RuleSet;
import evisor.rules.text.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A case is not asked anew only where its answer would be the same in all but figures. */
final class SettledAnswerTest {

  private static final int CASES_BETWEEN = 23;
  private static final int MUTANTS_OF_A_KIND = 4;

  @Test
  void whatIsNotAskedAnewWouldComeOutAsBefore() throws Exception {
    RulesFolder folder = RulesFolder.at(Path.of("rules"), "rules");
    MutationRun mutation = MutationRun.of(folder);
    Advisor advisor = mutation.advisor();
    RuleSet rules = RuleSet.read(folder, advisor.knowledge());
    Map<String, Json> documents = KnowledgeReader.documents(folder);
    List<Watched> cases =
        OriginalRun.of(everySo(CASES_BETWEEN, cases(advisor)), advisor, rules, List.of()).cases();
    List<List<String>> before = comeOut(cases, advisor);
    Map<MutantKind, List<Mutant>> mutants =
        KnowledgeMutants.of(documents).stream()
            .collect(Collectors.groupingBy(Mutant::kind, TreeMap::new, Collectors.toList()));
    int changed = 0;

    for (Map.Entry<MutantKind, List<Mutant>> of : mutants.entrySet()) {
      int spared = 0;
      int between = 1 + of.getValue().size() / MUTANTS_OF_A_KIND;
      for (Mutant mutant : everySo(between, of.getValue())) {
        Knowledge other =
            changed(advisor.knowledge(), documents, (KnowledgeChange) mutant.change());
        Advisor by = advisor.by(other, rules.plain(other));
        List<List<String>> after = comeOut(cases, new Advisor(other, rules.plain(other)));
        Predicate<Watched> canNotice = mutation.canNotice(of.getKey(), other, by);
        for (int i = 0; i < cases.size(); i++) {
          changed += after.get(i).equals(before.get(i)) ? 0 : 1;
          if (!canNotice.test(cases.get(i))) {
            spared++;
            assertThat(after.get(i))
                .as("%s, %s: %s", mutant.subject(), mutant.words(), cases.get(i).tested().id())
                .isEqualTo(before.get(i));
          }
        }
      }
      assertThat(spared).as("%s, cases that are not asked anew", of.getKey()).isPositive();
    }
    assertThat(changed).isPositive();
  }

  /** Returns what becomes of each case, what its answer says and in which order. */
  private static List<List<String>> comeOut(List<Watched> cases, Advisor advisor) {
    CaseRunner runner = CaseRunner.of(advisor).keepingAnswers();
    List<List<String>> all = new ArrayList<>();
    for (Watched one : cases) {
      CaseResult result = runner.run(one.tested());
      Recommendation answer = result.answer().whole().orElseThrow();
      List<String> came = new ArrayList<>(answer.fired());
      came.add(result.outcome().name());
      for (Option option : answer.ranking()) {
        came.add(
            option.train().core()
                + " "
                + option.strength()
                + " "
                + option.tier()
                + said(option.findings()));
      }
      answer.excluded().forEach(out -> came.add(out.train().core() + said(out.findings())));
      all.add(came);
    }
    return all;
  }

  private static String said(List<Finding> findings) {
    return findings.stream()
        .map(finding -> " " + finding.rule().id())
        .collect(Collectors.joining());
  }

  private static Knowledge changed(
      Knowledge knowledge, Map<String, Json> documents, KnowledgeChange change) throws Exception {
    Json document = Objects.requireNonNull(documents.get(change.file()));
    return KnowledgeReader.with(
        knowledge,
        documents,
        change.file(),
        DocumentEdits.replaced(document, change.pointer(), change.value()));
  }

  private static <T> List<T> everySo(int many, List<T> all) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += many) {
      some.add(all.get(i));
    }
    return some;
  }

  private static List<Case> cases(Advisor advisor) throws Exception {
    return CaseReader.read(
            CaseFolder.read(Path.of("cases"), "cases").all(),
            advisor.requests(),
            advisor.rules().rules().stream()
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new)))
        .stream()
        .map(Case::withoutMap)
        .filter(one -> !one.expect().isEmpty())
        .toList();
  }
}
