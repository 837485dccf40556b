package evisor.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The git program that is installed, called without a shell. It only reads; settings of the
 * environment that point at another repository, as a hook has them, are taken away.
 */
final class Git {

  private static final List<String> POINTING =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_NAMESPACE",
          "GIT_CEILING_DIRECTORIES");

  private final Path dir;

  /** Takes the folder in which it is called. */
  Git(Path dir) {
    this.dir = dir;
  }

  /**
   * What a call printed.
   *
   * @param done whether it ended well
   * @param text what it printed, errors included, without blanks around it
   */
  record Answer(boolean done, String text) {}

  /** Reads what a call writes. */
  interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  /** Returns what a call prints. */
  Answer ask(String... arguments) throws RevisionException {
    Process process = start(true, arguments);
    try (InputStream in = process.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Answer(ended(process), text);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Returns what is read of the bytes that a call writes. */
  <T> T read(Reading<T> reading, String... arguments) throws RevisionException {
    Process process = start(false, arguments);
    try (InputStream in = process.getInputStream()) {
      T found = reading.read(in);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      if (!ended(process)) {
        throw new RevisionException("git " + arguments[0] + " failed in " + dir + ".");
      }
      return found;
    } catch (IOException e) {
      throw broken(e);
    } finally {
      process.destroy();
    }
  }

  private Process start(boolean withErrors, String... arguments) throws RevisionException {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "-c", "core.fsmonitor="));
    command.addAll(List.of("-C", dir.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(withErrors);
    if (!withErrors) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    Map<String, String> environment = builder.environment();
    POINTING.forEach(environment::remove);
    environment.put("LC_ALL", "C");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new RevisionException(
          "A revision is read by git, which does not start here; install git, or name two"
              + " folders.");
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while git was read", e);
    }
  }

  private static RevisionException broken(IOException e) {
    return new RevisionException("What git wrote cannot be read: " + e.getMessage() + ".");
  }
}
