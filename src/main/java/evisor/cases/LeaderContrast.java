package evisor.cases;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.Optional;

/**
 * The train that a case wants beside the one that came first, and what made the difference.
 *
 * @param answer the answer
 * @param found the first-ranked option; empty where every train is excluded
 * @param wanted the best option that the case accepts; empty where there is none
 * @param shut where no option is accepted: the trains that would be, and are excluded
 */
record LeaderContrast(
    Recommendation answer, Optional<Option> found, Optional<Option> wanted, List<Exclusion> shut) {

  /** Returns the contrast behind a result whose first-ranked train is not the one wanted. */
  static Optional<LeaderContrast> of(CaseResult result) {
    Expectations expect = result.tested().expect();
    if (result.answer().leader().map(expect::wants).orElse(expect.recommended().isEmpty())) {
      return Optional.empty();
    }
    Recommendation answer = result.answer().whole().orElseThrow();
    Optional<Option> wanted =
        answer.ranking().stream().filter(option -> expect.wants(option.train().core())).findFirst();
    List<Exclusion> shut =
        wanted.isPresent()
            ? List.of()
            : answer.excluded().stream()
                .filter(out -> expect.recommended().contains(out.train().core()))
                .toList();
    return Optional.of(new LeaderContrast(answer, answer.recommended(), wanted, shut));
  }

  /** Returns where the wanted train falls behind the first; empty where nothing parts them. */
  Optional<DecidedBy> decided() {
    return wanted.flatMap(option -> answer.behindFirst(option.train().core()));
  }

  /** Returns the rules that decide between them which speak of trains, in the order of levels. */
  List<Rule> deciders() {
    List<String> ids = decided().map(DecidedBy::rules).orElse(List.of());
    return wanted.stream()
        .flatMap(option -> option.findings().stream())
        .map(Finding::rule)
        .filter(rule -> ids.contains(rule.id()))
        .distinct()
        .toList();
  }
}
