package evisor.service;

import evisor.kept.DecisionFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A service on any free port, with a client that speaks to it. */
final class TestService implements AutoCloseable {

  static final String PLASMA = "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}";
  static final Optional<Path> CACHE = Optional.of(Path.of("target", "test-cache"));

  private final EvisorService service;
  private final List<String> log;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private TestService(EvisorService service, List<String> log) {
    this.service = service;
    this.log = log;
  }

  /** Returns one that serves the rules of this checkout. */
  static TestService ofCheckout() throws Exception {
    return start(Path.of("rules"), ServiceLimits.usual(), List.of());
  }

  static TestService start(Path rules, ServiceLimits limits, List<HttpRoute> more)
      throws Exception {
    return start(rules, limits, more, Optional.empty(), DecisionKeeper.ofNothing());
  }

  /** Returns one that stands behind a proxy, which shows it at an address. */
  static TestService shownAt(String address) throws Exception {
    return start(
        Path.of("rules"),
        ServiceLimits.usual(),
        List.of(),
        PublicAddress.of(address),
        DecisionKeeper.ofNothing());
  }

  /** Returns one that keeps decisions in a folder. */
  static TestService keepingIn(Path folder, Consumer<String> log) throws Exception {
    return start(
        Path.of("rules"),
        ServiceLimits.usual(),
        List.of(),
        Optional.empty(),
        new DecisionKeeper(Optional.of(new DecisionFolder(folder, CACHE)), log));
  }

  private static TestService start(
      Path rules,
      ServiceLimits limits,
      List<HttpRoute> more,
      Optional<PublicAddress> shown,
      DecisionKeeper keeper)
      throws Exception {
    RulesSource source =
        new RulesSource(Optional.of(rules), "rules", Optional.of(Path.of("cases")), CACHE);
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    return new TestService(
        EvisorService.start(
            new ServiceSettings(ServiceSettings.LOOPBACK, 0, shown, source, limits, keeper),
            more,
            log::add),
        log);
  }

  URI uri(String path) {
    return URI.create(service.address().toString().replaceFirst("/$", "") + path);
  }

  int port() {
    return service.address().getPort();
  }

  List<String> log() {
    return log;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)), headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
  }

  /** Returns a number among the metrics, as it is written there. */
  String metric(String name) throws Exception {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
