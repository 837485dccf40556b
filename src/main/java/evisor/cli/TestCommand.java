package evisor.cli;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.CaseResult;
import evisor.cases.CaseRunner;
import evisor.cases.Check;
import evisor.cases.ExpectedMap;
import evisor.cases.MapRenewal;
import evisor.cases.ReportFormat;
import evisor.cases.SuiteResult;
import evisor.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Runs the case suite. */
final class TestCommand implements Command {

  private static final String MAP = "map";

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
        .addOption(
            Option.builder()
                .longOpt("renew-maps")
                .desc("write maps that changed into their cases, then run them")
                .get())
        .addOption(Choices.rules())
        .addOption(Choices.cases());
  }

  @Override
  public String notes() {
    return "A path is a case file or a folder of them, on disk or inside the folder of cases."
        + " Without a path all cases run. The exit status is 1 where a case does not come"
        + " out as it expects; a known disagreement is counted and shown, and is no"
        + " failure. A map that changed is a failure until --renew-maps has it written anew.";
  }

  @Override
  public Exit run(CommandLine line, Surroundings around) throws Failure, IOException {
    String format = Choices.word(line, "format", words());
    Advisor advisor = Loaded.advisor(line, around);
    LoadedCases loaded = LoadedCases.of(line, around, advisor);
    List<Case> cases = loaded.select(line.getArgList());
    CaseRunner runner = new CaseRunner(advisor::recommend, LoadedCases.ids(advisor));
    SuiteResult result = runner.run(cases);
    if (line.hasOption("renew-maps") && renewed(result, loaded, advisor, around)) {
      result = runner.run(LoadedCases.of(line, around, advisor).select(line.getArgList()));
    }
    ReportFormat report =
        Arrays.stream(ReportFormat.values())
            .filter(f -> f.id().equals(format))
            .findFirst()
            .orElseThrow();
    around.out().print(report.render(result));
    return result.passed() ? Exit.DONE : Exit.UNMET;
  }

  /** Writes the maps that changed, says so, and returns whether there were any. */
  private static boolean renewed(
      SuiteResult result, LoadedCases loaded, Advisor advisor, Surroundings around)
      throws Failure, IOException {
    boolean any = false;
    for (CaseResult one : result.results()) {
      Optional<ExpectedMap> map = one.tested().expect().map();
      for (Check check : one.unmet()) {
        if (check.expectation().equals(MAP) && map.isPresent()) {
          Path file = loaded.file(one.tested());
          Files.write(file, content(file, map.get(), advisor));
          around.err().println("renewed " + file + ": " + check.detail());
          any = true;
        }
      }
    }
    return any;
  }

  private static byte[] content(Path file, ExpectedMap map, Advisor advisor)
      throws Failure, IOException {
    try {
      return MapRenewal.renewed(Files.readAllBytes(file), file.toString(), map, advisor::recommend);
    } catch (JsonSyntaxException e) {
      throw Failure.usage(file + " changed while its case ran: " + e.getMessage());
    }
  }

  private static List<String> words() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList();
  }
}
