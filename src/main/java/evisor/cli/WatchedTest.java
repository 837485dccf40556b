package evisor.cli;

import evisor.cases.Case;
import evisor.cases.CaseFile;
import evisor.cases.ChangingSuite;
import evisor.cases.ChangingSuite.Rerun;
import evisor.cases.NoCaseException;
import evisor.cases.ReportFormat;
import evisor.cases.RereadCases;
import evisor.cases.SuiteReport;
import evisor.check.CheckFormat;
import evisor.check.FolderInspection;
import evisor.check.LintPages;
import evisor.files.FaultyFilesException;
import evisor.files.FileWatch;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.request.Problem;
import evisor.request.ProblemWriter;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
import evisor.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/**
 * Runs the suite anew after each save. The rules are run by the plain interpreter, for compiling
 * them takes seconds; what is broken is told, and waited for.
 */
final class WatchedTest {

  private final CommandLine line;
  private final TestOptions options;
  private final Environment around;
  private final ChangingSuite suite = new ChangingSuite();
  private final RereadCases reading = new RereadCases();
  private final CheckedFolders folders;
  private Optional<Knowledge> knowledge = Optional.empty();

  private WatchedTest(CommandLine line, TestOptions options, Environment around)
      throws CommandFailure {
    this.line = line;
    this.folders = CheckedFolders.of(line, around);
    this.options = options;
    this.around = around;
  }

  /** Runs until it is interrupted. */
  static ExitStatus run(CommandLine line, TestOptions options, Environment around)
      throws CommandFailure, IOException {
    WatchedTest watched = new WatchedTest(line, options, around);
    try (FileWatch watching = FileWatch.of(watched.roots())) {
      while (true) {
        watched.once();
        around.out().flush();
        around.err().println("Waiting for a save; end with Ctrl-C.");
        for (Path changed : watching.next()) {
          around.err().println("Changed: " + changed);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.DONE;
    }
  }

  private List<Path> roots() throws CommandFailure {
    List<Path> roots = new ArrayList<>(folders.roots());
    for (String typed : line.getArgList()) {
      try {
        Path path = Path.of(typed);
        if (Files.exists(path)) {
          roots.add(path);
        }
      } catch (InvalidPathException e) {
        throw CommandFailure.usage(typed + " is no name of a file: " + e.getReason() + ".");
      }
    }
    return roots;
  }

  private void once() throws CommandFailure, IOException {
    try {
      RulesFolder folder = RulesLoader.folder(line, around);
      Knowledge read = knowledge(folder);
      RuleSet rules = RuleSet.read(folder, read);
      RequestReader requests = new RequestReader(read.lexicon(), read.rotors().keySet());
      LoadedCases loaded = LoadedCases.of(line, around, requests, rules.ids());
      List<CaseFile> files = loaded.files(options.selection());
      List<Case> cases =
          options
              .selection()
              .tagged(reading.read(files, requests, KnowledgeReader.words(folder), rules.ids()));
      show(suite.run(read, rules, files, cases));
    } catch (FaultyFilesException e) {
      around.out().print(broken(e));
    } catch (NoCaseException e) {
      around
          .out()
          .print(ProblemWriter.text(Problem.usage(String.valueOf(e.getMessage()), Speech.ENGLISH)));
    } catch (CommandFailure e) {
      around.out().print(ProblemWriter.text(e.problem()));
    }
  }

  /** Returns all that is wrong with all files; at least with a case that lies elsewhere. */
  private String broken(FaultyFilesException faults) throws CommandFailure, IOException {
    FolderInspection inspection = folders.inspect();
    return inspection.passes()
        ? ProblemWriter.text(
            CommandFailure.files("cases", "The cases cannot be read", faults, ExitStatus.USAGE)
                .problem())
        : CheckFormat.TEXT.render(inspection, new LintPages(), around.colour());
  }

  /** The knowledge base is the larger part of the reading, and seldom what is edited. */
  private Knowledge knowledge(RulesFolder folder) throws FaultyFilesException {
    String digest = KnowledgeReader.digest(folder);
    if (knowledge.isEmpty() || !knowledge.get().digest().equals(digest)) {
      knowledge = Optional.of(KnowledgeReader.read(folder, Optional.of(digest)));
    }
    return knowledge.get();
  }

  private void show(Rerun rerun) throws CommandFailure, IOException {
    SuiteReport report = TestCommand.report(rerun.result(), rerun.advisor(), options);
    around.out().print(ReportFormat.TEXT.render(report));
    int cases = rerun.result().results().size();
    if (rerun.ran() < cases) {
      around
          .out()
          .println(
              rerun.ran()
                  + (rerun.ran() == 1 ? " case was" : " cases were")
                  + " run again; the others cannot have changed.");
    }
    options.files().write(format -> format.render(report));
  }
}
