package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.NearbyLeaders;
import evisor.model.Method;
import evisor.request.AskedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks which core comes first, of each request once; any number of threads may do so at once. */
final class LeaderCache {

  private final NearbyLeaders leaders;
  private final Map<AskedRequest, Optional<List<Method>>> known = new ConcurrentHashMap<>();

  LeaderCache(Advisor advisor) {
    this.leaders = new NearbyLeaders(advisor);
  }

  /** Returns the core that comes first; empty where no train is feasible. */
  Optional<List<Method>> of(AskedRequest request) {
    return known.computeIfAbsent(request, leaders::of);
  }
}
