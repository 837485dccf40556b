package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseOutcome;
import evisor.cases.CaseReader;
import evisor.cases.CaseRunner;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.mutation.Mutant.KnowledgeChange;
import evisor.rules.RuleSet;
import evisor.rules.text.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A case is not asked anew only where it would come out as before. */
final class SettledAnswerTest {

  private static final int CASES_BETWEEN = 23;
  private static final int MUTANTS_BETWEEN = 70;
  private static final Set<MutantKind> FIGURES =
      Set.of(
          MutantKind.CAPACITY,
          MutantKind.RECOVERY,
          MutantKind.REMOVAL,
          MutantKind.TIME,
          MutantKind.RESIDUAL,
          MutantKind.EQUIPMENT);

  @Test
  void figuresOfStepsAreNoticedAsIfEveryCaseWereAskedAnew() throws Exception {
    RulesFolder folder = RulesFolder.at(Path.of("rules"), "rules");
    MutationRun mutation = MutationRun.of(folder);
    Knowledge knowledge = mutation.advisor().knowledge();
    RuleSet rules = RuleSet.read(folder, knowledge);
    Map<String, Json> documents = KnowledgeReader.documents(folder);
    List<Case> cases = everySo(CASES_BETWEEN, cases(mutation.advisor()));
    List<Mutant> mutants =
        everySo(
            MUTANTS_BETWEEN,
            mutation.mutants().stream().filter(one -> FIGURES.contains(one.kind())).toList());
    List<CaseOutcome> before = outcomes(mutation.advisor(), cases);

    MutationResult result = mutation.run(cases, mutants, () -> {});

    assertThat(result.results()).hasSizeGreaterThan(8);
    for (MutantResult one : result.results()) {
      KnowledgeChange change = (KnowledgeChange) one.mutant().change();
      Json document =
          DocumentEdits.replaced(
              Objects.requireNonNull(documents.get(change.file())),
              change.pointer(),
              change.value());
      Knowledge other = KnowledgeReader.with(knowledge, documents, change.file(), document);
      List<CaseOutcome> after = outcomes(new Advisor(other, rules.plain(other)), cases);
      assertThat(one.survived())
          .as("%s %s", one.mutant().subject(), one.mutant().words())
          .isEqualTo(after.equals(before));
    }
  }

  private static List<CaseOutcome> outcomes(Advisor advisor, List<Case> cases) {
    CaseRunner runner = CaseRunner.of(advisor);
    return cases.stream().map(tested -> runner.run(tested).outcome()).toList();
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
