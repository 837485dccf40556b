package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Turning;
import evisor.advice.Workers;
import evisor.model.Method;
import evisor.model.Request;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Finds what would have to change for another train to come first. */
public final class WhatIfs {

  private final Advisor advisor;
  private final Recommendation answer;
  private final Request asked;
  private final Leaders leaders;

  private WhatIfs(Advisor advisor, Request asked, Recommendation answer, Leaders leaders) {
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
  public static List<WhatIf> of(Advisor advisor, Request asked, Recommendation answer) {
    return of(advisor, asked, answer, new Leaders(advisor));
  }

  static List<WhatIf> of(Advisor advisor, Request asked, Recommendation answer, Leaders leaders) {
    return new WhatIfs(advisor, asked, answer, leaders).found();
  }

  private List<WhatIf> found() {
    RequestReader reader = new RequestReader(advisor.knowledge().rotors().keySet());
    Draft draft = new Draft(asked, reader);
    Map<Field, List<Row>> menu = Menu.of(answer, advisor.knowledge());
    return answer.recommended().isPresent() ? changes(draft, menu) : relaxations(draft, menu);
  }

  private List<WhatIf> changes(Draft draft, Map<Field, List<Row>> menu) {
    Optional<List<Method>> first = leaders.of(asked);
    Search search = new Search(draft, request -> leaders.of(request).equals(first));
    List<Callable<List<WhatIf>>> tasks = new ArrayList<>();
    for (Row row : menu.values().stream().flatMap(List::stream).toList()) {
      tasks.add(
          () -> {
            List<WhatIf> found = new ArrayList<>();
            for (Found change : row.search(search)) {
              found.add(told(change));
            }
            return found;
          });
    }
    try (Workers workers = Workers.onAllProcessors()) {
      return workers.run(tasks).stream().flatMap(List::stream).toList();
    }
  }

  private List<WhatIf> relaxations(Draft draft, Map<Field, List<Row>> menu) {
    Decisions decisions = new Decisions(advisor);
    List<WhatIf> relaxations = new ArrayList<>();
    for (Found found : new Relaxations(advisor, draft, answer, menu, decisions).smallest()) {
      Turning turning = Turning.between(answer, decisions.on(found.after()));
      relaxations.add(new WhatIf(found.changes(), found.border(), turning, false));
    }
    return List.copyOf(relaxations);
  }

  private WhatIf told(Found found) {
    Recommendation before =
        found.before().equals(asked) ? answer : advisor.recommend(found.before());
    Recommendation after = advisor.recommend(found.after());
    Turning turning = Turning.between(before, after);
    return new WhatIf(found.changes(), found.border(), turning, tied(turning.from(), after));
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
