package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Advisor;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.RulesFolder;
import evisor.replay.RecordedAnswer;
import evisor.replay.Replay;
import evisor.replay.Replay.Outcome;
import evisor.rules.Engine;
import evisor.speech.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** Decisions over HTTP, each request and answer as the description of the API says. */
@Timeout(120)
final class DecisionRoutesTest {

  private static final String DECISIONS = "/api/decisions";
  private static final String TAKEN =
      "{\"request\":" + TestService.PLASMA + ",\"stance\":\"taken\"}";

  @TempDir private static Path folder;

  private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
  private static TestService service;
  private static OpenApi api;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.keepingIn(folder.resolve("data"), LOG::add);
    api = OpenApi.read();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static JsonNode kept(String body) throws Exception {
    assertThat(api.faultsOfRequest(DECISIONS, body)).isEmpty();
    HttpResponse<String> answer = service.post(DECISIONS, body);
    assertThat(answer.statusCode()).as("%s %s", answer.body(), LOG).isEqualTo(201);
    assertThat(api.faultsOfAnswer("post", DECISIONS, 201, answer.body())).isEmpty();
    JsonNode decision = OpenApi.JSON.readTree(answer.body());
    assertThat(answer.headers().firstValue("Location"))
        .contains(DECISIONS + "/" + decision.get("id").asLong());
    return decision;
  }

  private static JsonNode read(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).as("%s %s", answer.body(), LOG).isEqualTo(200);
    return OpenApi.JSON.readTree(answer.body());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String kind)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(api.faultsOfProblem(answer.body())).isEmpty();
    assertThat(OpenApi.JSON.readTree(answer.body()).get("type").asText())
        .isEqualTo("urn:evisor:problem:" + kind);
  }

  @Test
  void aDecisionIsKeptWithItsAnswerAndFound() throws Exception {
    JsonNode kept =
        kept(
            "{\"request\":"
                + TestService.PLASMA
                + ",\"stance\":\"otherwise\",\"instead\":\"TFF → SEC\",\"because\":\"no column"
                + " <b>here</b>\",\"who\":\"Д."
                + " Азимова\",\"title\":\"Biobank\",\"language\":\"ru\"}");
    String path = DECISIONS + "/" + kept.get("id").asLong();

    HttpResponse<String> whole = service.get(path);

    assertThat(api.faultsOfAnswer("get", DECISIONS + "/{id}", whole.body())).isEmpty();
    assertThat(kept.get("instead_core").toString()).isEqualTo("[\"tff\",\"sec\"]");
    assertThat(kept.at("/provenance/language").asText()).isEqualTo("ru");
    assertThat(kept.get("request")).isEqualTo(OpenApi.JSON.readTree(TestService.PLASMA));
    for (String words : List.of("biobank", "азимова", "plazma", "плазма", "sec", "%3Cb%3E")) {
      assertThat(read(DECISIONS + "?q=" + words.replace(" ", "%20")).get("decisions"))
          .as(words)
          .anyMatch(one -> one.get("id").equals(kept.get("id")));
    }
    assertThat(read(DECISIONS + "?q=biobank%20urine").get("decisions")).isEmpty();
  }

  @Test
  void theAnswerIsTheOneThatWasGivenAndCanBeReplayed() throws Exception {
    JsonNode kept = kept(TAKEN);
    String path = DECISIONS + "/" + kept.get("id").asLong() + "/answer";

    HttpResponse<String> answer = service.get(path);

    assertThat(answer.body())
        .isEqualTo(service.post("/api/recommendations", TestService.PLASMA).body());
    assertThat(api.faultsOfAnswer("get", DECISIONS + "/{id}/answer", answer.body())).isEmpty();
    RecordedAnswer recorded =
        RecordedAnswer.read(
            answer.body().getBytes(StandardCharsets.UTF_8), "answer", Speech.ENGLISH);
    assertThat(Replay.of(recorded, advisor(), Optional.empty()).outcome())
        .isEqualTo(Outcome.IDENTICAL);
  }

  private static Advisor advisor() throws Exception {
    return Advisor.load(
        RulesFolder.at(Path.of("rules"), "rules"), Engine.EXECUTABLE, TestService.CACHE);
  }

  @Test
  void whatIsAskedBesideTheAnswerIsKeptWithIt() throws Exception {
    JsonNode kept =
        kept(
            "{\"request\":"
                + TestService.PLASMA
                + ",\"stance\":\"taken\",\"with\":[\"robustness\"],\"draws\":20,\"seed\":7}");

    JsonNode answer = read(DECISIONS + "/" + kept.get("id").asLong() + "/answer");

    assertThat(answer.at("/robustness/draws").asInt()).isEqualTo(20);
  }

  @Test
  void aCorrectionHasTheAnswerOfWhatItCorrects() throws Exception {
    long first = kept(TAKEN).get("id").asLong();

    JsonNode second =
        kept("{\"corrects\":" + first + ",\"stance\":\"disputed\",\"because\":\"mistyped\"}");

    JsonNode old = read(DECISIONS + "/" + first);
    assertThat(old.get("corrected_by")).isEqualTo(second.get("id"));
    assertThat(old.get("stance").asText()).isEqualTo("taken");
    assertThat(second.get("corrects").asLong()).isEqualTo(first);
    assertThat(read(DECISIONS + "/" + second.get("id").asLong() + "/answer"))
        .isEqualTo(old.get("answer"));
    assertProblem(
        service.post(DECISIONS, "{\"corrects\":" + first + ",\"stance\":\"taken\"}"),
        409,
        "superseded");
    assertProblem(
        service.post(DECISIONS, "{\"corrects\":99999,\"stance\":\"taken\"}"), 404, "not-found");
  }

  @Test
  void whatIsWithdrawnStaysToBeRead() throws Exception {
    String path = DECISIONS + "/" + kept(TAKEN).get("id").asLong();
    String body = "{\"who\":\"B\",\"because\":\"wrong tube\"}";

    HttpResponse<String> withdrawn = service.post(path + "/withdrawal", body);

    assertThat(withdrawn.statusCode()).isEqualTo(201);
    assertThat(api.faultsOfRequest(DECISIONS + "/{id}/withdrawal", body)).isEmpty();
    assertThat(api.faultsOfAnswer("post", DECISIONS + "/{id}/withdrawal", 201, withdrawn.body()))
        .isEmpty();
    assertThat(read(path).at("/withdrawn/because").asText()).isEqualTo("wrong tube");
    assertProblem(service.post(path + "/withdrawal", body), 409, "superseded");
  }

  @Test
  void nothingIsKeptOnAnAnswerThatIsNoLongerTheOneLookedAt() throws Exception {
    JsonNode kept = kept(TAKEN);
    ObjectNode body = (ObjectNode) OpenApi.JSON.readTree(TAKEN);
    body.set("rules_digest", kept.at("/provenance/rules_digest"));
    body.set("knowledge_digest", kept.at("/provenance/knowledge_digest"));
    kept(body.toString());

    assertProblem(
        service.post(DECISIONS, body.put("rules_digest", "0".repeat(64)).toString()),
        409,
        "answer-changed");
  }

  @Test
  void decisionsArePagedFromTheNewest() throws Exception {
    for (int i = 0; i < 3; i++) {
      kept(TAKEN.replace("\"taken\"", "\"taken\",\"title\":\"paged\""));
    }

    HttpResponse<String> first = service.get(DECISIONS + "?q=paged&limit=2");
    JsonNode page = OpenApi.JSON.readTree(first.body());
    JsonNode rest =
        read(DECISIONS + "?q=paged&limit=2&before=" + page.at("/older/before").asLong());

    assertThat(api.faultsOfAnswer("get", DECISIONS, first.body())).isEmpty();
    assertThat(page.get("decisions")).hasSize(2);
    assertThat(rest.get("decisions")).hasSize(1);
    assertThat(rest.get("older").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/request",
        "{\"stance\":\"maybe\"}|/stance",
        "{\"stance\":\"taken\",\"request\":{\"sample\":{\"type\":\"x\",\"volume\":\"1"
            + " mL\"}}}|/request/sample/type",
        "{\"stance\":\"taken\",\"corrects\":0}|/corrects",
        "{\"stance\":\"taken\",\"corrects\":1,\"because\":3}|/because",
        "{\"stance\":\"taken\",\"corrects\":1,\"else\":3}|/else",
        "[]|''"
      })
  void whatIsFaultyIsSaid(String body, String pointer) throws Exception {
    HttpResponse<String> answer = service.post(DECISIONS, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer);
    assertThat(api.faultsOfProblem(answer.body())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"because,2000", "who,200", "title,200", "instead,200"})
  void textsHaveALimit(String field, int most) throws Exception {
    String fits =
        "{\"request\":" + TestService.PLASMA + ",\"stance\":\"taken\",\"" + field + "\":\"";

    assertThat(service.post(DECISIONS, fits + "ж".repeat(most) + "\"}").statusCode())
        .isEqualTo(201);
    assertThat(service.post(DECISIONS, fits + "ж".repeat(most + 1) + "\"}").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/0", "/x", "/-1", "/99999999999999999999", "/77777/case", "/77777/answer"})
  void aDecisionThatWasNeverKeptIsNotFound(String path) throws Exception {
    assertProblem(service.get(DECISIONS + path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "before=x", "q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void whatStandsBehindThePathIsRead(String query) throws Exception {
    HttpResponse<String> answer =
        service.get(DECISIONS + "?" + (query.startsWith("q") ? query.repeat(8) : query));

    assertProblem(answer, 400, "invalid-request");
  }

  @Test
  void allOfThemAreTakenElsewhere() throws Exception {
    long gone = kept(TAKEN).get("id").asLong();
    service.post(DECISIONS + "/" + gone + "/withdrawal", "{}");
    long disputed =
        kept(TAKEN.replace("\"taken\"", "\"disputed\",\"instead\":\"tff,sec\"")).get("id").asLong();

    HttpResponse<String> json = service.get(DECISIONS + ".json");
    Path cases = Files.createDirectories(folder.resolve("exported"));
    List<String> answers = unzip(cases);

    assertThat(api.faultsOfAnswer("get", DECISIONS + ".json", json.body())).isEmpty();
    assertThat(OpenApi.JSON.readTree(json.body()).get("decisions")).hasSize(answers.size());
    assertThat(cases.resolve("kept-" + gone + ".json")).doesNotExist();
    assertThat(Files.readString(cases.resolve("kept-" + disputed + ".json")))
        .isEqualTo(service.get(DECISIONS + "/" + disputed + "/case").body())
        .contains("not_recommended");
    // What is wrong with a case is thrown.
    assertThat(
            CaseReader.read(
                CaseFolder.read(cases, "exported").all(),
                advisor().requests(),
                new TreeSet<>(List.of())))
        .isNotEmpty();
  }

  /** Unpacks the cases into a folder, and returns the names of the answers. */
  private static List<String> unzip(Path cases) throws IOException, InterruptedException {
    byte[] packed =
        service
            .client()
            .send(
                HttpRequest.newBuilder(service.uri(DECISIONS + ".zip")).build(),
                BodyHandlers.ofByteArray())
            .body();
    List<String> answers = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("cases/")) {
          Files.write(cases.resolve(entry.getName().substring(6)), zip.readAllBytes());
        } else {
          answers.add(entry.getName());
        }
      }
    }
    return answers;
  }

  @Test
  void whatIsKeptIsCounted() throws Exception {
    kept(TAKEN);
    int before = Integer.parseInt(service.metric("evisor_decisions_kept"));

    kept(TAKEN);

    assertThat(service.metric("evisor_decisions_kept")).isEqualTo(Integer.toString(before + 1));
  }

  @Test
  void aFormOfAnotherSiteKeepsNothing() throws Exception {
    HttpResponse<String> answer =
        service.post(DECISIONS, TAKEN, "Origin", "http://elsewhere.example");

    assertProblem(answer, 403, "cross-origin");
  }

  @Test
  void whereAnotherProgramHoldsTheFileThatIsSaid() throws Exception {
    kept(TAKEN);
    Path file = folder.resolve("data").resolve("decisions.sqlite");
    try (Connection connection =
            JDBC.createConnection(JDBC.PREFIX + file.toUri(), new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      HttpResponse<String> answer = service.post(DECISIONS, TAKEN);

      assertProblem(answer, 503, "not-kept");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).doesNotContain(folder.toString());
      assertThat(LOG).anyMatch(line -> line.contains(file.toString()));
      statement.execute("ROLLBACK");
    }
    kept(TAKEN);
  }

  @Test
  void aFileThatIsNoneIsSaid(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("decisions.sqlite"), "no database at all\n".repeat(500));
    try (TestService broken = TestService.keepingIn(other, line -> {})) {
      assertProblem(broken.post(DECISIONS, TAKEN), 500, "not-kept");
      assertProblem(broken.get(DECISIONS), 500, "not-kept");
      assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aServiceThatKeepsNothingSaysHowItWould() throws Exception {
    try (TestService plain = TestService.ofCheckout()) {
      assertProblem(plain.post(DECISIONS, TAKEN), 404, "nothing-kept");
      assertThat(plain.get(DECISIONS).body()).contains("--data");
      assertThat(plain.metric("evisor_decisions_kept")).isEmpty();
    }
  }

  @Test
  void whoOnlyLooksLeavesNothingBehind(@TempDir Path empty) throws Exception {
    Path data = empty.resolve("data");
    try (TestService looking = TestService.keepingIn(data, line -> {})) {
      assertThat(looking.get(DECISIONS).body()).contains("\"decisions\":[]");
      assertThat(looking.get(DECISIONS + ".json").body()).contains("\"decisions\":[");
      assertThat(looking.get(DECISIONS + "/1").statusCode()).isEqualTo(404);
    }

    assertThat(data).doesNotExist();
  }
}
