package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route answers as the description of the API says. */
@Timeout(120)
final class ApiTest {

  private static final String RECOMMENDATIONS = "/api/recommendations";
  private static final String EXPLANATIONS = "/api/explanations";
  private static final String COMPARISONS = "/api/comparisons";
  private static final String MAPS = "/api/maps";

  private static TestService service;
  private static OpenApi api;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.ofCheckout();
    api = OpenApi.read();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedOneIsThere() {
    List<String> routes = new ArrayList<>();
    List<HttpRoute> all = new ArrayList<>(AnswerRoutes.all());
    all.addAll(KnowledgeRoutes.all());
    all.addAll(new DecisionRoutes(DecisionKeeper.ofNothing()).all());
    all.forEach(route -> routes.add(route.method() + " " + route.path()));
    Collections.addAll(
        routes, "GET /openapi.json", "GET /schemas/{name}", "GET /healthz", "GET /metrics");

    assertThat(api.operations()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TestService.PLASMA,
        "{\"request\":" + TestService.PLASMA + "}",
        "{\"request\":" + TestService.PLASMA + ",\"with\":\"none\",\"answer\":\"short\"}",
        "{\"request\":" + TestService.PLASMA + ",\"with\":\"all\",\"draws\":20,\"seed\":3}",
        "{\"request\":" + TestService.PLASMA + ",\"with\":[\"what-if\"],\"language\":\"uz\"}",
        "{\"request\":{\"sample\":{\"type\":\"urine\",\"volume\":\"2"
            + " L\"},\"gmp\":\"full\",\"downstream\":[\"in-vivo-therapy\"],\"time_limit\":\"8"
            + " h\"},\"with\":[\"what-if\"]}",
        "{\"sample\":{\"type\":\"urine\",\"volume\":\"20 mL\"},"
            + "\"incumbent\":{\"core\":[\"differential-uc\"],\"stage\":\"research\"}}",
        "{\"sample\":{\"type\":\"msc-conditioned-medium\",\"volume\":\"50 L\"},\"equipment\":[]}",
        "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"},\"throughput\":{\"samples\":203,"
            + "\"weeks\":26},\"equipment\":[\"benchtop-centrifuge\"]}",
        "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"},\"throughput\":{\"samples\":20},"
            + "\"equipment\":[]}"
      })
  void aRequestIsAnswered(String body) throws Exception {
    HttpResponse<String> answer = service.post(RECOMMENDATIONS, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(api.faultsOfRequest(RECOMMENDATIONS, body)).isEmpty();
    assertThat(api.faultsOfAnswer("post", RECOMMENDATIONS, answer.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"train\":\"tff,sec\"",
        "\"train\":[\"differential-uc\"],\"language\":\"ru\"",
        "\"rule\":\"DOMAIN-001\"",
        "\"rule\":\"NEED-001\",\"train\":\"sec\""
      })
  void whyIsExplained(String asked) throws Exception {
    String body = "{\"request\":" + TestService.PLASMA + "," + asked + "}";

    HttpResponse<String> answer = service.post(EXPLANATIONS, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(api.faultsOfRequest(EXPLANATIONS, body)).isEmpty();
    assertThat(api.faultsOfAnswer("post", EXPLANATIONS, answer.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"trains\":[\"SEC\",\"differential-uc\",\"kit precipitation\"]",
        "\"trains\":[\"tff -> sec\"],\"language\":\"ru\""
      })
  void trainsAreCompared(String asked) throws Exception {
    String body = "{\"request\":" + TestService.PLASMA + "," + asked + "}";

    HttpResponse<String> answer = service.post(COMPARISONS, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(api.faultsOfRequest(COMPARISONS, body)).isEmpty();
    assertThat(api.faultsOfAnswer("post", COMPARISONS, answer.body())).isEmpty();
  }

  @Test
  void aMapIsDrawn() throws Exception {
    String axes = ",\"x\":\"volume=0.1mL..100mL\",\"y\":\"purity\",\"size\":8";
    String svg = "{\"request\":" + TestService.PLASMA + axes + "}";
    String json = "{\"request\":" + TestService.PLASMA + axes + ",\"format\":\"json\"}";

    HttpResponse<String> picture = service.post(MAPS, svg);
    HttpResponse<String> answer = service.post(MAPS, json);

    assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(picture.body()).contains("<svg", "</svg>");
    assertThat(api.faultsOfRequest(MAPS, json)).isEmpty();
    assertThat(api.faultsOfAnswer("post", MAPS, answer.body())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/rules, /api/rules",
    "/api/rules/{id}, /api/rules/DOMAIN-001",
    "/api/rules/{id}, /api/rules/INTAKE-003",
    "/api/claims/{id}, /api/claims/reg-07",
    "/api/precedents, /api/precedents",
    "/api/words, /api/words",
    "/healthz, /healthz",
    "/openapi.json, /openapi.json"
  })
  void whatAnswersRestOnIsShown(String path, String asked) throws Exception {
    HttpResponse<String> answer = service.get(asked);

    assertThat(answer.statusCode()).as("%s %s", answer.body(), service.log()).isEqualTo(200);
    assertThat(api.faultsOfAnswer("get", path, answer.body())).isEmpty();
  }

  @Test
  void theAtlasIsWorkedOutOnceWhoeverWaitsForIt() throws Exception {
    HttpResponse<String> answer = service.get("/api/atlas");
    while (answer.statusCode() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      answer = service.get("/api/atlas");
    }

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(api.faultsOfAnswer("get", "/api/atlas", answer.body())).isEmpty();
    assertThat(service.get("/api/atlas").body()).isEqualTo(answer.body());
  }

  @Test
  void whatTheDescriptionLeavesOutWouldBeSeen() throws Exception {
    String answer = service.get("/healthz").body();

    assertThat(api.faultsOfAnswer("get", "/healthz", answer.replace("\"version\"", "\"other\"")))
        .hasSize(2);
  }

  @Test
  void theSchemaOfRequestsIsServedWhereTheDescriptionSays() throws Exception {
    HttpResponse<String> schema = service.get("/schemas/request.schema.json");

    assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
    assertThat(OpenApi.JSON.readTree(schema.body()).at("/properties/sample").isObject()).isTrue();
  }

  @Test
  void wordsHaveTheirNamesInTheLanguageOfTheReader() throws Exception {
    JsonNode english = OpenApi.JSON.readTree(service.get("/api/words").body());
    JsonNode russian = OpenApi.JSON.readTree(service.get("/api/words?language=ru").body());

    assertThat(english.at("/samples").size()).isEqualTo(russian.at("/samples").size());
    assertThat(russian.at("/samples/0/id")).isEqualTo(english.at("/samples/0/id"));
    assertThat(russian.at("/samples")).isNotEqualTo(english.at("/samples"));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, ru",
    "'uz;q=0.5, ru;q=0.9', ru",
    "'de, uz-Latn-UZ', uz",
    "'de, fr', en",
    "'*', en"
  })
  void theLanguageIsTheOneThatTheReaderLikesBest(String accepted, String spoken) throws Exception {
    HttpResponse<String> answer =
        service.post(RECOMMENDATIONS, TestService.PLASMA, "Accept-Language", accepted);

    assertThat(OpenApi.JSON.readTree(answer.body()).at("/provenance/language").asText())
        .isEqualTo(spoken);
  }

  @Test
  void whatIsAskedForInTheBodyGoesBeforeThePathAndThatBeforeHeaders() throws Exception {
    String body = "{\"request\":" + TestService.PLASMA + ",\"language\":\"uz\"}";

    HttpResponse<String> byBody =
        service.post(RECOMMENDATIONS + "?language=ru", body, "Accept-Language", "en");
    HttpResponse<String> byPath =
        service.post(RECOMMENDATIONS + "?language=ru", TestService.PLASMA, "Accept-Language", "uz");

    assertThat(byBody.body()).contains("\"language\":\"uz\"");
    assertThat(byPath.body()).contains("\"language\":\"ru\"");
  }

  @Test
  void headersOfAnAnswerAreToldWithoutIt() throws Exception {
    HttpResponse<String> head =
        service.send(
            HttpRequest.newBuilder(service.uri("/api/words"))
                .method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whatWasDoneIsCounted() throws Exception {
    service.get("/api/words");

    HttpResponse<String> metrics = service.get("/metrics");

    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(metrics.body())
        .containsPattern("evisor_requests_total\\{route=\"/api/words\",status=\"200\"} [1-9]")
        .containsPattern("evisor_request_seconds_count\\{route=\"/api/words\"} [1-9]")
        .containsPattern("evisor_requests_open 1\\n")
        .containsPattern("evisor_rules [1-9][0-9]+\\n");
    assertThat(metrics.body().lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("[a-z_]+(\\{.*})? [0-9.]+"));
  }
}
