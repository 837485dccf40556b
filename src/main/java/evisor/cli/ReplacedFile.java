package evisor.cli;

import evisor.files.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A whole file that an option names, and what is said where it cannot be written. */
final class ReplacedFile implements AutoCloseable {

  private final String named;
  private final WholeFile file;
  private final WatchedOutput watched;
  private final PrintStream out;

  private ReplacedFile(String named, WholeFile file) {
    this.named = named;
    this.file = file;
    this.watched = new WatchedOutput(file.out());
    this.out = new PrintStream(watched, false, StandardCharsets.UTF_8);
  }

  /**
   * Opens a file.
   *
   * @param option the option that named it
   */
  static ReplacedFile of(String option, String name) throws CommandFailure {
    try {
      return of(option, name, Path.of(name));
    } catch (InvalidPathException e) {
      throw CommandFailure.usage(
          "%s is no name of a file: %s.", option + " " + name, e.getReason());
    }
  }

  static ReplacedFile of(String option, String name, Path target) throws CommandFailure {
    String named = option + " " + name;
    try {
      if (Files.isDirectory(target)) {
        throw CommandFailure.usage("%s: this is a directory; a file is expected.", named);
      }
      return new ReplacedFile(named, WholeFile.at(target));
    } catch (NoSuchFileException e) {
      throw CommandFailure.usage("%s cannot be written: there is no such folder.", named);
    } catch (AccessDeniedException e) {
      throw CommandFailure.unwritten(
          speech -> speech.say("%s cannot be written: access is denied.", named));
    } catch (IOException e) {
      throw CommandFailure.unwritten(
          speech -> speech.say("%s cannot be written: %s", named, Problems.why(e, speech)));
    }
  }

  /** Writes a whole file. */
  static void write(String option, String name, byte[] content) throws CommandFailure {
    try (ReplacedFile file = of(option, name)) {
      file.out().writeBytes(content);
      file.replace();
    }
  }

  PrintStream out() {
    return out;
  }

  /**
   * Puts the file in place; call it when all is written.
   *
   * @throws CommandFailure where it could not be written to its end; then an older file is left as
   *     it was
   */
  void replace() throws CommandFailure {
    out.flush();
    Optional<IOException> lost = watched.lost();
    if (lost.isPresent()) {
      throw unwritten(lost.get());
    }
    try {
      file.replace();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private CommandFailure unwritten(IOException e) {
    return CommandFailure.unwritten(
        speech ->
            speech.say("%s could not be written to its end: %s", named, Problems.why(e, speech)));
  }

  /** Removes what was not put in place. */
  @Override
  public void close() throws CommandFailure {
    try {
      file.close();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }
}
