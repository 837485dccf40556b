package evisor.cases;

import evisor.advice.Advisor;
import evisor.advice.LeaderSeries;
import evisor.model.Method;
import evisor.model.Request;
import evisor.request.AskedRequest;
import evisor.rules.ChangeReach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who came first at the points of maps, so that not all are asked again after an edit. */
final class KeptLeaders {

  private final Map<AskedRequest, Point> points = new ConcurrentHashMap<>();

  private record Point(Request understood, Optional<List<Method>> leader) {}

  /** Returns who comes first by an advisor, as it was found before where that is kept. */
  Function<AskedRequest, Optional<List<Method>>> by(Advisor advisor) {
    LeaderSeries series = new LeaderSeries(advisor);
    return asked -> {
      Point kept = points.get(asked);
      if (kept == null) {
        Request understood = advisor.understood(asked);
        kept = new Point(understood, series.tied(understood).stream().findFirst());
        points.put(asked, kept);
      }
      return kept.leader();
    };
  }

  /** Returns whether all points of a map are kept. */
  boolean holds(ExpectedMap map) {
    return points.keySet().containsAll(map.requests());
  }

  /** Forgets the points that an edit of rules can have changed. */
  void forget(List<ChangeReach> changes) {
    points
        .values()
        .removeIf(point -> changes.stream().anyMatch(edit -> edit.concerns(point.understood())));
  }

  /** Forgets all points. */
  void forget() {
    points.clear();
  }
}
