package evisor.authoring;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.Expectations;
import evisor.knowledge.Claim;
import evisor.request.AskedRequest;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that belongs to one rule.
 *
 * @param rule the rule
 * @param claims the claims that it cites, as far as they are known
 * @param mustFire ids of cases that expect it
 * @param mustNotFire ids of cases that expect it to be silent
 * @param firesToo ids of cases in which it fires and that do not say so; empty where nobody asked
 * @param cases how many cases there are
 */
public record RuleSheet(
    Rule rule,
    List<Claim> claims,
    List<String> mustFire,
    List<String> mustNotFire,
    Optional<List<String>> firesToo,
    int cases) {

  /** Returns a rule with what the cases say of it; they are not answered, which takes seconds. */
  public static RuleSheet stated(Rule rule, Advisor advisor, List<Case> cases) {
    List<Claim> claims = new ArrayList<>();
    for (String id : rule.evidence()) {
      Optional.ofNullable(advisor.knowledge().claims().get(id)).ifPresent(claims::add);
    }
    return new RuleSheet(
        rule,
        List.copyOf(claims),
        ids(cases.stream().filter(one -> expects(one, rule.id())).toList()),
        ids(cases.stream().filter(c -> c.expect().noFindings().contains(rule.id())).toList()),
        Optional.empty(),
        cases.size());
  }

  /** Returns a rule with what the cases say of it, and how it answers them. */
  public static RuleSheet of(Rule rule, Advisor advisor, List<Case> cases) {
    RuleSheet stated = stated(rule, advisor, cases);
    PlainRule plain = advisor.rules().plain(rule);
    List<String> others =
        ids(
            cases.parallelStream()
                .filter(one -> !stated.mustFire().contains(one.id()))
                .filter(one -> fires(one.request(), plain, advisor))
                .toList());
    return new RuleSheet(
        rule,
        stated.claims(),
        stated.mustFire(),
        stated.mustNotFire(),
        Optional.of(others),
        cases.size());
  }

  private static List<String> ids(List<Case> cases) {
    return cases.stream().map(Case::id).toList();
  }

  private static boolean expects(Case one, String rule) {
    Expectations expect = one.expect();
    return expect.findings().contains(rule)
        || expect.excluded().stream().anyMatch(out -> out.rule().equals(Optional.of(rule)));
  }

  /** Asks the request alone first, which most cases do not pass. */
  private static boolean fires(AskedRequest asked, PlainRule rule, Advisor advisor) {
    return rule.concerns(advisor.understood(asked))
        && advisor.recommend(asked).fired().contains(rule.id());
  }
}
