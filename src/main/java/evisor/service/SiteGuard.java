package evisor.service;

import evisor.request.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Keeps out what other sites make a browser send. A name that somebody points at this machine is
 * not answered to (DNS rebinding); what is posted comes from a page of this service, or from a
 * program, which has no origin, and is of a type that no form of another site can send.
 */
final class SiteGuard {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final String host;
  private final boolean anyHost;

  /**
   * Takes what is served.
   *
   * @param host the address that the service is bound to
   * @param anyHost whether a proxy before it sees to the names that are answered to
   */
  SiteGuard(String host, boolean anyHost) {
    this.host = host;
    this.anyHost = anyHost;
  }

  /** Returns why a request is not let in; empty where it is. */
  Optional<Problem> refusal(Request request) {
    String name = Request.getServerName(request);
    if (!anyHost && !served(name)) {
      return Optional.of(ServiceProblem.misdirected(name));
    }
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return Optional.empty();
    }
    return foreign(request.getHeaders())
        ? Optional.of(ServiceProblem.crossOrigin())
        : Optional.empty();
  }

  private boolean served(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(plain) || plain.equals(host.toLowerCase(Locale.ROOT));
  }

  private static boolean foreign(HttpFields headers) {
    String origin = headers.get(HttpHeader.ORIGIN);
    String asked = headers.get(HttpHeader.HOST);
    boolean elsewhere = origin != null && !origin.replaceFirst("^https?://", "").equals(asked);
    String site = headers.get("Sec-Fetch-Site");
    return elsewhere || (site != null && !site.equals("same-origin") && !site.equals("none"));
  }
}
