package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.request.RequestInput;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is answered with problem details, and nothing that was sent is run or leaks. */
@Timeout(60)
final class ServiceProblemTest {

  private static final String RECOMMENDATIONS = "/api/recommendations";
  private static final String SCRIPT = "<script>alert(1)</script>";

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

  private static void refused(HttpResponse<String> answer, int status, String kind)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:evisor:problem:" + kind + "\"", "\"status\":" + status);
    assertThat(api.faultsOfProblem(answer.body())).isEmpty();
    safe(answer);
  }

  private static void safe(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void answersHaveSafeHeadersToo() throws Exception {
    safe(service.get("/api/words"));
    safe(service.post(RECOMMENDATIONS, TestService.PLASMA));
  }

  @ParameterizedTest
  @CsvSource({
    "'', not-json",
    "'{', not-json",
    "'{\"sample\":', not-json",
    "'[]', invalid-request",
    "'{}', invalid-request",
    "'{\"sample\":{\"type\":\"plasm\",\"volume\":\"1 mL\"}}', invalid-request",
    "'{\"request\":{},\"with\":\"what-iff\"}', invalid-request",
    "'{\"request\":{\"sample\":{\"type\":\"plasma\",\"volume\":\"100 L\"}}}', invalid-request"
  })
  void aFaultyRequestIsRefused(String body, String kind) throws Exception {
    refused(service.post(RECOMMENDATIONS, body), 400, kind);
  }

  @Test
  void allFaultsAreSaidAtOnceWithPointersIntoTheBody() throws Exception {
    HttpResponse<String> answer =
        service.post(
            RECOMMENDATIONS,
            "{\"request\":{\"sample\":{\"type\":\"plasm\"}},\"wiht\":1,\"answer\":\"long\","
                + "\"draws\":0,\"language\":\"tlh\"}");

    refused(answer, 400, "invalid-request");
    assertThat(answer.body())
        .contains(
            "\"pointer\":\"/wiht\"",
            "Did you mean \\\"with\\\"?",
            "\"pointer\":\"/answer\"",
            "\"pointer\":\"/draws\"",
            "\"pointer\":\"/language\"",
            "\"pointer\":\"/request/sample/type\"",
            "\"pointer\":\"/request/sample/volume\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/explanations, '{\"request\":R}', /train",
    "/api/explanations, '{\"request\":R,\"train\":\"ttf\"}', /train",
    "/api/explanations, '{\"request\":R,\"rule\":\"DOMAIN-0001\"}', /rule",
    "/api/explanations, '{\"train\":\"sec\"}', /request",
    "/api/maps, '{\"request\":R,\"x\":\"volume=1mL..2mL\",\"y\":\"colour\"}', /y",
    "/api/maps, '{\"request\":R,\"x\":\"purity\",\"y\":\"purity\"}', /y",
    "/api/maps, '{\"request\":R,\"x\":\"purity\",\"y\":\"gmp\",\"size\":1}', /size",
    "/api/maps, '{\"request\":R,\"x\":\"purity\",\"y\":\"gmp\",\"format\":\"png\"}', /format"
  })
  void aFaultyQuestionIsRefused(String path, String body, String pointer) throws Exception {
    HttpResponse<String> answer = service.post(path, body.replace("R", TestService.PLASMA));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
    assertThat(api.faultsOfProblem(answer.body())).isEmpty();
  }

  @Test
  void aBodyBeyondOneMegabyteIsRefused() throws Exception {
    refused(service.post(RECOMMENDATIONS, " ".repeat(RequestInput.LIMIT + 1)), 413, "too-large");
    refused(service.post(RECOMMENDATIONS, " ".repeat(3 * RequestInput.LIMIT)), 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nope", "/api", "/api/rules/", "/api/rules/A/B", "/API/rules"})
  void anUnknownPathIsNotFound(String path) throws Exception {
    refused(service.get(path), 404, "not-found");
  }

  @Test
  void anUnknownRuleClaimOrSchemaIsNotFound() throws Exception {
    HttpResponse<String> rule = service.get("/api/rules/DOMAIN-0001");

    refused(rule, 404, "not-found");
    assertThat(rule.body()).contains("Did you mean");
    refused(service.get("/api/claims/nobody"), 404, "not-found");
    refused(service.get("/schemas/other.json"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/recommendations, POST",
    "GET, /api/recommendations, POST",
    "PUT, /api/rules, 'GET, HEAD'",
    "POST, /healthz, 'GET, HEAD'",
    "OPTIONS, /api/maps, POST"
  })
  void aMethodThatIsNotAnsweredIsToldWithThoseThatAre(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> answer =
        service.send(
            HttpRequest.newBuilder(service.uri(path)).method(method, BodyPublishers.noBody()));

    refused(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/schemas/../version.txt",
        "/schemas/..%2fversion.txt",
        "/schemas/%2e%2e/version.txt",
        "/../../etc/passwd",
        "/schemas/..\\version.txt",
        "/schemas/%00",
        "//etc/passwd",
        "/schemas/..;/version.txt"
      })
  void noPathLeadsOutOfWhatIsServed(String path) throws Exception {
    String answer = RawClient.ask(service.port(), "GET " + path + " HTTP/1.1", "");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("0.1.0", "root:");
  }

  @Test
  void scriptComesBackAsJsonAlone() throws Exception {
    String field = SCRIPT.replace("\"", "\\\"");
    HttpResponse<String> faulty =
        service.post(
            RECOMMENDATIONS, "{\"sample\":{\"type\":\"" + field + "\",\"volume\":\"1 mL\"}}");
    HttpResponse<String> labelled =
        service.post(
            RECOMMENDATIONS,
            "{\"id\":\""
                + field
                + "\",\"title\":\""
                + field
                + "\","
                + TestService.PLASMA.substring(1));

    refused(faulty, 400, "invalid-request");
    assertThat(labelled.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(OpenApi.JSON.readTree(labelled.body()).at("/request/id").asText()).isEqualTo(SCRIPT);
    safe(labelled);
    refused(service.get("/%3Cscript%3Ealert(1)%3C/script%3E"), 404, "not-found");
  }

  @Test
  void scriptInAPictureIsText() throws Exception {
    HttpResponse<String> map =
        service.post(
            "/api/maps",
            "{\"request\":{\"title\":\""
                + SCRIPT
                + "\","
                + TestService.PLASMA.substring(1)
                + ",\"x\":\"purity\",\"y\":\"gmp\"}");

    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(map.body()).doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void aFormOfAnotherSiteIsRefusedByItsType(String type) throws Exception {
    HttpResponse<String> answer =
        service.send(
            HttpRequest.newBuilder(service.uri(RECOMMENDATIONS))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(TestService.PLASMA)));

    refused(answer, 415, "unsupported-media-type");
  }

  @Test
  void jsonWithItsCharacterSetIsJson() throws Exception {
    HttpResponse<String> answer =
        service.send(
            HttpRequest.newBuilder(service.uri(RECOMMENDATIONS))
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString(TestService.PLASMA)));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aScriptOfAnotherSiteIsRefusedByItsOrigin() throws Exception {
    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
      refused(
          service.post(RECOMMENDATIONS, TestService.PLASMA, "Origin", origin), 403, "cross-origin");
    }
    refused(
        service.post(RECOMMENDATIONS, TestService.PLASMA, "Sec-Fetch-Site", "cross-site"),
        403,
        "cross-origin");
    String own = "http://127.0.0.1:" + service.port();
    assertThat(
            service
                .post(
                    RECOMMENDATIONS,
                    TestService.PLASMA,
                    "Origin",
                    own,
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"})
  void aNameThatSomebodyPointsHereIsNotAnsweredTo(String host) throws Exception {
    String answer = RawClient.ask(service.port(), "GET /healthz HTTP/1.1", "", "Host: " + host);

    assertThat(answer).startsWith("HTTP/1.1 421 ").contains("urn:evisor:problem:misdirected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:9000", "127.0.0.1:1", "[::1]:8080"})
  void everyLoopbackNameIsAnsweredTo(String host) throws Exception {
    assertThat(RawClient.ask(service.port(), "GET /healthz HTTP/1.1", "", "Host: " + host))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void whatIsNoRequestIsAnsweredInShort() throws Exception {
    for (String line : List.of("GARBAGE", "GET / HTTP/9.9", "GET /healthz")) {
      assertThat(RawClient.ask(service.port(), line, ""))
          .matches("(?s)HTTP/1.1 (400|426|505) .*")
          .contains("application/problem+json", "nosniff")
          .doesNotContain("jetty", "Exception", "\tat ");
    }
  }

  @Test
  void noFaultOfThoseAboveWasOurs() throws Exception {
    service.post(RECOMMENDATIONS, "{\"request\":1}");

    assertThat(service.log()).isEmpty();
  }
}
