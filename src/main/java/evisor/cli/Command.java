package evisor.cli;

import evisor.request.Problem;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** One command of the command line. */
interface Command {

  /** Returns how it is used. */
  CommandUsage usage();

  /**
   * Returns what stands where its report in a format was asked for, if it cannot be carried out;
   * nothing where it writes no reports, or none in that format.
   *
   * @param format the format as typed
   * @param problem why it cannot be carried out
   * @param exit how it ended
   */
  default Optional<String> reportOfFailure(String format, Problem problem, ExitStatus exit) {
    return Optional.empty();
  }

  /**
   * Carries the command out.
   *
   * @param line its options and arguments
   * @param around where it runs
   * @return how it ended
   * @throws CommandFailure where it cannot be carried out
   * @throws IOException where a file or stream fails
   */
  ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException;
}
