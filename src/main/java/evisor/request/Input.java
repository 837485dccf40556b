package evisor.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a person named as input, no further than a request may be long. */
public final class Input {

  /** Most bytes of one request, or of one line of a batch: 1 MB. */
  public static final int LIMIT = 1_048_576;

  /** What the command line calls standard input. */
  public static final String STANDARD = "-";

  private static final String STANDARD_NAME = "standard input";

  private Input() {}

  /** Returns what a person calls an input, for places and messages. */
  public static String name(String argument) {
    return argument.equals(STANDARD) ? STANDARD_NAME : argument;
  }

  /**
   * Reads a whole request.
   *
   * @param argument a file, or {@link #STANDARD}
   * @param standardInput read to its end, or just beyond the limit, where it is meant
   * @throws RequestException where it cannot be read or is longer than {@link #LIMIT}
   */
  public static byte[] read(String argument, InputStream standardInput) throws RequestException {
    if (argument.equals(STANDARD)) {
      return read(standardInput, STANDARD_NAME);
    }
    try (InputStream in = open(argument, standardInput)) {
      return read(in, argument);
    } catch (IOException e) {
      throw unreadable(argument, e);
    }
  }

  /**
   * Opens an input, to be closed by the caller.
   *
   * @param argument a file, or {@link #STANDARD}
   * @throws RequestException where it is missing, a directory or not readable
   */
  public static InputStream open(String argument, InputStream standardInput)
      throws RequestException {
    if (argument.equals(STANDARD)) {
      return standardInput;
    }
    try {
      // An empty path is the working directory, and nobody means that by it.
      if (argument.isBlank()) {
        throw new RequestException(
            Problem.unreadable("\"\"", "the name of the file is empty; a file is expected."));
      }
      Path file = Path.of(argument);
      if (Files.isDirectory(file)) {
        throw new RequestException(
            Problem.unreadable(argument, "this is a directory; a file is expected."));
      }
      return Files.newInputStream(file);
    } catch (InvalidPathException e) {
      throw new RequestException(
          Problem.unreadable(argument, "this is no name of a file: " + e.getReason() + "."));
    } catch (IOException e) {
      throw unreadable(argument, e);
    }
  }

  private static byte[] read(InputStream in, String name) throws RequestException {
    try {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new RequestException(Problem.tooLarge(name));
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Returns the exception for an input that failed while it was read. */
  public static RequestException unreadable(String name, IOException cause) {
    String why =
        cause instanceof NoSuchFileException
            ? "there is no such file."
            : cause instanceof AccessDeniedException
                ? "reading it is not permitted."
                : "reading it failed: " + cause.getMessage() + ".";
    RequestException exception = new RequestException(Problem.unreadable(name, why));
    exception.initCause(cause);
    return exception;
  }
}
