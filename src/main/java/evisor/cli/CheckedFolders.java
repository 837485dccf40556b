package evisor.cli;

import evisor.cases.CaseFolder;
import evisor.check.FolderInspection;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The folders that are checked; each time they are read anew. */
final class CheckedFolders {

  private final Optional<Folder> rules;
  private final Optional<Folder> cases;

  private final RulesInUse used;

  private CheckedFolders(Optional<Folder> rules, Optional<Folder> cases, RulesInUse used) {
    this.rules = rules;
    this.cases = cases;
    this.used = used;
  }

  private record Folder(Path path, String shown) {}

  /** Returns the folders that a command line names, or else the checkout's, or else the jar's. */
  static CheckedFolders of(CommandLine line, Environment around) throws CommandFailure {
    return new CheckedFolders(
        folder(SharedOptions.RULES, line, around),
        folder(SharedOptions.CASES, line, around),
        around.rules());
  }

  private static Optional<Folder> folder(TextOption option, CommandLine line, Environment around)
      throws CommandFailure {
    String kind = option.name();
    Optional<String> named = option.in(line);
    if (named.isEmpty()) {
      return around.checkout(kind).filter(Files::isDirectory).map(path -> new Folder(path, kind));
    }
    Path path = Path.of(named.get());
    if (!Files.isDirectory(path)) {
      throw CommandFailure.usage(
          Phrase.of(
              "--%s %s%s",
              kind,
              named.get(),
              Files.exists(path) ? ": this is no folder." : ": there is no such folder."));
    }
    return Optional.of(new Folder(path, named.get().replaceAll("(?<=.)/+$", "")));
  }

  /** Returns the folders on disk. */
  List<Path> roots() throws CommandFailure {
    List<Path> roots = new ArrayList<>();
    rules.ifPresent(folder -> roots.add(folder.path()));
    cases.ifPresent(folder -> roots.add(folder.path()));
    if (roots.isEmpty()) {
      throw CommandFailure.usage(
          "--watch needs a folder to watch; name it with --rules or --cases.");
    }
    return roots;
  }

  /** Reads and inspects them. */
  FolderInspection inspect() throws CommandFailure, IOException {
    FileFaults faults = new FileFaults();
    return FolderInspection.of(readRules(faults), readCases(faults), faults.diagnostics());
  }

  private RulesFolder readRules(FileFaults faults) throws CommandFailure {
    RulesFolder read = rulesFolder(faults);
    used.note(read, rules.map(Folder::path));
    return read;
  }

  private RulesFolder rulesFolder(FileFaults faults) throws CommandFailure {
    if (rules.isPresent()) {
      return RulesFolder.at(rules.get().path(), rules.get().shown(), faults);
    }
    try {
      return RulesFolder.bundled();
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
    }
  }

  private CaseFolder readCases(FileFaults faults) throws IOException {
    return cases.isPresent()
        ? CaseFolder.read(cases.get().path(), cases.get().shown(), faults)
        : CaseFolder.bundled();
  }
}
