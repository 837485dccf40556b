package evisor.advice;

import evisor.advice.Recommendation.Option;
import evisor.decision.LevelOrder;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Deferred;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders trains, best first, says where each falls behind, and finds those that are tied. */
final class TrainRanking {

  private TrainRanking() {}

  static List<Option> of(
      List<TrainStanding> standings,
      LevelOrder order,
      TrainParting parting,
      Request request,
      Knowledge knowledge) {
    List<TrainStanding> ordered = new ArrayList<>(standings);
    ordered.sort(order);
    List<Option> options = new ArrayList<>();
    TrainDeliveries deliveries = new TrainDeliveries(request, knowledge);
    int tie = 0;
    for (int i = 0; i < ordered.size(); i++) {
      TrainStanding next = ordered.get(i);
      Optional<TrainStanding> before = i == 0 ? Optional.empty() : Optional.of(ordered.get(i - 1));
      boolean parted = before.isEmpty() || LevelOrder.parting(next, before.get()).isPresent();
      tie += parted ? 1 : 0;
      options.add(
          new Option(
              i + 1,
              tie,
              next,
              Deferred.of(() -> before.flatMap(ahead -> parting.of(next, ahead))),
              Deferred.of(() -> deliveries.of(next.train().outcome()))));
    }
    return List.copyOf(options);
  }
}
