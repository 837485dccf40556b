package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Strength;
import evisor.advice.TurningReason;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what would have to change for another train to come first. */
public final class WhatIfs {

  private final Advisor advisor;
  private final Recommendation answer;
  private final AskedRequest asked;
  private final LeaderCache leaders;

  private WhatIfs(Advisor advisor, AskedRequest asked, Recommendation answer, LeaderCache leaders) {
    this.advisor = advisor;
    this.asked = asked;
    this.answer = answer;
    this.leaders = leaders;
  }

  /**
   * Returns the nearest changes of a request that change which train comes first, in the order of
   * fields; each is confirmed by the rules, a number on both sides of its border. Where no train is
   * feasible, returns the smallest sets of changes that make one feasible, the smallest first.
   *
   * @param advisor who answered
   * @param asked the request as it was read
   * @param answer the answer to it
   */
  public static List<WhatIf> of(Advisor advisor, AskedRequest asked, Recommendation answer) {
    return of(advisor, asked, answer, new LeaderCache(advisor));
  }

  static List<WhatIf> of(
      Advisor advisor, AskedRequest asked, Recommendation answer, LeaderCache leaders) {
    return new WhatIfs(advisor, asked, answer, leaders).found();
  }

  private List<WhatIf> found() {
    RequestReader reader = advisor.requests();
    ChangedRequests draft = new ChangedRequests(asked, reader);
    Map<RequestField, List<FieldCandidates>> menu =
        CandidateChanges.of(answer, advisor.knowledge());
    return answer.recommended().isPresent() ? changes(draft, menu) : relaxations(draft, menu);
  }

  private List<WhatIf> changes(
      ChangedRequests draft, Map<RequestField, List<FieldCandidates>> menu) {
    Optional<List<Method>> first = leaders.of(asked);
    ChangeSearch search =
        new ChangeSearch(draft, request -> leaders.of(request).equals(first), ChangeSearch.NEAR);
    List<FieldCandidates> rows = menu.values().stream().flatMap(List::stream).toList();
    return rows.parallelStream()
        .flatMap(row -> row.search(search).stream())
        .flatMap(found -> told(found).stream())
        .toList();
  }

  private List<WhatIf> relaxations(
      ChangedRequests draft, Map<RequestField, List<FieldCandidates>> menu) {
    AnsweredRequests decisions = new AnsweredRequests(advisor);
    List<WhatIf> relaxations = new ArrayList<>();
    for (FoundChange found :
        new SmallestRelaxations(advisor, draft, answer, menu, decisions).smallest()) {
      TurningReason turning = TurningReason.between(answer, decisions.on(found.after()));
      relaxations.add(new WhatIf(found.changes(), found.border(), turning, false));
    }
    return List.copyOf(relaxations);
  }

  /** Tells of a change unless the train that would come first is not itself fit. */
  private Optional<WhatIf> told(FoundChange found) {
    Recommendation before =
        found.before().equals(asked) ? answer : advisor.recommend(found.before());
    Recommendation after = advisor.recommend(found.after());
    if (after.recommended().filter(WhatIfs::unfit).isPresent()) {
      return Optional.empty();
    }
    TurningReason turning = TurningReason.between(before, after);
    return Optional.of(
        new WhatIf(found.changes(), found.border(), turning, tied(turning.from(), after)));
  }

  private static boolean unfit(Option option) {
    return option.strength() == Strength.DEVELOPMENT_NEEDED
        || !option.standing().conditions().isEmpty()
        || option.standing().fallsShort();
  }

  private static boolean tied(Optional<List<Method>> former, Recommendation after) {
    for (Option option : after.ranking()) {
      if (option.tie() == 1 && Optional.of(option.train().core()).equals(former)) {
        return true;
      }
    }
    return false;
  }
}
