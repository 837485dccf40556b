package evisor.cli;

import evisor.check.CheckFormat;
import evisor.check.FolderInspection;
import evisor.check.LintPage;
import evisor.check.LintPages;
import evisor.check.LintText;
import evisor.check.SarifReport;
import evisor.files.FileWatch;
import evisor.files.Nearest;
import evisor.request.Problem;
import evisor.request.ProblemWriter;
import evisor.speech.Phrase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Says everything that is wrong with rules, messages, knowledge and cases. */
final class CheckCommand implements Command {

  private static final WordOption<CheckFormat> FORMAT =
      WordOption.of("format", "FORMAT", "text, json, sarif; text by default", CheckFormat.values());
  private static final TextOption OUTPUT = ReportFiles.option(FORMAT);
  private static final TextOption EXPLAIN =
      new TextOption("explain", "LINT-ID", "shows the page on a lint; \"all\" lists the lints");
  private static final SwitchOption WATCH =
      new SwitchOption("watch", "checks again after each save, until Ctrl-C");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "check",
            "says all that is wrong with rules, messages, knowledge and cases",
            "[OPTION…]",
            List.of(SharedOptions.RULES, SharedOptions.CASES, FORMAT, OUTPUT, EXPLAIN, WATCH),
            "Every diagnostic is an error, with which the rules do not load (in precedents, cases"
                + " and pages: with which those do not count), or a warning, with which they do; it"
                + " names the file, line and column, what is wrong, how to mend it and the id of"
                + " its lint. The exit status is 1 where there is any. A note tells what may still"
                + " be done, as a translation, and leaves it 0. The rules are read, not run:"
                + " whether they answer as the cases expect says evisor test.")
        .like("check", "check --format sarif");
  }

  @Override
  public Optional<String> reportOfFailure(String format, Problem problem, ExitStatus exit) {
    return switch (format) {
      case "json" -> Optional.of(ProblemWriter.json(problem));
      case "sarif" ->
          Optional.of(
              new SarifReport(new LintPages())
                  .ofFailure(ProblemWriter.report(problem).strip(), exit.status()));
      default -> Optional.empty();
    };
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage(
          Phrase.of(
              "check takes no argument, found %s; name a folder with --rules or --cases.",
              line.getArgList().get(0)));
    }
    LintPages pages = new LintPages();
    Optional<String> lint = EXPLAIN.in(line);
    if (lint.isPresent()) {
      around.out().print(explained(lint.get(), pages, around.colour()));
      return ExitStatus.DONE;
    }
    CheckFormat format = FORMAT.in(line);
    ReportFiles<CheckFormat> files = ReportFiles.of(line, FORMAT);
    CheckedFolders folders = CheckedFolders.of(line, around);
    if (WATCH.in(line)) {
      if (!OUTPUT.all(line).isEmpty()) {
        throw CommandFailure.usage("--output goes with a single check, not with --watch.");
      }
      return watched(folders, format, pages, around);
    }
    FolderInspection inspection = folders.inspect();
    around.out().print(format.render(inspection, pages, around.colour()));
    files.write(other -> other.render(inspection, pages, false));
    return inspection.passes() ? ExitStatus.DONE : ExitStatus.UNMET;
  }

  private static ExitStatus watched(
      CheckedFolders folders, CheckFormat format, LintPages pages, Environment around)
      throws CommandFailure, IOException {
    try (FileWatch watching = FileWatch.of(folders.roots())) {
      while (true) {
        around.out().print(format.render(folders.inspect(), pages, around.colour()));
        around.out().flush();
        around.err().println("Waiting for a save; end with Ctrl-C.");
        watching.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.DONE;
    }
  }

  private static String explained(String id, LintPages pages, boolean colour)
      throws CommandFailure {
    List<String> ids = pages.ids();
    if (id.equals("all")) {
      StringBuilder list = new StringBuilder();
      for (String known : ids) {
        String says = pages.of(known).map(LintPage::says).orElse("");
        list.append(CommandHelp.rowOf(known, says));
      }
      return list.append(String.format(Locale.ROOT, "%d lints%n", ids.size())).toString();
    }
    Optional<LintPage> page = pages.of(id);
    if (page.isEmpty()) {
      throw CommandFailure.usage(
          Phrase.of(
              "There is no lint \"%s\".%s All lints: evisor check --explain all",
              id, Nearest.nextQuestion(id, ids)));
    }
    return LintText.of(page.get()).terminal(colour);
  }
}
