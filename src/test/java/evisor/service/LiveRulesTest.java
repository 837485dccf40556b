package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.files.FaultyFilesException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are saved while the service runs answer if they compile. */
@Timeout(120)
final class LiveRulesTest {

  private static final String RECOMMENDATIONS = "/api/recommendations";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("rules");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private String digest(TestService service) throws Exception {
    return OpenApi.JSON.readTree(service.get("/healthz").body()).at("/rules/rules_digest").asText();
  }

  private static HttpResponse<String> await(TestService service, String said) throws Exception {
    HttpResponse<String> health = service.get("/healthz");
    while (!health.body().contains(said)) {
      Thread.sleep(50);
      health = service.get("/healthz");
    }
    return health;
  }

  @Test
  void aBrokenEditLeavesTheOldRulesAnsweringAndIsSaidUntilItIsMended() throws Exception {
    Path messages = folder.resolve("messages/en.properties");
    String before = Files.readString(messages);
    Path broken = folder.resolve("broken.drl");
    try (TestService service = TestService.start(folder, ServiceLimits.usual(), List.of())) {
      String first = digest(service);
      String answer = service.post(RECOMMENDATIONS, TestService.PLASMA).body();

      Files.writeString(broken, "package evisor.rules\nrule \"BROKEN-001\"\nwhen\n");
      HttpResponse<String> health = await(service, "rules-outdated");

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("rules/broken.drl");
      assertThat(OpenApi.read().faultsOfAnswer("get", "/healthz", health.body())).isEmpty();
      assertThat(digest(service)).isEqualTo(first);
      assertThat(service.post(RECOMMENDATIONS, TestService.PLASMA).body()).isEqualTo(answer);
      assertThat(service.metric("evisor_rules_faults")).isNotEqualTo("0");
      assertThat(service.log()).anyMatch(line -> line.startsWith("the rules do not load"));

      Files.delete(broken);
      Files.writeString(messages, before.replace("PREP-001 = ", "PREP-001 = Changed: "));
      await(service, "\"status\":\"ok\"");
      while (digest(service).equals(first)) {
        Thread.sleep(50);
      }
      assertThat(service.log()).last().isEqualTo("the rules were read again");
    }
  }

  @Test
  void aServiceDoesNotStartWithRulesThatDoNotLoad() throws Exception {
    Files.writeString(folder.resolve("broken.drl"), "rule");

    assertThatThrownBy(() -> TestService.start(folder, ServiceLimits.usual(), List.of()))
        .isInstanceOf(FaultyFilesException.class);
  }
}
