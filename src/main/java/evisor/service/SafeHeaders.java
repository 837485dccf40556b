package evisor.service;

import org.eclipse.jetty.http.HttpFields;

/** Headers that keep browsers from doing with an answer what it is not meant for. */
final class SafeHeaders {

  // Nothing stands in a page that is not served from here, no code stands in the page itself, and
  // the page stands in no other.
  private static final String POLICY =
      """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\
      """;

  private SafeHeaders() {}

  /** Adds them. */
  static void add(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    // Without any, browsers would not say either that a form was sent from here.
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }
}
