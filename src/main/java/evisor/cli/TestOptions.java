package evisor.cli;

import evisor.cases.CaseSelection;
import evisor.cases.ReportFormat;
import evisor.rules.Engine;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/**
 * What a command line asks of the suite.
 *
 * @param selection which cases are meant
 * @param format in what form the report goes to standard output
 * @param files where else reports go
 * @param unfired whether the report names the rules that fire in no case
 * @param known whether the report shows what is known to disagree
 * @param validate whether the report holds how the rules fare beside yardsticks
 * @param engine by what the rules are run
 * @param renewMaps whether maps that changed are written anew
 * @param watch whether the suite is run again after each save
 */
record TestOptions(
    CaseSelection selection,
    ReportFormat format,
    ReportFiles<ReportFormat> files,
    boolean unfired,
    boolean known,
    boolean validate,
    Engine engine,
    boolean renewMaps,
    boolean watch) {

  static final WordOption<ReportFormat> FORMAT =
      WordOption.of(
          "format", "FORMAT", "text, json, junit; text by default", ReportFormat.values());
  private static final TextOption ID =
      new TextOption("id", "PATTERN", "only cases with such an id: plasma-*");
  private static final TextOption TAG =
      new TextOption("tag", "TAG", "only cases with a tag; several with commas");
  private static final SwitchOption UNFIRED =
      new SwitchOption("unfired", "also name the rules that fire in none of the cases");
  private static final SwitchOption KNOWN =
      new SwitchOption("known", "also show the cases that are known to disagree, and why");
  private static final SwitchOption RENEW =
      new SwitchOption("renew-maps", "write maps that changed into their cases, then run them");
  private static final WordOption<Engine> ENGINE =
      WordOption.of(
          "engine",
          "ENGINE",
          "what runs the rules: executable (default, as in answers), classic or plain",
          Engine.values());
  private static final SwitchOption WATCH =
      new SwitchOption(
          "watch", "run again, after each save, what it can have changed; until Ctrl-C");
  private static final SwitchOption VALIDATE =
      new SwitchOption(
          "validate",
          "score the published cases, each with its own group's work masked, beside yardsticks");
  private static final TextOption SET =
      new TextOption("set", "FOLDER", "with --validate: other cases than published");

  /** All of them, in the order of the help. */
  static final List<CommandOption> ALL =
      List.of(
          ID,
          TAG,
          FORMAT,
          ReportFiles.option(FORMAT),
          UNFIRED,
          KNOWN,
          VALIDATE,
          SET,
          RENEW,
          ENGINE,
          WATCH,
          SharedOptions.RULES,
          SharedOptions.CASES);

  /** Reads them; everything that can be wrong with them is found before anything is run. */
  static TestOptions of(CommandLine line) throws CommandFailure {
    return new TestOptions(
        new CaseSelection(paths(line), ID.words(line), TAG.words(line)),
        FORMAT.in(line),
        ReportFiles.of(line, FORMAT),
        UNFIRED.in(line),
        KNOWN.in(line),
        VALIDATE.in(line),
        ENGINE.in(line),
        RENEW.in(line),
        watch(line));
  }

  /** Returns the paths of the cases that are meant. */
  private static List<String> paths(CommandLine line) throws CommandFailure {
    if (!VALIDATE.in(line)) {
      if (SET.in(line).isPresent()) {
        throw CommandFailure.usage("--set names the cases of --validate; without it, name a path.");
      }
      return line.getArgList();
    }
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage("--validate takes its cases by --set FOLDER.");
    }
    return List.of(SET.in(line).orElse("published"));
  }

  private static boolean watch(CommandLine line) throws CommandFailure {
    if (!WATCH.in(line)) {
      return false;
    }
    if (FORMAT.in(line) != ReportFormat.TEXT) {
      throw CommandFailure.usage(
          "--watch writes one report after the other, which only text can; state --output"
              + " FORMAT=PATH for a file that is replaced each time.");
    }
    for (CommandOption other : List.of(RENEW, ENGINE, VALIDATE)) {
      String name = other.option().getLongOpt();
      if (line.hasOption(name)) {
        throw CommandFailure.usage("--watch does not go with --" + name + ".");
      }
    }
    return true;
  }
}
