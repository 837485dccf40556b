package evisor.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is answered under one path.
 *
 * @param method {@code GET}, which answers {@code HEAD} too, or {@code POST}
 * @param path the path; a segment in braces, as in {@code /api/rules/{id}}, stands for any one
 * @param takes the media type of what is sent, where something is
 * @param lane says where a call waits, by the bytes that were sent
 * @param endpoint what answers
 */
public record HttpRoute(
    String method,
    String path,
    String takes,
    Function<byte[], Lane> lane,
    ServiceEndpoint endpoint) {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** Where calls wait for their turn, so that long ones do not keep short ones waiting. */
  public enum Lane {
    /** Does not wait: it costs next to nothing. */
    NONE,
    /** Over within a moment. */
    SHORT,
    /** Takes a second or more. */
    LONG
  }

  /** Returns a route that answers within a moment. */
  public static HttpRoute get(String path, ServiceEndpoint endpoint) {
    return new HttpRoute("GET", path, ServedAnswer.JSON, body -> Lane.SHORT, endpoint);
  }

  /** Returns a route that takes a JSON document and answers within a moment. */
  public static HttpRoute post(String path, ServiceEndpoint endpoint) {
    return new HttpRoute("POST", path, ServedAnswer.JSON, body -> Lane.SHORT, endpoint);
  }

  /** Returns a route that takes what a form of a page sends; see {@link ServiceCall#form}. */
  public static HttpRoute form(String path, ServiceEndpoint endpoint) {
    return new HttpRoute("POST", path, FORM, body -> Lane.SHORT, endpoint);
  }

  /** Returns the same route with calls that do not wait, whatever else is asked. */
  public HttpRoute atOnce() {
    return new HttpRoute(method, path, takes, body -> Lane.NONE, endpoint);
  }

  /** Returns the same route with calls that take long. */
  public HttpRoute takingLong() {
    return takingLong(body -> true);
  }

  /** Returns the same route with some calls that take long, by the bytes that were sent. */
  public HttpRoute takingLong(Predicate<byte[]> some) {
    return new HttpRoute(
        method, path, takes, body -> some.test(body) ? Lane.LONG : Lane.SHORT, endpoint);
  }

  /** Returns what stands in place of its names in a path; empty where the path is another. */
  Optional<Map<String, String>> parameters(String asked) {
    List<String> own = segments(path);
    List<String> others = segments(asked);
    if (own.size() != others.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String segment = own.get(i);
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), others.get(i));
      } else if (!segment.equals(others.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
