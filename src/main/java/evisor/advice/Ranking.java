package evisor.advice;

import evisor.advice.Recommendation.Option;
import evisor.decision.LevelOrder;
import evisor.decision.Standing;
import evisor.knowledge.Knowledge;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders trains, best first, says where each falls behind, and finds those that are tied. */
final class Ranking {

  private Ranking() {}

  static List<Option> of(
      List<Standing> standings,
      LevelOrder order,
      Parting parting,
      Request request,
      Knowledge knowledge) {
    List<Standing> ordered = new ArrayList<>(standings);
    ordered.sort(order);
    List<Option> options = new ArrayList<>();
    Deliveries deliveries = new Deliveries(request, knowledge);
    int tie = 0;
    for (int i = 0; i < ordered.size(); i++) {
      Standing next = ordered.get(i);
      Optional<DecidedBy> decidedBy =
          i == 0 ? Optional.empty() : parting.of(next, ordered.get(i - 1));
      tie += i == 0 || decidedBy.isPresent() ? 1 : 0;
      options.add(new Option(i + 1, tie, next, decidedBy, deliveries.of(next.train().outcome())));
    }
    return List.copyOf(options);
  }
}
