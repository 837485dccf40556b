package evisor.cli;

import evisor.cases.Case;
import evisor.diff.ComparedRules;
import evisor.diff.DiffJson;
import evisor.diff.DiffText;
import evisor.diff.RevisionException;
import evisor.diff.RulesDiff;
import evisor.diff.RulesRepository;
import evisor.diff.RulesRepository.Snapshot;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.request.RequestReader;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;

/** Says what a change of rules changes. */
final class DiffCommand implements Command {

  private static final WordOption<String> FORMAT =
      WordOption.of(
          "format",
          "FORMAT",
          "text (default), json, or markdown to post",
          List.of("text", "json", "markdown"));
  private static final NumberOption SAMPLES =
      new NumberOption(
          new TextOption("samples", "N", "how many requests to draw (default: 2000; 0 for none)"),
          2000,
          0,
          200_000);
  private static final NumberOption SEED = NumberOption.seed(1);
  private static final OutputOption OUTPUT =
      new OutputOption("FILE", "file to write instead of standard output");
  private static final SwitchOption FAIL =
      new SwitchOption("fail-on-change", "end with status 1 if any answer changes");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "diff",
            "says which answers a change of rules changes, where, and by which rule",
            "OLD [NEW]",
            List.of(FORMAT, SAMPLES, SEED, OUTPUT, FAIL, SharedOptions.RULES, SharedOptions.CASES),
            "OLD and NEW are each a folder of rules, or a git revision of the folder at hand: a"
                + " branch, a tag, a hash, HEAD~3; v1.2:other/rules is another folder of that"
                + " revision. Without NEW the rules at hand are compared, as they are on disk. Both"
                + " sides are run by this evisor, on the cases at hand and on requests drawn over"
                + " all that may be asked. A change is an answer: the exit status is 0, unless"
                + " --fail-on-change is given.")
        .like("diff HEAD", "diff old/rules new/rules");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    String format = FORMAT.in(line);
    int samples = (int) SAMPLES.in(line);
    long seed = SEED.in(line);
    List<String> sides = line.getArgList();
    if (sides.isEmpty() || sides.size() > 2) {
      throw CommandFailure.usage(
          Phrase.of(
              "diff compares OLD with NEW, or with the rules at hand; found %s arguments. See:"
                  + " evisor help diff",
              sides.size()));
    }
    ComparedRules before = side("OLD", sides.get(0), line, around);
    ComparedRules after =
        sides.size() == 2 ? side("NEW", sides.get(1), line, around) : atHand(line, around);
    RulesDiff diff =
        RulesDiff.between(before, after, cases(before, after, line, around), samples, seed);
    OUTPUT.write(text(diff, format, line, around), line, around);
    return FAIL.in(line) && diff.answersChange() ? ExitStatus.UNMET : ExitStatus.DONE;
  }

  private static String text(RulesDiff diff, String format, CommandLine line, Environment around) {
    return switch (format) {
      case "json" -> DiffJson.of(diff);
      case "markdown" -> DiffText.of(diff).markdown();
      default -> DiffText.of(diff).terminal(around.colour() && OUTPUT.in(line).isEmpty());
    };
  }

  /** Returns the cases at hand, which may name rules and rotors of either side. */
  private static List<Case> cases(
      ComparedRules before, ComparedRules after, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    SortedSet<String> rules = new TreeSet<>(before.rules().ids());
    rules.addAll(after.rules().ids());
    SortedSet<String> rotors = new TreeSet<>(before.knowledge().rotors().keySet());
    rotors.addAll(after.knowledge().rotors().keySet());
    Lexicon lexicon = after.knowledge().lexicon();
    RequestReader requests = new RequestReader(lexicon, rotors);
    return LoadedCases.of(line, around, requests, rules).select(List.of()).stream()
        .filter(found -> before.knowledge().lexicon().declares(found.request().words(lexicon)))
        .toList();
  }

  private static ComparedRules side(
      String which, String named, CommandLine line, Environment around) throws CommandFailure {
    Optional<Path> folder = folder(named);
    try {
      if (folder.isPresent()) {
        refuseDoubt(which, named, line, around);
        RulesFolder read = RulesFolder.at(folder.get(), named);
        around.rules().note(read, folder);
        return loaded(which, named, read);
      }
      Snapshot found = RulesRepository.of(RulesLoader.path(line, around)).read(named);
      around.rules().note(found.rules(), "revision " + found.label());
      return loaded(which, found.label(), found.rules());
    } catch (RevisionException e) {
      throw CommandFailure.usage(which + " is " + named + ". " + e.detail());
    } catch (FaultyFilesException e) {
      throw faulty(which, named, e);
    }
  }

  private static ComparedRules atHand(CommandLine line, Environment around) throws CommandFailure {
    try {
      RulesFolder folder = RulesLoader.folder(line, around);
      return loaded("NEW", folder.shown(), folder);
    } catch (FaultyFilesException e) {
      throw faulty("NEW", "the rules at hand", e);
    }
  }

  private static Optional<Path> folder(String named) {
    try {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Refuses a bare word that is a folder here and a revision as well. */
  private static void refuseDoubt(String which, String named, CommandLine line, Environment around)
      throws CommandFailure {
    if (named.contains("/") || named.contains("\\")) {
      return;
    }
    boolean revision;
    try {
      revision = RulesRepository.of(RulesLoader.path(line, around)).knows(named);
    } catch (RevisionException e) {
      // Without a repository there is no doubt.
      revision = false;
    }
    if (revision) {
      throw CommandFailure.usage(
          Phrase.of(
              "%s is %s, which is a folder here and a git revision as well. Write ./%s for the"
                  + " folder, or %s~0 for the revision.",
              which, named, named, named));
    }
  }

  private static ComparedRules loaded(String which, String label, RulesFolder folder)
      throws CommandFailure {
    try {
      return ComparedRules.of(label, folder);
    } catch (FaultyFilesException e) {
      throw faulty(which, label, e);
    }
  }

  private static CommandFailure faulty(String which, String label, FaultyFilesException e) {
    return CommandFailure.files(
        "rules", "The rules of " + which + ", " + label + ", do not load", e, ExitStatus.RULES);
  }
}
