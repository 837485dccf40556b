package evisor.cli;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.files.FaultyFilesException;
import evisor.files.Nearest;
import evisor.mutation.Mutant;
import evisor.mutation.MutantChoice;
import evisor.mutation.MutantKind;
import evisor.mutation.MutationJson;
import evisor.mutation.MutationResult;
import evisor.mutation.MutationRun;
import evisor.mutation.MutationText;
import evisor.mutation.NoticedThreshold;
import evisor.request.Problem;
import evisor.speech.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.cli.CommandLine;

/** Says which small changes of rules and knowledge no case notices. */
final class MutateCommand implements Command {

  private static final int MOST_SHOWN = 5;

  private static final WordOption<String> FORMAT =
      WordOption.of(
          "format",
          "FORMAT",
          "text, json, markdown; text by default",
          List.of("text", "json", "markdown"));
  private static final TextOption RULE =
      new TextOption("rule", "ID", "mutants of this rule; may be repeated");
  private static final TextOption FILE =
      new TextOption("file", "PATTERN", "mutants in this file, * for any letters; may be repeated");
  private static final TextOption KIND =
      new TextOption(
          "kind", "KIND", String.join(", ", kinds()) + "; all by default, may be repeated");
  private static final TextOption THRESHOLD =
      new TextOption(
          "threshold",
          "LEAST",
          "fail if fewer mutants are noticed: a number (3600) or a share (90%)");
  private static final SwitchOption MAPS =
      new SwitchOption("maps", "let cases with a map notice too; takes very long");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "mutate",
            "changes rules and knowledge a little and says which changes no case notices",
            "",
            List.of(
                FORMAT,
                RULE,
                FILE,
                KIND,
                THRESHOLD,
                MAPS,
                SharedOptions.RULES,
                SharedOptions.CASES),
            "Each mutant is one small change: a limit shifted, an operator turned, a condition"
                + " dropped, a capacity halved. A change that no case notices could be made by"
                + " mistake without anybody seeing it. The exit status is 1 where fewer mutants are"
                + " noticed than --threshold asks for, or where cases fail before anything is"
                + " changed.")
        .like("mutate --rule DOMAIN-001");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    String format = FORMAT.in(line);
    Optional<NoticedThreshold> threshold = threshold(line);
    Set<MutantKind> kinds = kinds(line);
    MutationRun mutation = mutation(line, around);
    Advisor advisor = mutation.advisor();
    MutantChoice choice = new MutantChoice(rules(line, advisor), kinds, FILE.words(line));
    List<Case> cases = cases(LoadedCases.of(line, around, advisor).select(List.of()), line);
    List<Mutant> mutants = choice.of(mutation.mutants());
    if (mutants.isEmpty()) {
      throw CommandFailure.usage("No mutant is of the rules, kinds and files that were named.");
    }
    MutationResult result = run(mutation, cases, mutants, around);
    if (!result.failing().isEmpty()) {
      throw failing(result.failing());
    }
    boolean passed =
        threshold.map(least -> least.met(result.noticed(), result.results().size())).orElse(true);
    around
        .out()
        .print(
            format.equals("json")
                ? MutationJson.of(result, passed)
                : around.laidOut(MutationText.of(result), format.equals("markdown")));
    return passed ? ExitStatus.DONE : ExitStatus.UNMET;
  }

  private static MutationResult run(
      MutationRun mutation, List<Case> cases, List<Mutant> mutants, Environment around) {
    try (TerminalProgress progress =
        around.errTerminal()
            ? TerminalProgress.shown("mutants", around.err())
            : TerminalProgress.none()) {
      AtomicInteger done = new AtomicInteger();
      return mutation.run(cases, mutants, () -> progress.reached(done.incrementAndGet()));
    }
  }

  private static MutationRun mutation(CommandLine line, Environment around) throws CommandFailure {
    try {
      return MutationRun.of(RulesLoader.folder(line, around));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
    }
  }

  /** Returns the cases that may notice, those with a map only where that is asked for. */
  private static List<Case> cases(List<Case> all, CommandLine line) {
    if (MAPS.in(line)) {
      return all;
    }
    List<Case> cases = new ArrayList<>();
    for (Case one : all) {
      Case without = one.withoutMap();
      if (!without.expect().isEmpty()) {
        cases.add(without);
      }
    }
    return cases;
  }

  private static List<String> rules(CommandLine line, Advisor advisor) throws CommandFailure {
    List<String> rules = RULE.words(line);
    for (String rule : rules) {
      refuseUnknown("rule", rule, LoadedCases.ids(advisor), "See: evisor rules.");
    }
    return rules;
  }

  private static Set<MutantKind> kinds(CommandLine line) throws CommandFailure {
    Set<MutantKind> kinds = EnumSet.noneOf(MutantKind.class);
    for (String word : KIND.words(line)) {
      refuseUnknown("kind", word, kinds(), "Allowed: " + String.join(", ", kinds()) + ".");
      Arrays.stream(MutantKind.values()).filter(k -> k.id().equals(word)).forEach(kinds::add);
    }
    return kinds;
  }

  private static List<String> kinds() {
    return Arrays.stream(MutantKind.values()).map(MutantKind::id).toList();
  }

  private static void refuseUnknown(
      String option, String word, Collection<String> known, String allowed) throws CommandFailure {
    if (!known.contains(word)) {
      String near = Nearest.nextQuestion(word, known);
      throw CommandFailure.usage(
          "--" + option + " " + word + " is not known." + near + " " + allowed);
    }
  }

  private static Optional<NoticedThreshold> threshold(CommandLine line) throws CommandFailure {
    Optional<String> stated = THRESHOLD.in(line);
    Optional<NoticedThreshold> threshold = stated.flatMap(NoticedThreshold::parse);
    if (stated.isPresent() && threshold.isEmpty()) {
      throw CommandFailure.usage(
          Phrase.of(
              "--threshold %s is neither a number of mutants (3600) nor a share of them from 0% to"
                  + " 100% (90%).",
              stated.get()));
    }
    return threshold;
  }

  private static CommandFailure failing(List<String> ids) {
    int more = ids.size() - MOST_SHOWN;
    return new CommandFailure(
        new Problem(
            Problem.TYPE_PREFIX + "failing-cases",
            "Cases fail before anything is changed",
            400,
            String.join(", ", ids.subList(0, Math.min(MOST_SHOWN, ids.size())))
                + (more > 0 ? " and " + more + " more" : "")
                + ": mend them first, see evisor test.",
            List.of()),
        ExitStatus.UNMET);
  }
}
