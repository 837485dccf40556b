package evisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service takes on no more than it can answer. */
@Timeout(60)
final class ServiceLimitsTest {

  private static final String HELD = "/held";
  private static final String HEAD =
      "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private static ServiceLimits limits(
      Duration reading, Duration deciding, Duration idle, int waiting) {
    return limits(reading, deciding, idle, waiting, 1024);
  }

  private static ServiceLimits limits(
      Duration reading, Duration deciding, Duration idle, int waiting, long slowest) {
    return new ServiceLimits(
        reading, deciding, idle, Duration.ofSeconds(10), 1, waiting, 1, 1, slowest, 64);
  }

  private static ServiceLimits limits(Duration reading, Duration deciding, int waiting) {
    return limits(reading, deciding, Duration.ofSeconds(20), waiting);
  }

  private static HttpRequest held(TestService service) {
    return HttpRequest.newBuilder(service.uri(HELD))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}"))
        .build();
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsRefusedAtOnceAndTheRestAnswered() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    HttpRoute waits = HttpRoute.post(HELD, call -> answerAfter(begun, open));
    try (TestService service =
        TestService.start(
            Path.of("rules"),
            limits(Duration.ofSeconds(10), Duration.ofSeconds(40), 2),
            List.of(waits))) {
      List<CompletableFuture<HttpResponse<String>>> fitting = new ArrayList<>();
      fitting.add(service.client().sendAsync(held(service), BodyHandlers.ofString()));
      begun.await();
      for (int i = 0; i < 2; i++) {
        fitting.add(service.client().sendAsync(held(service), BodyHandlers.ofString()));
      }
      HttpResponse<String> refused = firstRefused(service);

      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.body()).contains("urn:evisor:problem:overloaded");
      open.countDown();
      for (CompletableFuture<HttpResponse<String>> answer : fitting) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
      assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> firstRefused(TestService service) throws Exception {
    // The two that wait may still be on their way; one more at most takes a place of theirs.
    while (!service.metric("evisor_short_calls").equals("3")) {
      Thread.onSpinWait();
    }
    HttpResponse<String> answer = service.client().send(held(service), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
    return answer;
  }

  private static ServedAnswer answerAfter(CountDownLatch begun, CountDownLatch open) {
    begun.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ServedAnswer.json("{}");
  }

  @Test
  void anAnswerThatTakesTooLongIsNotWaitedForAndItsWorkEnds() throws Exception {
    AtomicInteger interrupted = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    HttpRoute forEver =
        HttpRoute.post(
                HELD,
                call -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                  }
                  ended.countDown();
                  return ServedAnswer.json("{}");
                })
            .takingLong();
    try (TestService service =
        TestService.start(
            Path.of("rules"),
            limits(Duration.ofSeconds(10), Duration.ofSeconds(1), 2),
            List.of(forEver))) {
      HttpResponse<String> answer = service.client().send(held(service), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("urn:evisor:problem:too-long");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      ended.await();
      assertThat(interrupted).hasValue(1);
    }
  }

  @Test
  void workEndsLongBeforeItIsDoneWhenItsClientIsGone() throws Exception {
    // So many draws take far longer than this test, and the time limit is longer still.
    String body = "{\"request\":" + TestService.PLASMA + ",\"with\":\"all\",\"draws\":100000}";
    try (TestService service =
        TestService.start(
            Path.of("rules"), limits(Duration.ofSeconds(10), Duration.ofHours(1), 2), List.of())) {
      try (Socket socket = RawClient.open(service.port())) {
        send(
            socket,
            HEAD.replace("%s", "/api/recommendations")
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
        awaitMetric(service, "evisor_long_calls", "1");
      }
      awaitMetric(service, "evisor_long_calls", "0");

      assertThat(
              service.metric(
                  "evisor_requests_total{route=\"/api/recommendations\",status=\"499\"}"))
          .isEqualTo("1");
    }
  }

  private static void awaitMetric(TestService service, String name, String value) throws Exception {
    while (!service.metric(name).equals(value)) {
      Thread.sleep(10);
    }
  }

  @Test
  void anAnswerMayTakeLongerThanAConnectionMayBeSilent() throws Exception {
    HttpRoute takesLong = HttpRoute.post(HELD, call -> answerAfter(1_500));
    Duration second = Duration.ofSeconds(1);
    try (TestService service =
        TestService.start(
            Path.of("rules"),
            limits(second, Duration.ofSeconds(20), second, 2),
            List.of(takesLong))) {
      assertThat(service.client().send(held(service), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  private static ServedAnswer answerAfter(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ServedAnswer.json("{}");
  }

  @Test
  void whatIsAskedWhileAnAnswerIsWorkedOutIsAnsweredAfterIt() throws Exception {
    HttpRoute takesLong = HttpRoute.get(HELD, call -> answerAfter(600)).takingLong();
    try (TestService service =
            TestService.start(Path.of("rules"), ServiceLimits.usual(), List.of(takesLong));
        Socket socket = RawClient.open(service.port())) {
      send(socket, "GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n");
      Thread.sleep(200);
      send(socket, "GET /schemas/none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

      assertThat(RawClient.rest(socket)).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 404 .*");
    }
  }

  @Test
  void aFaultOfOursIsAnsweredWithoutItsTraceAndLoggedInOneLine() throws Exception {
    HttpRoute broken =
        HttpRoute.get(
            "/broken",
            call -> {
              throw new IllegalStateException("of ours");
            });
    try (TestService service =
        TestService.start(Path.of("rules"), ServiceLimits.usual(), List.of(broken))) {
      HttpResponse<String> answer = service.get("/broken");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("urn:evisor:problem:internal")
          .doesNotContain("IllegalState", "of ours");
      assertThat(service.log())
          .containsExactly("GET /broken failed: java.lang.IllegalStateException: of ours");
    }
  }

  @Test
  void aBodyThatTricklesInIsCutOff() throws Exception {
    try (TestService service = impatient();
        Socket socket = RawClient.open(service.port())) {
      send(
          socket, HEAD.replace("%s", "/api/recommendations") + "Content-Length: 100\r\n\r\n{\"sam");

      String answer = RawClient.rest(socket);

      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:evisor:problem:body-too-slow");
      assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoTakesAnAnswerTooSlowlyIsCutOff() throws Exception {
    int bytes = 64 << 20;
    HttpRoute large = HttpRoute.get(HELD, call -> ServedAnswer.json("1".repeat(bytes)));
    Duration enough = Duration.ofSeconds(30);
    try (TestService service =
            TestService.start(
                Path.of("rules"), limits(enough, enough, enough, 2, 64 << 20), List.of(large));
        Socket socket = RawClient.open(service.port())) {
      send(socket, "GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n");
      // Two seconds are granted; what lies in buffers of the system by then is a few MB.
      Thread.sleep(3_500);

      int taken = 0;
      try {
        taken = socket.getInputStream().readAllBytes().length;
      } catch (IOException e) {
        // The connection was reset, as it should be.
      }
      assertThat(taken).isLessThan(bytes);
    }
  }

  @Test
  void whoTakesItFastEnoughGetsAllOfIt() throws Exception {
    int bytes = 8 << 20;
    HttpRoute large = HttpRoute.get(HELD, call -> ServedAnswer.json("1".repeat(bytes)));
    Duration enough = Duration.ofSeconds(30);
    try (TestService service =
        TestService.start(
            Path.of("rules"), limits(enough, enough, enough, 2, 1024), List.of(large))) {
      String answer = RawClient.ask(service.port(), "GET /held HTTP/1.1", "");

      assertThat(answer).startsWith("HTTP/1.1 200 ").hasSizeGreaterThan(bytes);
    }
  }

  @Test
  void aHeadThatTricklesInIsCutOff() throws Exception {
    try (TestService service = impatient();
        Socket socket = RawClient.open(service.port())) {
      send(socket, "GET /healthz HTTP/1.1\r\nHost: loc");
      Thread trickle =
          new Thread(
              () -> {
                try {
                  while (true) {
                    Thread.sleep(100);
                    send(socket, "a");
                  }
                } catch (Exception e) {
                  // The connection is closed, which is what is waited for.
                }
              });
      trickle.start();

      String answer = RawClient.rest(socket);

      assertThat(answer).doesNotContain("200 OK");
      trickle.join();
    }
  }

  @Test
  void aConnectionThatIsUsedAgainAndAgainStaysOpen() throws Exception {
    try (TestService service = impatient();
        Socket socket = RawClient.open(service.port())) {
      String ask = "GET /schemas/none HTTP/1.1\r\nHost: localhost\r\n\r\n";
      for (int i = 0; i < 8; i++) {
        send(socket, ask);
        Thread.sleep(400);
      }
      send(socket, ask.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

      assertThat(RawClient.rest(socket).split("HTTP/1.1 404 ", -1)).hasSize(10);
    }
  }

  @Test
  void aStopWaitsForTheAnswersThatAreWorkedOut() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    HttpRoute waits = HttpRoute.post(HELD, call -> answerAfter(begun, open));
    TestService service =
        TestService.start(Path.of("rules"), ServiceLimits.usual(), List.of(waits));
    CompletableFuture<HttpResponse<String>> answer =
        service.client().sendAsync(held(service), BodyHandlers.ofString());
    begun.await();
    Thread stop =
        new Thread(
            () -> {
              try {
                service.close();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    // A service that has stopped has no port any more.
    int port = service.port();
    stop.start();
    while (accepts(port)) {
      Thread.onSpinWait();
    }
    // The server itself would hang up on a connection that is silent for a second while it stops.
    Thread.sleep(1_500);
    open.countDown();

    assertThat(answer.get().statusCode()).isEqualTo(200);
    stop.join();
  }

  /** Starts a service that waits a second for what it is to read. */
  private static TestService impatient() throws Exception {
    return TestService.start(
        Path.of("rules"), limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 2), List.of());
  }

  private static boolean accepts(int port) {
    try (Socket socket = RawClient.open(port)) {
      return socket.isConnected();
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static void send(Socket socket, String text) throws java.io.IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
