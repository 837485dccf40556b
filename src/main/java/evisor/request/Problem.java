package evisor.request;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.json.JsonSyntaxException;
import evisor.speech.Speech;
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
  public static Problem invalidRequest(List<Diagnostic> faults, Speech speech) {
    return new Problem(
        TYPE_PREFIX + "invalid-request",
        speech.say("The request is not valid"),
        400,
        speech.counted(faults.size(), "The request has %s fault.", "The request has %s faults."),
        List.copyOf(faults));
  }

  /** Returns the problem of a text that is no JSON document, with where and why. */
  public static Problem notJson(JsonSyntaxException cause, Speech speech) {
    String why = cause.why(speech) + ".";
    return new Problem(
        TYPE_PREFIX + "not-json",
        speech.say("The input is not a JSON document"),
        400,
        cause.place() + ": " + why,
        List.of(Diagnostic.error(cause.place(), cause.pointer(), sentence(why))));
  }

  /** Returns the problem of an input beyond {@link RequestInput#LIMIT}. */
  public static Problem tooLarge(String name, Speech speech) {
    return whole(
        "too-large",
        speech.say("The input is too large"),
        413,
        name,
        speech.say("more than the %s bytes (1 MB) allowed for one request.", RequestInput.LIMIT));
  }

  /** Returns the problem of an input that cannot be read, with why in the same language. */
  public static Problem unreadable(String name, String why, Speech speech) {
    return whole("unreadable", speech.say("The input cannot be read"), 400, name, why);
  }

  /** Returns the problem of a command that cannot be carried out as it was given, with why. */
  public static Problem usage(String detail, Speech speech) {
    return usage(detail, List.of(), speech);
  }

  /** Returns the same with every fault found in what was given. */
  public static Problem usage(String detail, List<Diagnostic> faults, Speech speech) {
    return new Problem(
        TYPE_PREFIX + "usage",
        speech.say("The command is not used as it is meant"),
        400,
        detail,
        List.copyOf(faults));
  }

  private static Problem whole(String kind, String title, int status, String name, String why) {
    return new Problem(
        TYPE_PREFIX + kind,
        title,
        status,
        name + ": " + why,
        List.of(Diagnostic.error(FilePlace.of(name), "", sentence(why))));
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
