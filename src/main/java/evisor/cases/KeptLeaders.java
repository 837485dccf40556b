package evisor.cases;

import evisor.advice.Advisor;
import evisor.advice.SettledAnswer;
import evisor.model.Method;
import evisor.process.ProcessChange;
import evisor.process.ProcessModel;
import evisor.request.AskedRequest;
import evisor.rules.ChangeReach;
import evisor.rules.RuleBase;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who came first at the points of maps, so that not all are asked again after an edit. */
final class KeptLeaders {

  private final Map<AskedRequest, SettledAnswer> points = new ConcurrentHashMap<>();

  /**
   * Returns who comes first by an advisor, as it was found before where that is kept.
   *
   * @param onPredictions those of its rules that ask what is predicted of a train
   */
  Function<AskedRequest, Optional<List<Method>>> by(Advisor advisor, RuleBase onPredictions) {
    return asked -> {
      SettledAnswer point = points.get(asked);
      if (point == null) {
        point = SettledAnswer.of(advisor.recommend(asked), advisor, onPredictions, train -> true);
        points.put(asked, point);
      }
      return point.leader();
    };
  }

  /** Returns whether all points of a map are kept. */
  boolean holds(ExpectedMap map) {
    return points.keySet().containsAll(map.requests());
  }

  /**
   * Forgets the points that an edit of rules reaches.
   *
   * @param process predicts trains, as before
   * @param onPredictions those of the edited rules that ask what is predicted of a train
   */
  void forget(List<ChangeReach> changes, ProcessModel process, RuleBase onPredictions) {
    points.entrySet().parallelStream()
        .forEach(
            point -> {
              SettledAnswer settled = point.getValue();
              if (changes.stream().anyMatch(edit -> settled.isReachedBy(edit, process))) {
                points.remove(point.getKey());
              } else {
                points.put(point.getKey(), settled.by(onPredictions));
              }
            });
  }

  /**
   * Forgets the points at which it shows that steps have other figures.
   *
   * @param process predicts trains by them
   * @param change what is other
   */
  void forget(ProcessModel process, ProcessChange change) {
    points.entrySet().parallelStream()
        .filter(point -> !point.getValue().holdsBy(process, change))
        .map(Entry::getKey)
        .toList()
        .forEach(points::remove);
  }

  /** Forgets all points. */
  void forget() {
    points.clear();
  }
}
