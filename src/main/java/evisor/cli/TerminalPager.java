package evisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Shows what is longer than a screen page by page: on a terminal only, by {@code $PAGER} or else by
 * {@code less}.
 */
final class TerminalPager {

  private static final String USUAL = "less -FRX";

  // What a terminal has that does not say how many lines it has.
  private static final int USUAL_LINES = 45;

  // How a shell says that a command cannot be run, or is not there.
  private static final int NOT_RUNNABLE = 126;
  private static final int NOT_FOUND = 127;

  private TerminalPager() {}

  /** Writes a text where answers go, page by page where it is longer than the terminal. */
  static void show(String text, Environment around) {
    if (around.outTerminal()
        && text.lines().count() > lines(around.environment())
        && paged(text, around.environment())) {
      return;
    }
    around.out().print(text);
  }

  private static long lines(Map<String, String> environment) {
    String lines = environment.getOrDefault("LINES", "");
    return lines.matches("[1-9]\\d{0,3}") ? Long.parseLong(lines) : USUAL_LINES;
  }

  /** Returns whether there is a pager that took the text. */
  private static boolean paged(String text, Map<String, String> environment) {
    String command = environment.getOrDefault("PAGER", USUAL);
    if (command.isBlank() || command.equals("cat")) {
      return false;
    }
    try {
      Process pager =
          new ProcessBuilder("sh", "-c", command)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream out = pager.getOutputStream()) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Whoever leaves the pager early has seen enough.
      }
      int status = pager.waitFor();
      return status != NOT_FOUND && status != NOT_RUNNABLE;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
