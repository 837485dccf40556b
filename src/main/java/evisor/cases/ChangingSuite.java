package evisor.cases;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.SettledAnswer;
import evisor.knowledge.Knowledge;
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
import java.util.function.Predicate;

/**
 * A suite that is run again and again while its rules and cases are edited. A case is run again
 * only if an edit can have changed what becomes of it: its own file, figures of steps by which its
 * answer says something else, all else in the knowledge base, or a rule that fires otherwise than
 * before for one of its trains. Rules are run by the plain interpreter.
 */
public final class ChangingSuite {

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final KeptLeaders leaders = new KeptLeaders();
  private Optional<Basis> last = Optional.empty();

  /** What became of a case, the content of its file then, and what its answer says. */
  private record Kept(CaseFile file, CaseResult result, SettledAnswer settled) {}

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
    Advisor advisor = new Advisor(knowledge, rules.plain(knowledge));
    RuleBase onPredictions = rules.onPredictions().plain(knowledge);
    CaseRunner runner = CaseRunner.of(advisor).leadBy(() -> leaders.by(advisor, onPredictions));
    Map<String, CaseFile> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.put(file.shown(), file));
    List<Case> touched = touched(advisor, rules, onPredictions, byName, cases);
    touched.parallelStream()
        .map(
            one -> {
              // Whole answers would fill the memory: what is kept is made of each at once.
              Recommendation answer = advisor.recommend(one.request());
              return new Kept(
                  file(byName, one.place().file()),
                  runner.check(one, answer),
                  SettledAnswer.of(answer, advisor, onPredictions, one.expect()::told));
            })
        .toList()
        .forEach(found -> kept.put(found.file().shown(), found));
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
    // What a case that is not selected now would say by the new rules is not known later.
    kept.keySet().retainAll(cases.stream().map(one -> one.place().file()).toList());
    List<ChangeReach> edits = RuleEdits.between(last.get().rules(), rules);
    Knowledge before = last.get().knowledge();
    ProcessModel process = advisor.process();
    Predicate<Kept> holds = one -> true;
    if (!before.digest().equals(advisor.knowledge().digest())) {
      if (!edits.isEmpty() || !before.differsBySteps(advisor.knowledge())) {
        leaders.forget();
        return cases;
      }
      ProcessChange change = new ProcessChange(last.get().process(), process);
      leaders.forget(process, change);
      holds = one -> holdsBy(process, change, one);
    } else if (!edits.isEmpty()) {
      leaders.forget(edits, process, onPredictions);
      holds = one -> holdsBy(process, edits, one);
    }
    Predicate<Kept> holding = holds;
    List<Case> touched =
        cases.parallelStream()
            .filter(one -> kept(one).filter(it -> isOf(it, files)).filter(holding).isEmpty())
            .toList();
    kept.replaceAll(
        (name, one) -> new Kept(one.file(), one.result(), one.settled().by(onPredictions)));
    return touched;
  }

  private static boolean isOf(Kept kept, Map<String, CaseFile> files) {
    return Arrays.equals(kept.file().bytes(), file(files, kept.file().shown()).bytes());
  }

  /** Returns whether a case comes out as it did, and is told so in the same words. */
  private boolean holdsBy(ProcessModel process, ProcessChange change, Kept one) {
    // Why an expectation is not met is told by figures that nobody expects.
    return one.result().unmet().isEmpty()
        && holdsMap(one)
        && one.settled().holdsBy(process, change);
  }

  private boolean holdsBy(ProcessModel process, List<ChangeReach> edits, Kept one) {
    return holdsMap(one)
        && edits.stream().noneMatch(edit -> one.settled().isReachedBy(edit, process));
  }

  private boolean holdsMap(Kept one) {
    return one.result().tested().expect().map().filter(map -> !leaders.holds(map)).isEmpty();
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
