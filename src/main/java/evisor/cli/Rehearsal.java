package evisor.cli;

import evisor.files.FaultyFilesException;
import evisor.rules.RuleLoading;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the commands that are waited for most, one after the other, the service last, and throws
 * away what they say: the launcher notes here which classes they need, so that the real ones start
 * faster.
 */
final class Rehearsal {

  // An answer comes first: without one the rules cannot be used at all.
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("recommend", "--sample", "plasma", "--volume", "1 mL"),
          List.of("recommend", "--sample", "plasma", "--volume", "1 mL", "--format", "json"),
          List.of("check"),
          // A part of the suite is enough, and is over sooner.
          List.of("test", "--id", "*1,*m"));

  private Rehearsal() {}

  /**
   * Runs the commands.
   *
   * @throws FaultyFilesException where the jar lacks its rules
   * @throws IllegalStateException where there is no answer, so that nothing was rehearsed
   */
  public static void main(String[] args) throws FaultyFilesException {
    InputStream nothing = InputStream.nullInputStream();
    PrintStream nowhere =
        new PrintStream(
            new WatchedOutput(OutputStream.nullOutputStream()), false, StandardCharsets.UTF_8);
    for (List<String> command : COMMANDS) {
      int status = Main.run(nothing, nowhere, nowhere, command);
      if (command.equals(COMMANDS.get(0)) && status != ExitStatus.DONE.status()) {
        throw new IllegalStateException("there is no answer");
      }
    }
    // The first answer after an edit compiles what was edited.
    RuleLoading.rehearse();
    ServeCommand.rehearse(Environment.ofProcess(nothing, nowhere, nowhere));
  }
}
