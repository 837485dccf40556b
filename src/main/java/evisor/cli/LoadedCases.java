package evisor.cli;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.CaseFile;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.cases.CaseSelection;
import evisor.cases.NoCaseException;
import evisor.files.FaultyFilesException;
import evisor.request.RequestReader;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;

/** The cases that a command works with, read by the rules that it loaded. */
final class LoadedCases {

  private final Optional<Path> root;
  private final CaseFolder folder;
  private final RequestReader requests;
  private final SortedSet<String> rules;

  private LoadedCases(
      Optional<Path> root, CaseFolder folder, RequestReader requests, SortedSet<String> rules) {
    this.root = root;
    this.folder = folder;
    this.requests = requests;
    this.rules = rules;
  }

  /**
   * Returns the folder of cases that the command line names, or else the checkout's, or else the
   * jar's.
   */
  static LoadedCases of(CommandLine line, Environment around, Advisor advisor)
      throws CommandFailure, IOException {
    return of(line, around, advisor.requests(), ids(advisor));
  }

  /**
   * Returns the same folder of cases.
   *
   * @param requests reads the requests of cases
   * @param rules ids of the rules that a case may name
   */
  static LoadedCases of(
      CommandLine line, Environment around, RequestReader requests, SortedSet<String> rules)
      throws CommandFailure, IOException {
    Optional<String> named = SharedOptions.CASES.in(line);
    if (named.isPresent() && !Files.isDirectory(Path.of(named.get()))) {
      throw CommandFailure.usage("--cases " + named.get() + ": there is no such folder.");
    }
    if (named.isPresent()) {
      Path root = Path.of(named.get());
      return new LoadedCases(
          Optional.of(root), CaseFolder.read(root, named.get()), requests, rules);
    }
    Optional<Path> checkout = around.checkout("cases").filter(Files::isDirectory);
    return new LoadedCases(
        checkout,
        checkout.isPresent() ? CaseFolder.read(checkout.get(), "cases") : CaseFolder.bundled(),
        requests,
        rules);
  }

  /** Returns the files of yardsticks, by name. */
  SortedMap<String, byte[]> yardsticks() throws IOException {
    return CaseFolder.yardsticks(root);
  }

  /** Returns the ids of all rules. */
  static SortedSet<String> ids(Advisor advisor) {
    return advisor.rules().rules().stream()
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the file on disk that a case stands in. */
  Path file(Case found) throws CommandFailure {
    String shown = found.place().file();
    String inside = folder.shown() + "/";
    if (root.isPresent() && shown.startsWith(inside)) {
      return root.get().resolve(shown.substring(inside.length()));
    }
    if (Files.isRegularFile(Path.of(shown))) {
      return Path.of(shown);
    }
    throw CommandFailure.usage(shown + " is no file on disk that could be written.");
  }

  /** Returns the cases at some paths; all where there are no paths. */
  List<Case> select(List<String> paths) throws CommandFailure, IOException {
    return select(CaseSelection.at(paths));
  }

  /** Returns the cases that a person selects. */
  List<Case> select(CaseSelection selection) throws CommandFailure, IOException {
    try {
      return read(selection.files(folder), selection);
    } catch (NoCaseException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("cases", "The cases cannot be read", e, ExitStatus.USAGE);
    }
  }

  /**
   * Returns all cases that have a tag, of the files that can hold one: others are not looked at.
   */
  List<Case> tagged(String tag) throws CommandFailure, IOException {
    CaseSelection selection = new CaseSelection(List.of(), List.of(), List.of(tag));
    try {
      List<CaseFile> files =
          selection.files(folder).stream().filter(file -> file.mayName(tag)).toList();
      return files.isEmpty() ? select(selection) : read(files, selection);
    } catch (NoCaseException e) {
      return select(selection);
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("cases", "The cases cannot be read", e, ExitStatus.USAGE);
    }
  }

  /** Returns the files that may hold the cases that a person selects. */
  List<CaseFile> files(CaseSelection selection) throws NoCaseException, IOException {
    return selection.files(folder);
  }

  private List<Case> read(List<CaseFile> files, CaseSelection selection)
      throws NoCaseException, FaultyFilesException {
    return selection.tagged(CaseReader.read(files, requests, rules));
  }
}
