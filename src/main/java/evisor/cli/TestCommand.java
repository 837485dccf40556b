package evisor.cli;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.CaseRunner;
import evisor.cases.ReportFormat;
import evisor.cases.SuiteResult;
import evisor.rules.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Runs the case suite. */
final class TestCommand implements Command {

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String purpose() {
    return "runs the regression cases against the rules";
  }

  @Override
  public String arguments() {
    return "[PATH…]";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Choices.option("format", "FORMAT", String.join(", ", words()) + "; text by default"))
        .addOption(Choices.rules())
        .addOption(Choices.cases());
  }

  @Override
  public String notes() {
    return "A path is a case file or a folder of them, on disk or inside the folder of cases."
        + " Without a path all cases run. The exit status is 1 where a case does not come"
        + " out as it expects; a known disagreement is counted and shown, and is no"
        + " failure.";
  }

  @Override
  public Exit run(CommandLine line, Surroundings around) throws Failure, IOException {
    String format = Choices.word(line, "format", words());
    Advisor advisor = Loaded.advisor(line, around);
    List<Case> cases = LoadedCases.of(line, around, advisor).select(line.getArgList());
    SuiteResult result =
        new CaseRunner(
                advisor::recommend,
                advisor.rules().rules().stream()
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new)))
            .run(cases);
    ReportFormat report =
        Arrays.stream(ReportFormat.values())
            .filter(f -> f.id().equals(format))
            .findFirst()
            .orElseThrow();
    around.out().print(report.render(result));
    return result.passed() ? Exit.DONE : Exit.UNMET;
  }

  private static List<String> words() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList();
  }
}
