package evisor.cli;

import evisor.files.FolderFiles;
import evisor.request.JsonLine;
import evisor.request.LineReader;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.speech.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/** Reads answers from a file that has one, laid out in any way, or many, one a line. */
final class AnswerLines {

  private static final int MOST_BYTES = (int) FolderFiles.MOST_BYTES;

  private final Optional<LineReader> lines;
  private Optional<Stored> whole;

  private AnswerLines(Optional<LineReader> lines, Optional<Stored> whole) {
    this.lines = lines;
    this.whole = whole;
  }

  /** One answer, with the line in which it begins. */
  static final class Stored {

    private final long line;
    private final byte[] bytes;

    Stored(long line, byte[] bytes) {
      this.line = line;
      this.bytes = bytes;
    }

    long line() {
      return line;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /**
   * Begins.
   *
   * @param in the file
   * @param name what a person calls it
   * @param speech the language in which faults are said
   * @throws RequestException where one answer that is laid out on several lines is too long
   */
  static AnswerLines of(InputStream in, String name, Speech speech)
      throws IOException, RequestException {
    byte[] begin = in.readNBytes(MOST_BYTES);
    if (hasLines(begin)) {
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(begin), in);
      return new AnswerLines(Optional.of(new LineReader(all)), Optional.empty());
    }
    if (begin.length == MOST_BYTES) {
      throw new RequestException(Problem.tooLarge(name, speech));
    }
    return new AnswerLines(Optional.empty(), Optional.of(new Stored(1, begin)));
  }

  /** Returns the next one; empty at the end. */
  Optional<Stored> next() throws IOException, RequestException {
    if (lines.isPresent()) {
      Optional<JsonLine> line = lines.get().next();
      return line.isEmpty()
          ? Optional.empty()
          : Optional.of(new Stored(line.get().number(), line.get().bytes()));
    }
    Optional<Stored> next = whole;
    whole = Optional.empty();
    return next;
  }

  /** Returns whether the first line that is not blank ends an object, and not only begins one. */
  private static boolean hasLines(byte[] bytes) {
    byte last = 0;
    for (byte next : bytes) {
      if (next == '\n' && last != 0) {
        break;
      }
      last = next == ' ' || next == '\t' || next == '\r' || next == '\n' ? last : next;
    }
    return last == '}';
  }
}
