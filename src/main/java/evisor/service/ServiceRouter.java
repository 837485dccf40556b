package evisor.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the route of a call. */
final class ServiceRouter {

  private final List<HttpRoute> routes;

  /** Takes the routes; of two that answer to one path the first answers. */
  ServiceRouter(List<HttpRoute> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A route with what stands in place of its names. */
  record Match(HttpRoute route, Map<String, String> parameters) {}

  /** Returns the route of a path; empty where the path has none of that method. */
  Optional<Match> match(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    for (HttpRoute route : routes) {
      Optional<Map<String, String>> parameters = route.parameters(path);
      if (route.method().equals(asked) && parameters.isPresent()) {
        return Optional.of(new Match(route, parameters.get()));
      }
    }
    return Optional.empty();
  }

  /** Returns the methods that a path answers to; none where there is no such path. */
  SortedSet<String> allowed(String path) {
    SortedSet<String> allowed = new TreeSet<>();
    for (HttpRoute route : routes) {
      if (route.parameters(path).isPresent()) {
        allowed.add(route.method());
        if (route.method().equals("GET")) {
          allowed.add("HEAD");
        }
      }
    }
    return allowed;
  }
}
