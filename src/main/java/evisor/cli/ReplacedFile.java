package evisor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears, or replaces an older one, only when all of it is written. */
final class ReplacedFile implements AutoCloseable {

  private final String named;
  private final Path target;
  private final Path written;
  private final PrintStream out;

  private ReplacedFile(String named, Path target, Path written) throws IOException {
    this.named = named;
    this.target = target;
    this.written = written;
    this.out = new PrintStream(Files.newOutputStream(written), false, StandardCharsets.UTF_8);
  }

  /**
   * Opens a file beside the one that is meant; what is no regular file, such as a device, is
   * written itself.
   *
   * @param option the option that named it
   */
  static ReplacedFile of(String option, String name) throws Failure {
    try {
      Path target = Path.of(name).toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw Failure.usage(option + " " + name + ": this is a directory; a file is expected.");
      }
      boolean device = Files.exists(target) && !Files.isRegularFile(target);
      String beside = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      return new ReplacedFile(
          option + " " + name, target, device ? target : target.resolveSibling(beside));
    } catch (NoSuchFileException e) {
      // The file beside it is nothing that anybody has heard of.
      throw Failure.usage(option + " " + name + " cannot be written: there is no such folder.");
    } catch (AccessDeniedException e) {
      throw Failure.usage(option + " " + name + " cannot be written: access is denied.");
    } catch (IOException e) {
      throw Failure.usage(option + " " + name + " cannot be written: " + Problems.why(e));
    } catch (InvalidPathException e) {
      throw Failure.usage(option + " " + name + " is no name of a file: " + e.getReason() + ".");
    }
  }

  PrintStream out() {
    return out;
  }

  /**
   * Puts the file in place; call it when all is written.
   *
   * @throws Failure where it could not be written to its end; then an older file is left as it was
   */
  void replace() throws Failure, IOException {
    out.close();
    if (out.checkError()) {
      throw Failure.usage(named + " could not be written to its end; is there space left?");
    }
    if (!written.equals(target)) {
      Files.move(
          written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes what was not put in place. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!written.equals(target)) {
      Files.deleteIfExists(written);
    }
  }
}
