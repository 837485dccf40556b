package evisor.cases;

import evisor.advice.Advisor;
import evisor.advice.LeaderSeries;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Status;
import evisor.cases.ExpectationCheck.Asked;
import evisor.cases.Expectations.Excluded;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks for the answer to each case and checks what the case expects of it. */
public final class CaseRunner {

  // A thread that is through with its cases helps with the block of another at which that is.
  private static final int BLOCK = 32;

  private final Function<AskedRequest, Recommendation> advisor;
  private final Supplier<Function<AskedRequest, Optional<List<Method>>>> leaders;
  private final SortedSet<String> rules;
  private final boolean keepsAll;

  private CaseRunner(
      Function<AskedRequest, Recommendation> advisor,
      Supplier<Function<AskedRequest, Optional<List<Method>>>> leaders,
      SortedSet<String> rules,
      boolean keepsAll) {
    this.advisor = advisor;
    this.leaders = leaders;
    this.rules = rules;
    this.keepsAll = keepsAll;
  }

  /**
   * Takes who answers.
   *
   * @param advisor answers a request
   * @param rules ids of all rules that it answers by
   */
  public CaseRunner(Function<AskedRequest, Recommendation> advisor, SortedSet<String> rules) {
    this(advisor, () -> request -> advisor.apply(request).leader(), rules, false);
  }

  /** Returns a runner of cases by all rules of an advisor. */
  public static CaseRunner of(Advisor advisor) {
    SortedSet<String> rules = new TreeSet<>();
    advisor.rules().rules().forEach(rule -> rules.add(rule.id()));
    return new CaseRunner(advisor::recommend, () -> new LeaderSeries(advisor)::of, rules, false);
  }

  /**
   * Returns a runner that keeps every answer whole, for who looks into them; else only answers that
   * do not meet what was expected are kept.
   */
  public CaseRunner keepingAnswers() {
    return new CaseRunner(advisor, leaders, rules, true);
  }

  /**
   * Returns a runner that asks elsewhere who comes first at the points of maps.
   *
   * @param others makes who tells it, for requests that follow one another in one thread
   */
  public CaseRunner leadBy(Supplier<Function<AskedRequest, Optional<List<Method>>>> others) {
    return new CaseRunner(advisor, others, rules, keepsAll);
  }

  /** Runs cases, on all processors; results come in the order of the cases. */
  public SuiteResult run(List<Case> cases) {
    List<List<Case>> blocks = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += BLOCK) {
      blocks.add(cases.subList(from, Math.min(from + BLOCK, cases.size())));
    }
    return new SuiteResult(
        blocks.parallelStream()
            .map(block -> block.parallelStream().map(this::run).toList())
            .flatMap(List::stream)
            .toList(),
        rules);
  }

  /** Runs one case. */
  public CaseResult run(Case tested) {
    return check(tested, advisor.apply(tested.request()));
  }

  /** Checks an answer to a case. */
  public CaseResult check(Case tested, Recommendation answer) {
    List<ExpectationCheck> checks = checks(tested.expect(), answer);
    boolean held = checks.stream().allMatch(ExpectationCheck::held);
    return new CaseResult(
        tested, keepsAll || !held ? KeptAnswer.whole(answer) : KeptAnswer.brief(answer), checks);
  }

  private List<ExpectationCheck> checks(Expectations expect, Recommendation answer) {
    List<ExpectationCheck> checks = new ArrayList<>();
    expect.status().ifPresent(status -> checks.add(status(status, answer)));
    if (!expect.recommended().isEmpty()) {
      checks.add(recommended(expect.recommended(), answer));
    }
    if (!expect.notRecommended().isEmpty()) {
      checks.add(notRecommended(expect.notRecommended(), answer));
    }
    expect.excluded().forEach(excluded -> checks.add(excluded(excluded, answer)));
    for (String rule : expect.findings()) {
      boolean fired = answer.fired().contains(rule);
      checks.add(fired("findings", fired, rule, fired));
    }
    for (String rule : expect.noFindings()) {
      boolean fired = answer.fired().contains(rule);
      checks.add(fired("no_findings", !fired, rule, fired));
    }
    expect.trains().forEach(train -> checks.addAll(TrainChecks.of(train, answer)));
    for (Expectation<Recommendation> first : expect.first()) {
      checks.add(new ExpectationCheck("first", first.holds(answer), first.detail(answer) + "."));
    }
    expect.map().ifPresent(map -> checks.add(MapCheck.of(map, leaders)));
    return List.copyOf(checks);
  }

  private static ExpectationCheck fired(
      String expectation, boolean held, String rule, boolean fired) {
    return new ExpectationCheck(
        expectation,
        held,
        rule + (fired ? " fired." : " did not fire."),
        Optional.of(new Asked(rule, Optional.empty())));
  }

  private static ExpectationCheck status(Status expected, Recommendation answer) {
    return new ExpectationCheck(
        "status",
        answer.status() == expected,
        String.format(Locale.ROOT, "expected %s, found %s.", expected.id(), answer.status().id()));
  }

  private static ExpectationCheck recommended(List<List<Method>> expected, Recommendation answer) {
    boolean held =
        answer.recommended().map(first -> expected.contains(first.train().core())).orElse(false);
    return new ExpectationCheck(
        "recommended",
        held,
        String.format(Locale.ROOT, "expected %s first, found %s.", named(expected), first(answer)));
  }

  private static ExpectationCheck notRecommended(
      List<List<Method>> unwanted, Recommendation answer) {
    boolean held =
        answer.recommended().map(first -> !unwanted.contains(first.train().core())).orElse(true);
    return new ExpectationCheck(
        "not_recommended",
        held,
        String.format(
            Locale.ROOT,
            "expected anything but %s first, found %s.",
            named(unwanted),
            first(answer)));
  }

  private static ExpectationCheck excluded(Excluded expected, Recommendation answer) {
    String name = name(expected.core());
    Optional<Asked> asked =
        expected.rule().map(rule -> new Asked(rule, Optional.of(expected.core())));
    Optional<Exclusion> exclusion =
        answer.excluded().stream()
            .filter(out -> out.train().core().equals(expected.core()))
            .findFirst();
    if (exclusion.isEmpty()) {
      Optional<Option> option =
          answer.ranking().stream()
              .filter(in -> in.train().core().equals(expected.core()))
              .findFirst();
      String found =
          option.map(in -> "stands at rank " + in.rank()).orElse("is no core that is considered");
      return new ExpectationCheck("excluded", false, name + " " + found + ".", asked);
    }
    List<String> by = excluders(exclusion.get());
    boolean held = expected.rule().map(by::contains).orElse(true);
    String wanted =
        expected
            .rule()
            .map(rule -> "expected " + rule + " to exclude")
            .orElse("expected to be excluded:");
    return new ExpectationCheck(
        "excluded",
        held,
        String.format(
            Locale.ROOT, "%s %s; found it excluded by %s.", wanted, name, String.join(", ", by)),
        asked);
  }

  static List<String> excluders(Exclusion exclusion) {
    return exclusion.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .map(Finding::rule)
        .map(rule -> rule.id())
        .distinct()
        .sorted()
        .toList();
  }

  private static String first(Recommendation answer) {
    return answer.recommended().map(option -> option.train().name()).orElse("no feasible train");
  }

  private static String named(List<List<Method>> cores) {
    return cores.stream().map(CaseRunner::name).collect(Collectors.joining(" or "));
  }

  static String name(List<Method> core) {
    return core.stream().map(Method::id).collect(Collectors.joining(" → "));
  }
}
