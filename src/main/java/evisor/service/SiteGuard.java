package evisor.service;

import evisor.request.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Keeps out what other sites make a browser send. A name that somebody points at this machine is
 * not answered to (DNS rebinding); what is posted comes from a page of this service, or from a
 * program, which has no origin, and is of a type that no form of another site can send. What a
 * request says of itself in {@code X-Forwarded-Host} and its like is never asked.
 */
final class SiteGuard {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final String host;
  private final Optional<PublicAddress> publicAddress;

  /**
   * Takes what is served.
   *
   * @param host the address that the service is bound to
   * @param publicAddress where a proxy shows the service, if one does
   */
  SiteGuard(String host, Optional<PublicAddress> publicAddress) {
    this.host = host;
    this.publicAddress = publicAddress;
  }

  /** Returns why a request is not let in; empty where it is. */
  Optional<Problem> refusal(Request request) {
    String name = Request.getServerName(request);
    if (!served(name)) {
      return Optional.of(ServiceProblem.misdirected(name));
    }
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return Optional.empty();
    }
    return foreign(request) ? Optional.of(ServiceProblem.crossOrigin()) : Optional.empty();
  }

  private boolean served(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(plain)
        || plain.equals(host.toLowerCase(Locale.ROOT))
        || isPublic(plain);
  }

  private boolean isPublic(String name) {
    return publicAddress.filter(shown -> shown.host().equalsIgnoreCase(name)).isPresent();
  }

  private boolean foreign(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return (origin != null && !own(origin, request))
        || (site != null && !site.equals("same-origin") && !site.equals("none"));
  }

  /** Returns whether an origin is this service's: where it is shown, or a name of this machine. */
  private boolean own(String origin, Request request) {
    if (publicAddress.map(PublicAddress::origin).equals(Optional.of(origin))) {
      return true;
    }
    return !isPublic(Request.getServerName(request))
        && origin.equals("http://" + request.getHeaders().get(HttpHeader.HOST));
  }
}
