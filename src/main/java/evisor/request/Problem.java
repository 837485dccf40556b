package evisor.request;

import evisor.files.Diagnostic;
import evisor.files.Place;
import java.util.List;

/**
 * Why there is no answer, as RFC 9457 problem details.
 *
 * @param type a URI that names the kind of problem and never changes
 * @param title the kind of problem in a few words
 * @param status the HTTP status that fits it
 * @param detail this problem in one sentence
 * @param errors every fault found, at least one where an input is at fault
 */
public record Problem(
    String type, String title, int status, String detail, List<Diagnostic> errors) {

  /** Begins the {@code type} of every problem. */
  public static final String TYPE_PREFIX = "urn:evisor:problem:";

  /** Returns the problem of a request with faults, of which there is at least one. */
  public static Problem invalidRequest(List<Diagnostic> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return new Problem(
        TYPE_PREFIX + "invalid-request",
        "The request is not valid",
        400,
        "The request has " + count + ".",
        List.copyOf(faults));
  }

  /** Returns the problem of a text that is no JSON document, with where and why. */
  public static Problem notJson(Place place, String pointer, String message) {
    return new Problem(
        TYPE_PREFIX + "not-json",
        "The input is not a JSON document",
        400,
        place + ": " + message + ".",
        List.of(Diagnostic.error(place, pointer, sentence(message + "."))));
  }

  /** Returns the problem of an input beyond {@link Input#LIMIT}. */
  public static Problem tooLarge(String name) {
    return whole(
        "too-large",
        "The input is too large",
        413,
        name,
        "more than the " + Input.LIMIT + " bytes (1 MB) allowed for one request.");
  }

  /** Returns the problem of an input that cannot be read, with why. */
  public static Problem unreadable(String name, String why) {
    return whole("unreadable", "The input cannot be read", 400, name, why);
  }

  /** Returns the problem of a command that cannot be carried out as it was given. */
  public static Problem usage(String detail) {
    return new Problem(
        TYPE_PREFIX + "usage", "The command is not used as it is meant", 400, detail, List.of());
  }

  private static Problem whole(String kind, String title, int status, String name, String why) {
    return new Problem(
        TYPE_PREFIX + kind,
        title,
        status,
        name + ": " + why,
        List.of(Diagnostic.error(Place.of(name), "", sentence(why))));
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
