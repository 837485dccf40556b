package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.NearbyLeaders;
import evisor.cases.CaseResult;
import evisor.cases.CaseRunner;
import evisor.cases.ExpectationCheck;
import evisor.cases.ExpectedMap;
import evisor.cases.MapRenewal;
import evisor.cases.SuiteReport;
import evisor.cases.SuiteResult;
import evisor.files.FaultyFilesException;
import evisor.json.JsonSyntaxException;
import evisor.request.Problem;
import evisor.rules.RuleSet;
import evisor.validation.MaskedAdvisors;
import evisor.validation.Validation;
import evisor.validation.ValidationSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Runs the case suite. */
final class TestCommand implements Command {

  private static final String MAP = "map";

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "test",
            "runs the regression cases against the rules",
            "[PATH…]",
            TestOptions.ALL,
            "A path is a case file or a folder of them, on disk or inside the folder of cases."
                + " Paths, ids and tags each narrow the selection; without any, all cases run. In"
                + " an id * stands for any letters. The exit status is 1 where a case does not come"
                + " out as it expects; a known disagreement is counted, shown by --known, and is no"
                + " failure. A map that changed is a failure until --renew-maps has it written"
                + " anew.")
        .like("test", "test --id 'plasma-*' --known");
  }

  @Override
  public Optional<String> reportOfFailure(String format, Problem problem, ExitStatus exit) {
    return TestOptions.FORMAT.named(format).map(known -> known.render(problem));
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    TestOptions options = TestOptions.of(line);
    if (options.watch()) {
      return WatchedTest.run(line, options, around);
    }
    Advisor advisor = RulesLoader.advisor(line, around, options.engine());
    LoadedCases loaded = LoadedCases.of(line, around, advisor);
    CaseRunner runner = CaseRunner.of(advisor);
    SuiteResult result = runner.run(loaded.select(options.selection()));
    if (options.renewMaps() && renewed(result, loaded, advisor, around)) {
      result = runner.run(LoadedCases.of(line, around, advisor).select(options.selection()));
    }
    SuiteReport cases = report(result, advisor, options);
    SuiteReport report =
        options.validate() ? cases.with(validated(result, loaded, advisor, line, around)) : cases;
    around.out().print(options.format().render(report));
    options.files().write(format -> format.render(report));
    return report.passed() ? ExitStatus.DONE : ExitStatus.UNMET;
  }

  /** Returns what is reported of a suite. */
  static SuiteReport report(SuiteResult result, Advisor advisor, TestOptions options) {
    SuiteReport report =
        new SuiteReport(result, advisor.rules(), advisor.knowledge(), options.unfired());
    return options.known() ? report.withKnown() : report;
  }

  private static ValidationSection validated(
      SuiteResult result, LoadedCases loaded, Advisor advisor, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    try {
      RuleSet rules = RuleSet.read(RulesLoader.folder(line, around), advisor.knowledge());
      return new ValidationSection(
          Validation.of(
              result.results().stream().map(CaseResult::tested).toList(),
              new MaskedAdvisors(advisor.knowledge(), rules),
              loaded.yardsticks(),
              "yardsticks/"));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("cases", "The yardsticks cannot be read", e, ExitStatus.USAGE);
    }
  }

  /** Writes the maps that changed, says so, and returns whether there were any. */
  private static boolean renewed(
      SuiteResult result, LoadedCases loaded, Advisor advisor, Environment around)
      throws CommandFailure, IOException {
    boolean any = false;
    for (CaseResult one : result.results()) {
      Optional<ExpectedMap> map = one.tested().expect().map();
      Optional<String> why = map.flatMap(drawn -> outdated(one, drawn));
      if (why.isPresent()) {
        Path file = loaded.file(one.tested());
        ReplacedFile.write(
            "--renew-maps", file.toString(), content(file, map.orElseThrow(), advisor));
        around.err().println("renewed " + file + ": " + why.get());
        any = true;
      }
    }
    return any;
  }

  /** Returns why a map has to be drawn up anew; empty where it is as it would be today. */
  private static Optional<String> outdated(CaseResult result, ExpectedMap map) {
    return result.unmet().stream()
        .filter(check -> check.expectation().equals(MAP))
        .map(ExpectationCheck::detail)
        .findFirst()
        .or(
            () ->
                map.lacksWords()
                    ? Optional.of("it has a row for each word of the knowledge base now.")
                    : Optional.empty());
  }

  private static byte[] content(Path file, ExpectedMap map, Advisor advisor)
      throws CommandFailure, IOException {
    try {
      return MapRenewal.renewed(
          Files.readAllBytes(file), file.toString(), map, new NearbyLeaders(advisor)::of);
    } catch (JsonSyntaxException e) {
      throw CommandFailure.usage(file + " changed while its case ran: " + e.getMessage());
    }
  }
}
