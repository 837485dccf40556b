package evisor.cli;

import evisor.request.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves a report of what went wrong wherever a command that reports was asked for a report, so
 * that a program that reads it never finds nothing, or an earlier one. It goes by the arguments as
 * typed, for they may be what is wrong.
 */
final class ReportOfFailure {

  private final Command command;
  private final Problem problem;
  private final ExitStatus exit;
  private final Environment around;

  private ReportOfFailure(Command command, Problem problem, ExitStatus exit, Environment around) {
    this.command = command;
    this.problem = problem;
    this.exit = exit;
    this.around = around;
  }

  static void write(
      Command command, List<String> args, Problem problem, ExitStatus exit, Environment around) {
    ReportOfFailure report = new ReportOfFailure(command, problem, exit, around);
    for (String format : values("--format", args)) {
      if (!format.equals("text")) {
        command.reportOfFailure(format, problem, exit).ifPresent(around.out()::print);
        break;
      }
    }
    for (String output : values("--" + ReportFiles.OPTION, args)) {
      int sign = output.indexOf('=');
      // Where the place itself is what is wrong, that is said already.
      boolean said = problem.detail().startsWith("--" + ReportFiles.OPTION + " " + output + ":");
      if (sign > 0 && !said) {
        report.file(output.substring(0, sign), output.substring(sign + 1));
      }
    }
  }

  private void file(String format, String path) {
    Optional<String> text = command.reportOfFailure(format, problem, exit);
    if (text.isEmpty()) {
      return;
    }
    try {
      ReplacedFile.write(
          "--" + ReportFiles.OPTION, path, text.get().getBytes(StandardCharsets.UTF_8));
    } catch (CommandFailure e) {
      around.err().println("evisor: " + e.problem().detail());
    }
  }

  private static List<String> values(String option, List<String> args) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.startsWith(option + "=")) {
        values.add(arg.substring(option.length() + 1));
      } else if (arg.equals(option) && i + 1 < args.size()) {
        values.add(args.get(i + 1));
      }
    }
    return values;
  }
}
