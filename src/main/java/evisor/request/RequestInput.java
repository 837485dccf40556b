package evisor.request;

import evisor.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a person named as input, no further than a request may be long. */
public final class RequestInput {

  /** Most bytes of one request, or of one line of a batch: 1 MB. */
  public static final int LIMIT = 1_048_576;

  /** What the command line calls standard input. */
  public static final String STANDARD = "-";

  private RequestInput() {}

  /** Returns what a person calls an input, for places and messages. */
  public static String name(String argument, Speech speech) {
    return argument.equals(STANDARD) ? speech.say("standard input") : argument;
  }

  /**
   * Reads a whole request.
   *
   * @param argument a file, or {@link #STANDARD}
   * @param standardInput read to its end, or just beyond the limit, where it is meant
   * @param speech the language in which faults are said
   * @throws RequestException where it cannot be read or is longer than {@link #LIMIT}
   */
  public static byte[] read(String argument, InputStream standardInput, Speech speech)
      throws RequestException {
    if (argument.equals(STANDARD)) {
      return read(standardInput, name(argument, speech), speech);
    }
    try (InputStream in = open(argument, standardInput, speech)) {
      return read(in, argument, speech);
    } catch (IOException e) {
      throw unreadable(argument, e, speech);
    }
  }

  /**
   * Opens an input, to be closed by the caller.
   *
   * @param argument a file, or {@link #STANDARD}
   * @param speech the language in which faults are said
   * @throws RequestException where it is missing, a directory or not readable
   */
  public static InputStream open(String argument, InputStream standardInput, Speech speech)
      throws RequestException {
    if (argument.equals(STANDARD)) {
      return standardInput;
    }
    try {
      // An empty path is the working directory, and nobody means that by it.
      if (argument.isBlank()) {
        throw new RequestException(
            Problem.unreadable(
                "\"\"", speech.say("the name of the file is empty; a file is expected."), speech));
      }
      Path file = Path.of(argument);
      if (Files.isDirectory(file)) {
        throw new RequestException(
            Problem.unreadable(
                argument, speech.say("this is a directory; a file is expected."), speech));
      }
      return Files.newInputStream(file);
    } catch (InvalidPathException e) {
      throw new RequestException(
          Problem.unreadable(
              argument, speech.say("this is no name of a file: %s.", e.getReason()), speech));
    } catch (IOException e) {
      throw unreadable(argument, e, speech);
    }
  }

  private static byte[] read(InputStream in, String name, Speech speech) throws RequestException {
    try {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new RequestException(Problem.tooLarge(name, speech));
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(name, e, speech);
    }
  }

  /** Returns the exception for an input that failed while it was read. */
  public static RequestException unreadable(String name, IOException cause, Speech speech) {
    String why =
        cause instanceof NoSuchFileException
            ? speech.say("there is no such file.")
            : cause instanceof AccessDeniedException
                ? speech.say("reading it is not permitted.")
                : speech.say("reading it failed: %s.", String.valueOf(cause.getMessage()));
    RequestException exception = new RequestException(Problem.unreadable(name, why, speech));
    exception.initCause(cause);
    return exception;
  }
}
