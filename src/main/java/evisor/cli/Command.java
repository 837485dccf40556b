package evisor.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of the command line. */
interface Command {

  /** Returns its name. */
  String name();

  /** Returns what it does, in a line. */
  String purpose();

  /** Returns what follows its name, in a line. */
  String arguments();

  /** Returns its options. */
  Options options();

  /** Returns what else its help says; may be empty. */
  default String notes() {
    return "";
  }

  /**
   * Carries the command out.
   *
   * @param line its options and arguments
   * @param around where it runs
   * @return how it ended
   * @throws Failure where it cannot be carried out
   * @throws IOException where a file or stream fails
   */
  Exit run(CommandLine line, Surroundings around) throws Failure, IOException;
}
