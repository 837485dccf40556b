package evisor.service;

import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.service.HttpRoute.Lane;
import evisor.service.ServiceRouter.Match;
import evisor.speech.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.Scheduler;

/** One request and its answer: let in, read, worked out, written. */
final class ServiceExchange {

  private static final String LANGUAGE = "language";
  private static final String RETRY_AFTER = "Retry-After";
  private static final String POST = "POST";
  private static final long LOOK_AGAIN_MILLIS = 50;
  private static final long GRACE_MILLIS = 1000;
  // What nginx logs, too; nobody reads it.
  private static final int CLIENT_GONE = 499;

  private final Means means;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final long begin = System.nanoTime();
  private Optional<Match> match = Optional.empty();

  /**
   * What all exchanges share.
   *
   * @param guard says who is let in
   * @param router finds what answers
   * @param rules by what is answered
   * @param deciders works answers out
   * @param metrics counts
   * @param limits how much is taken on
   * @param log takes a line on each fault of ours
   */
  record Means(
      SiteGuard guard,
      ServiceRouter router,
      LiveRules rules,
      DecidingLanes deciders,
      ServiceMetrics metrics,
      ServiceLimits limits,
      Consumer<String> log) {}

  ServiceExchange(Means means, Request request, Response response, Callback callback) {
    this.means = means;
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void run() {
    means.metrics().begin();
    String path = request.getHttpURI().getDecodedPath();
    match = means.router().match(request.getMethod(), path);
    Optional<ServedAnswer> refused = refused(path);
    // What is refused is read all the same, or its sender would not get to read why.
    CompletableFuture<?> unused =
        BodyReader.read(request)
            .orTimeout(means.limits().reading().toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete(
                (bytes, failure) ->
                    unlessBroken(
                        () -> {
                          if (failure != null) {
                            write(unread(failure));
                          } else if (refused.isPresent()) {
                            write(refused.get());
                          } else {
                            decide(bytes);
                          }
                        }));
  }

  /** Leaves to the server what cannot even be refused, such as a query that is no text. */
  private void unlessBroken(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      means.metrics().end(route(), HttpStatus.BAD_REQUEST_400, System.nanoTime() - begin);
      callback.failed(e);
    }
  }

  private Optional<ServedAnswer> refused(String path) {
    Optional<Problem> foreign = means.guard().refusal(request);
    if (foreign.isPresent()) {
      return foreign.map(ServedAnswer::problem);
    }
    if (match.isEmpty()) {
      SortedSet<String> allowed = means.router().allowed(path);
      return Optional.of(
          allowed.isEmpty()
              ? ServedAnswer.problem(ServiceProblem.notFound(path))
              : ServedAnswer.problem(ServiceProblem.methodNotAllowed(request.getMethod(), allowed))
                  .with("Allow", String.join(", ", allowed)));
    }
    String expected = match.get().route().takes();
    return request.getMethod().equals(POST) && !isSent(expected)
        ? Optional.of(ServedAnswer.problem(ServiceProblem.otherType(expected)))
        : Optional.empty();
  }

  private boolean isSent(String expected) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected);
  }

  private ServedAnswer unread(Throwable failure) {
    ServedAnswer problem =
        failure instanceof RequestException tooLarge
            ? ServedAnswer.problem(tooLarge.problem())
            : ServedAnswer.problem(
                failure instanceof TimeoutException
                    ? ServiceProblem.tooLateRead()
                    : ServiceProblem.unreadBody());
    // What is left of the body would be taken for the next request.
    return problem.with("Connection", "close");
  }

  private void decide(byte[] bytes) {
    Match found = match.orElseThrow();
    ServiceCall call =
        new ServiceCall(
            found.parameters(),
            query(),
            language(),
            bytes,
            means.rules().now(),
            means.rules().faults());
    try {
      Lane lane = found.route().lane().apply(bytes);
      CompletableFuture<ServedAnswer> answer =
          means.deciders().work(lane, () -> found.route().endpoint().answer(call));
      // Nothing is sent or read meanwhile, which is no reason to hang up.
      request.addIdleTimeoutListener(silent -> answer.isDone());
      if (lane == Lane.LONG) {
        watch(answer);
      }
      CompletableFuture<?> unused =
          answer.whenComplete(
              (served, failure) ->
                  unlessBroken(
                      () -> {
                        if (answer.isCancelled()) {
                          abandon();
                        } else {
                          write(failure == null ? served : failed(failure));
                        }
                      }));
    } catch (RejectedExecutionException e) {
      write(ServedAnswer.problem(ServiceProblem.overloaded()).with(RETRY_AFTER, "1"));
    }
  }

  /** Gives an answer up once its client is gone: a page asks anew with every change. */
  private void watch(CompletableFuture<ServedAnswer> answer) {
    if (answer.isDone()) {
      return;
    }
    if (WatchedConnection.isGone(request.getConnectionMetaData().getConnection())) {
      answer.cancel(false);
    } else {
      request
          .getComponents()
          .getScheduler()
          .schedule(() -> watch(answer), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void abandon() {
    means.metrics().end(route(), CLIENT_GONE, System.nanoTime() - begin);
    callback.failed(new EofException("the client is gone"));
  }

  private ServedAnswer failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof RequestException refused) {
      return ServedAnswer.problem(refused.problem());
    }
    if (cause instanceof TimeoutException) {
      return ServedAnswer.problem(ServiceProblem.tooLong(means.limits().deciding().toSeconds()))
          .with(RETRY_AFTER, "5");
    }
    means.log().accept(request.getMethod() + " " + route() + " failed: " + cause);
    return ServedAnswer.problem(ServiceProblem.internal());
  }

  private void write(ServedAnswer served) {
    response.setStatus(served.status());
    SafeHeaders.add(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, served.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, served.body().remaining());
    served.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    if (!served.headers().containsKey("Cache-Control")) {
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    // Before the last byte, so that who has read it finds it counted.
    means.metrics().end(route(), served.status(), System.nanoTime() - begin);
    response.write(true, served.body(), takenInTime(served.body().remaining()));
  }

  /**
   * Hangs up on a client that takes the answer too slowly. Jetty's own handler for that counts the
   * bytes of all answers together, and refuses every one once these are nine thousand million.
   */
  private Callback takenInTime(long bytes) {
    long millis = GRACE_MILLIS + bytes * 1000 / means.limits().slowest();
    Scheduler.Task hangUp =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () ->
                    request
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close(new TimeoutException("the answer was taken too slowly")),
                millis,
                TimeUnit.MILLISECONDS);
    return Callback.from(hangUp::cancel, callback);
  }

  private String route() {
    return match.map(found -> found.route().path()).orElse("");
  }

  private Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), List.copyOf(field.getValues()));
    }
    return query;
  }

  private Language language() {
    Optional<Language> named =
        query().getOrDefault(LANGUAGE, List.of()).stream().findFirst().flatMap(Language::of);
    if (named.isPresent() || !request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)) {
      return named.orElse(Language.EN);
    }
    return Request.getLocales(request).stream()
        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
        .findFirst()
        .orElse(Language.EN);
  }
}
