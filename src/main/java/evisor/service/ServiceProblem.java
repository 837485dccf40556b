package evisor.service;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.kept.StoreAdvice;
import evisor.kept.StoreException;
import evisor.kept.StoreException.Reason;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.Collection;
import java.util.List;

/** Why the service has no answer, beside what may be wrong with a request for a recommendation. */
final class ServiceProblem {

  private static final String NOT_KEPT = "Decisions cannot be kept or read now";

  private ServiceProblem() {}

  static Problem notFound(String path) {
    return problem(
        "not-found", "There is nothing under this path", 404, path + " is no path here.");
  }

  /** Returns the exception for something that is not known by that name. */
  static RequestException unknown(String what, String id, Collection<String> known) {
    return new RequestException(
        problem(
            "not-found",
            Phrase.of("There is no such %s", what),
            404,
            Phrase.of(
                "There is no %s \"%s\".%s", what, id, Nearest.nextQuestion(id, known, "\""))));
  }

  static Problem methodNotAllowed(String method, Collection<String> allowed) {
    return problem(
        "method-not-allowed",
        "The method is not allowed here",
        405,
        Phrase.of("%s is not answered under this path; allowed: %s.", method, list(allowed)));
  }

  static Problem otherType(String expected) {
    return problem(
        "unsupported-media-type",
        "The body is of another type",
        415,
        Phrase.of("A body of Content-Type %s is expected.", expected));
  }

  static Problem misdirected(String host) {
    return problem(
        "misdirected",
        "The host is not the one that is served",
        421,
        Phrase.of(
            "\"%s\" is not served here; only loopback names are, and the address that was named"
                + " with --behind-proxy.",
            host));
  }

  static Problem crossOrigin() {
    return problem(
        "cross-origin",
        "The request comes from another site",
        403,
        "What changes or computes something is answered to this service's own pages and to"
            + " programs, not to the pages of others.");
  }

  static Problem tooLateRead() {
    return problem(
        "body-too-slow", "The body came too slowly", 408, "The body did not arrive in time.");
  }

  static Problem unreadBody() {
    return problem(
        "unreadable", "The input cannot be read", 400, "The body could not be read to its end.");
  }

  static Problem overloaded() {
    return problem(
        "overloaded",
        "Too much is asked at once",
        503,
        "The queue is full; ask again after the time that Retry-After names.");
  }

  static Problem tooLong(long seconds) {
    return problem(
        "too-long",
        "The answer takes too long",
        503,
        Phrase.of(
            "It was not there after %s seconds; ask for less, such as fewer points or draws.",
            seconds));
  }

  static Problem stopping() {
    return problem("stopping", "The service is stopping", 503, "It takes no more requests.");
  }

  static Problem nothingKept() {
    return problem(
        "nothing-kept",
        "This service keeps nothing",
        404,
        "Start it with --data and a folder; decisions are kept there from then on.");
  }

  static Problem answerChanged() {
    return problem(
        "answer-changed",
        "The rules have changed since the answer",
        409,
        "Nothing was kept. Ask again, look at the answer, and decide anew.");
  }

  static Problem tooMuchAtOnce() {
    return problem(
        "too-much",
        "There are too many decisions for one answer",
        403,
        "On the machine of the service, evisor kept json and evisor kept export write all of"
            + " them.");
  }

  /** Returns why a decision was not kept or cannot be read; the log names the file. */
  static Problem store(StoreException e) {
    String advice = StoreAdvice.of(e.reason());
    return switch (e.reason()) {
      case BUSY, FULL, FORBIDDEN -> problem("not-kept", NOT_KEPT, 503, advice);
      case FOREIGN, NEWER, DAMAGED -> problem("not-kept", NOT_KEPT, 500, advice);
      case MISSING -> noDecision();
      case SUPERSEDED -> problem("superseded", "The decision no longer stands", 409, advice);
    };
  }

  static Problem noDecision() {
    return problem("not-found", "There is no such decision", 404, StoreAdvice.of(Reason.MISSING));
  }

  /** Returns the exception for something behind the path that cannot be read. */
  static RequestException badQuery(String name, String why) {
    return new RequestException(
        Problem.invalidRequest(
            List.of(Diagnostic.error(FilePlace.of(name), "/" + name, why)), Speech.ENGLISH));
  }

  static Problem internal() {
    return problem(
        "internal",
        "evisor has a fault",
        500,
        "This is a fault of evisor; its log has a line on it.");
  }

  /** Returns the problem of what the server refuses before anybody looks at it. */
  static Problem protocol(int status) {
    return switch (status) {
      case 500 -> internal();
      case 503 -> stopping();
      default ->
          problem(
              "bad-message",
              "This is no request that can be read",
              status,
              "The path, a header or the form of the message is refused.");
    };
  }

  private static String list(Collection<String> words) {
    return String.join(", ", words);
  }

  private static Problem problem(String kind, String title, int status, String detail) {
    return new Problem(Problem.TYPE_PREFIX + kind, title, status, detail, List.of());
  }
}
