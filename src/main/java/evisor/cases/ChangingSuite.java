package evisor.cases;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.EarlierTrains;
import evisor.advice.Recommendation;
import evisor.knowledge.Knowledge;
import evisor.model.PredictedTrain;
import evisor.process.ProcessChange;
import evisor.process.ProcessModel;
import evisor.rules.ChangeReach;
import evisor.rules.RuleBase;
import evisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A suite that is run again and again while its rules and cases are edited. A case is run again
 * only if an edit can have changed what becomes of it: its own file, the knowledge base, or a rule
 * that fires otherwise than before for one of its trains. Rules are run by the plain interpreter.
 */
public final class ChangingSuite {

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final KeptLeaders leaders = new KeptLeaders();
  private final EarlierTrains trains = new EarlierTrains();
  private Optional<Basis> last = Optional.empty();

  /** What became of a case, and the content of its file then. */
  private record Kept(CaseFile file, CaseResult result) {}

  /** What answers rested on last time. */
  private record Basis(Knowledge knowledge, ProcessModel process, RuleSet rules) {}

  /**
   * What became of the suite this time.
   *
   * @param result what became of every case
   * @param advisor who answered
   * @param ran how many cases were run again
   */
  public record Rerun(SuiteResult result, Advisor advisor, int ran) {}

  /**
   * Runs what the edits since last time can have changed; the first time everything.
   *
   * @param knowledge the knowledge base
   * @param rules the rules, checked against it
   * @param files the case files, of which each holds one of the cases
   * @param cases the cases
   */
  public Rerun run(Knowledge knowledge, RuleSet rules, List<CaseFile> files, List<Case> cases) {
    if (last.isPresent() && !RuleEdits.between(last.get().rules(), rules).isEmpty()) {
      trains.ruled();
    }
    Advisor afresh = new Advisor(knowledge, rules.plain(knowledge));
    Advisor advisor = afresh.after(trains);
    RuleBase onPredictions = rules.onPredictions().plain(knowledge);
    CaseRunner runner =
        CaseRunner.of(advisor).keepingAnswers().leadBy(() -> leaders.by(afresh, onPredictions));
    Map<String, CaseFile> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.put(file.shown(), file));
    List<Case> touched = touched(advisor, rules, onPredictions, byName, cases);
    for (CaseResult result : runner.run(touched).results()) {
      String name = result.tested().place().file();
      kept.put(name, new Kept(file(byName, name), result));
    }
    last = Optional.of(new Basis(knowledge, advisor.process(), rules));
    List<CaseResult> results = new ArrayList<>();
    for (Case one : cases) {
      results.add(kept(one).orElseThrow().result());
    }
    return new Rerun(new SuiteResult(List.copyOf(results), rules.ids()), advisor, touched.size());
  }

  private List<Case> touched(
      Advisor advisor,
      RuleSet rules,
      RuleBase onPredictions,
      Map<String, CaseFile> files,
      List<Case> cases) {
    if (last.isEmpty()) {
      return cases;
    }
    List<ChangeReach> changes = RuleEdits.between(last.get().rules(), rules);
    Knowledge before = last.get().knowledge();
    if (!before.digest().equals(advisor.knowledge().digest())) {
      if (changes.isEmpty() && before.differsBySteps(advisor.knowledge())) {
        ProcessModel process = advisor.process();
        leaders.forget(process, new ProcessChange(last.get().process(), process));
      } else {
        leaders.forget();
      }
      return cases;
    }
    // What a case that is not selected now would say by the new rules is not known later.
    kept.keySet().retainAll(cases.stream().map(one -> one.place().file()).toList());
    if (!changes.isEmpty()) {
      leaders.forget(changes, advisor.process(), onPredictions);
    }
    return cases.parallelStream()
        .filter(one -> !isKept(one, files) || touches(changes, one))
        .toList();
  }

  private boolean isKept(Case one, Map<String, CaseFile> files) {
    Optional<Kept> before = kept(one);
    return before.isPresent()
        && Arrays.equals(before.get().file().bytes(), file(files, one.place().file()).bytes());
  }

  private boolean touches(List<ChangeReach> changes, Case one) {
    if (changes.isEmpty()) {
      return false;
    }
    Recommendation answer = kept(one).flatMap(it -> it.result().answer().whole()).orElseThrow();
    List<PredictedTrain> trains = answer.assessed().stream().map(AssessedTrain::train).toList();
    return changes.stream().anyMatch(change -> change.differs(answer.request(), trains))
        || one.expect().map().filter(map -> !leaders.holds(map)).isPresent();
  }

  private Optional<Kept> kept(Case one) {
    return Optional.ofNullable(kept.get(one.place().file()));
  }

  private static CaseFile file(Map<String, CaseFile> files, String name) {
    CaseFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no file of the case at " + name);
    }
    return file;
  }
}
