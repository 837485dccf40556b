package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Turning;
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
   * fields; each is confirmed by the rules, a number on both sides of its border.
   *
   * @param advisor who answered
   * @param asked the request as it was read
   * @param answer the answer to it
   */
  public static List<WhatIf> of(Advisor advisor, Request asked, Recommendation answer) {
    return of(advisor, asked, answer, new Leaders(advisor));
  }

  static List<WhatIf> of(Advisor advisor, Request asked, Recommendation answer, Leaders leaders) {
    return new WhatIfs(advisor, asked, answer, leaders).changes();
  }

  private List<WhatIf> changes() {
    RequestReader reader = new RequestReader(advisor.knowledge().rotors().keySet());
    Optional<List<Method>> first = leaders.of(asked);
    Search search =
        new Search(new Draft(asked, reader), request -> leaders.of(request).equals(first));
    Map<Field, List<Row>> menu = Menu.of(answer, advisor.knowledge());
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
    return InParallel.run(tasks).stream().flatMap(List::stream).toList();
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
