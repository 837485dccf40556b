package evisor.cases;

import evisor.cases.ExpectationCheck.Asked;
import evisor.explain.DecidingComparisons;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.rules.RuleBase;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What is reported of a suite.
 *
 * @param result what became of its cases
 * @param rules the rules behind the answers, to be asked for the figures behind a failure
 * @param knowledge the knowledge base behind the answers
 * @param namesUnfired whether a person is told by name which rules fire in none of the cases
 * @param showsKnown whether a person is shown what is known to disagree
 * @param section what is reported beside the cases
 */
public record SuiteReport(
    SuiteResult result,
    RuleBase rules,
    Knowledge knowledge,
    boolean namesUnfired,
    boolean showsKnown,
    Optional<ReportSection> section) {

  /** Takes what is reported of the cases alone. */
  public SuiteReport(
      SuiteResult result, RuleBase rules, Knowledge knowledge, boolean namesUnfired) {
    this(result, rules, knowledge, namesUnfired, false, Optional.empty());
  }

  /** Returns the same report with something beside the cases. */
  public SuiteReport with(ReportSection beside) {
    return new SuiteReport(result, rules, knowledge, namesUnfired, showsKnown, Optional.of(beside));
  }

  /** Returns the same report, which shows a person what is known to disagree. */
  public SuiteReport withKnown() {
    return new SuiteReport(result, rules, knowledge, namesUnfired, true, section);
  }

  /** Returns whether every expectation is met, known disagreements aside. */
  public boolean passed() {
    return result.passed();
  }

  /** Returns on what it hangs that an expectation is not met; nothing where it names no rule. */
  Optional<DecidingComparisons> crux(ExpectationCheck unmet, CaseResult of) {
    return unmet.asked().flatMap(asked -> crux(asked, of));
  }

  private Optional<DecidingComparisons> crux(Asked asked, CaseResult of) {
    return of.answer()
        .whole()
        .flatMap(
            answer ->
                rules
                    .rule(asked.rule())
                    .flatMap(rule -> DecidingComparisons.of(answer, rule, asked.core(), rules)));
  }

  /** Returns on what it hangs whether a rule fires for the train with a core. */
  Optional<DecidingComparisons> crux(Rule rule, List<Method> core, CaseResult of) {
    return crux(new Asked(rule.id(), Optional.of(core)), of);
  }
}
