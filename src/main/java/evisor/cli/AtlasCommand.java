package evisor.cli;

import evisor.advice.Advisor;
import evisor.atlas.Atlas;
import evisor.atlas.AtlasFormat;
import evisor.cases.Case;
import evisor.speech.Language;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Writes what comes first for every type of sample, amount and use as one page. */
final class AtlasCommand implements Command {

  private static final WordOption<AtlasFormat> FORMAT =
      WordOption.of(
          "format", "FORMAT", "text (default), markdown, html, svg or json", AtlasFormat.values());
  private static final OutputOption OUTPUT =
      new OutputOption("FILE", "file to write instead of standard output");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "atlas",
            "all decisions on one page: what comes first by sample, amount and use",
            "[OPTION…]",
            List.of(FORMAT, OUTPUT, AnswerLanguage.LANG, SharedOptions.RULES, SharedOptions.CASES),
            "The amounts are those of the cases with the tag atlas; all else of a request is left"
                + " to its default. The number of research groups counts those whose precedents"
                + " favour the train for such a sample, whatever its amount.")
        .like("atlas --format html -o atlas.html");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage("atlas takes no argument, found %s.", line.getArgList().get(0));
    }
    AtlasFormat format = FORMAT.in(line);
    Advisor advisor = RulesLoader.advisor(line, around);
    List<Case> cases = LoadedCases.of(line, around, advisor).tagged("atlas");
    Language language =
        format == AtlasFormat.JSON
            ? AnswerLanguage.ofProgram(line)
            : AnswerLanguage.of(line, around);
    Atlas atlas = Atlas.of(cases, advisor.in(language));
    OUTPUT.write(format.render(atlas), line, around);
    return ExitStatus.DONE;
  }
}
