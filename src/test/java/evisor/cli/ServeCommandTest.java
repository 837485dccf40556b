package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.service.EvisorService;
import evisor.service.RulesSource;
import evisor.service.ServiceLimits;
import evisor.service.ServiceSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service gives beside the command line, and how it is started and stopped. */
@Timeout(180)
final class ServeCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REQUESTS = 20;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static byte[] post(URI address, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
  }

  private static EvisorService service() throws Exception {
    RulesSource source =
        new RulesSource(
            Optional.of(Path.of("rules")),
            "rules",
            Optional.of(Path.of("cases")),
            Optional.of(Path.of("target", "test-cache")));
    return EvisorService.start(
        ServiceSettings.local(0, source, ServiceLimits.usual()), List.of(), line -> {});
  }

  private static List<String> published() throws IOException {
    List<String> requests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("cases", "published"))) {
      for (Path file : (Iterable<Path>) files.sorted().limit(REQUESTS)::iterator) {
        requests.add(JSON.readTree(Files.readString(file)).get("request").toString());
      }
    }
    return requests;
  }

  @Test
  void theServiceGivesTheBytesOfTheCommandLine() throws Exception {
    try (EvisorService service = service()) {
      for (String request : published()) {
        Ran ran = Ran.with(request, "recommend", "-", "--format", "json", "--with", "none");

        assertThat(post(service.address(), "/api/recommendations", request))
            .isEqualTo(ran.out().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void whatIsAskedBesideIsTheSameToo() throws Exception {
    String request = published().get(0);
    try (EvisorService service = service()) {
      Ran whole =
          Ran.with(request, "recommend", "-", "--format", "json", "--draws", "50", "--seed", "4");
      Ran brief = Ran.with(request, "recommend", "-", "--format", "json", "--answer", "short");
      Ran train = Ran.with(request, "explain", "-", "--train", "sec", "--format", "json");
      Ran rule = Ran.with(request, "explain", "-", "--rule", "NEED-001", "--format", "json");
      Ran map =
          Ran.with(request, "map", "-", "--x", "purity", "--y", "volume=1mL..1L", "--size", "6");

      assertThat(text(service, "recommendations", request, "with", "all", "draws", 50, "seed", 4))
          .isEqualTo(whole.out());
      assertThat(text(service, "recommendations", request, "answer", "short"))
          .isEqualTo(brief.out());
      assertThat(text(service, "explanations", request, "train", "sec")).isEqualTo(train.out());
      assertThat(text(service, "explanations", request, "rule", "NEED-001")).isEqualTo(rule.out());
      assertThat(text(service, "maps", request, "x", "purity", "y", "volume=1mL..1L", "size", 6))
          .isEqualTo(map.out());
    }
  }

  private static String text(EvisorService service, String path, String request, Object... beside)
      throws Exception {
    StringBuilder body = new StringBuilder("{\"request\":").append(request);
    for (int i = 0; i < beside.length; i += 2) {
      body.append(",\"" + beside[i] + "\":").append(JSON.writeValueAsString(beside[i + 1]));
    }
    return new String(
        post(service.address(), "/api/" + path, body.append('}').toString()),
        StandardCharsets.UTF_8);
  }

  @Test
  void theSameProblemIsSaid() throws Exception {
    String request = "{\"sample\":{\"type\":\"plasm\"},\"purity\":3}";
    try (EvisorService service = service()) {
      Ran ran = Ran.with(request, "recommend", "-", "--format", "json");

      assertThat(
              new String(
                  post(service.address(), "/api/recommendations", request), StandardCharsets.UTF_8))
          .isEqualTo(ran.err());
    }
  }

  @Test
  void aSignalStopsTheProcessInGoodOrder() throws Exception {
    Process process = OutputProcessTest.evisor("serve", "--port", "0").start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertThat(line).matches("evisor serves http://127\\.0\\.0\\.1:[0-9]+/ \\(.*\\)");
      URI address = URI.create(line.split(" ", -1)[2]);
      HttpRequest health = HttpRequest.newBuilder(address.resolve("/healthz")).build();
      assertThat(CLIENT.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

      process.toHandle().destroy();

      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThatThrownBy(() -> CLIENT.send(health, BodyHandlers.ofString()))
          .isInstanceOf(ConnectException.class);
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void anotherAddressNeedsAProxy(String host) {
    Ran ran = Ran.evisor("serve", "--host", host);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces("--behind-proxy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evisor.example.org", "http://evisor.example.org", "https://a/b"})
  void behindAProxyTheAddressIsNamedThatOthersSee(String url) {
    Ran ran = Ran.evisor("serve", "--behind-proxy", url);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(url).containsIgnoringWhitespaces("https://evisor.example.org");
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (EvisorService service = service()) {
      Ran ran = Ran.evisor("serve", "--port", String.valueOf(service.address().getPort()));

      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).containsIgnoringWhitespaces("in use");
    }
  }

  @Test
  void rulesThatDoNotLoadAreNotServed() {
    Ran ran = Ran.evisor("serve", "--rules", "cases");

    assertThat(ran.status()).isEqualTo(3);
  }
}
