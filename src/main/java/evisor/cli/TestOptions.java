package evisor.cli;

import evisor.cases.CaseSelection;
import evisor.cases.ReportFormat;
import evisor.rules.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * What a command line asks of the suite.
 *
 * @param selection which cases are meant
 * @param format in what form the report goes to standard output
 * @param files where else reports go
 * @param unfired whether the report names the rules that fire in no case
 * @param engine by what the rules are run
 * @param renewMaps whether maps that changed are written anew
 * @param watch whether the suite is run again after each save
 */
record TestOptions(
    CaseSelection selection,
    ReportFormat format,
    ReportFiles files,
    boolean unfired,
    Engine engine,
    boolean renewMaps,
    boolean watch) {

  static Options options() {
    return new Options()
        .addOption(Choices.option("id", "PATTERN", "only cases with such an id: plasma-*"))
        .addOption(Choices.option("tag", "TAG", "only cases with a tag; several with commas"))
        .addOption(
            Choices.option("format", "FORMAT", String.join(", ", formats()) + "; text by default"))
        .addOption(ReportFiles.option(formats()))
        .addOption(flag("unfired", "also name the rules that fire in none of the cases"))
        .addOption(flag("renew-maps", "write maps that changed into their cases, then run them"))
        .addOption(
            Choices.option(
                "engine",
                "ENGINE",
                "what runs the rules: executable (default, as in answers), classic or plain"))
        .addOption(
            flag("watch", "run again, after each save, what it can have changed; until Ctrl-C"))
        .addOption(Choices.rules())
        .addOption(Choices.cases());
  }

  private static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** Reads them; everything that can be wrong with them is found before anything is run. */
  static TestOptions of(CommandLine line) throws Failure {
    return new TestOptions(
        new CaseSelection(line.getArgList(), Choices.words(line, "id"), Choices.words(line, "tag")),
        format(Choices.word(line, "format", formats())).orElseThrow(),
        ReportFiles.of(line, formats()),
        line.hasOption("unfired"),
        engine(Choices.word(line, "engine", engines())),
        line.hasOption("renew-maps"),
        watch(line));
  }

  private static boolean watch(CommandLine line) throws Failure {
    if (!line.hasOption("watch")) {
      return false;
    }
    if (!line.getOptionValue("format", "text").equals("text")) {
      throw Failure.usage(
          "--watch writes one report after the other, which only text can; state --output"
              + " FORMAT=PATH for a file that is replaced each time.");
    }
    for (String other : List.of("renew-maps", "engine")) {
      if (line.hasOption(other)) {
        throw Failure.usage("--watch does not go with --" + other + ".");
      }
    }
    return true;
  }

  static Optional<ReportFormat> format(String id) {
    for (ReportFormat format : ReportFormat.values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private static List<String> formats() {
    List<String> formats = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      formats.add(format.id());
    }
    return formats;
  }

  private static List<String> engines() {
    List<String> engines = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      engines.add(engine.name().toLowerCase(Locale.ROOT));
    }
    return engines;
  }

  private static Engine engine(String word) {
    return Engine.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
