package evisor.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address at which a proxy shows the service to other machines, such as {@code
 * https://evisor.example.org}. It is stated when the service starts, and never taken from what a
 * request says of itself.
 *
 * @param host the name of the host, in small letters
 * @param origin what browsers name as the origin of its pages
 */
public record PublicAddress(String host, String origin) {

  private static final String SCHEME = "https";
  private static final int USUAL_PORT = 443;

  /** Returns the address; empty where the text is not {@code https://NAME} or {@code :PORT}. */
  public static Optional<PublicAddress> of(String text) {
    URI uri;
    try {
      uri = new URI(text.strip().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String host = uri.getHost();
    boolean bare =
        SCHEME.equals(uri.getScheme())
            && host != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawPath().matches("/?");
    if (!bare) {
      return Optional.empty();
    }
    int port = uri.getPort();
    String behind = port == -1 || port == USUAL_PORT ? "" : ":" + port;
    return Optional.of(new PublicAddress(host, SCHEME + "://" + host + behind));
  }
}
