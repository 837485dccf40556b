package evisor.cli;

import evisor.advice.Advisor;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerPart;
import evisor.answer.AnswerScope;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.speech.Language;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

/** Answers one request. */
final class RecommendCommand implements Command {

  private static final WordOption<AnswerFormat> FORMAT =
      WordOption.of("format", "FORMAT", "text (default), json or markdown", AnswerFormat.values());
  private static final SwitchOption FULL =
      new SwitchOption("full", "below the screen, everything about the trains");
  private static final SwitchOption CHECKS =
      new SwitchOption("checks", "below it, what to check whatever the train");
  private static final SwitchOption SOURCES =
      new SwitchOption("sources", "below it, the papers behind the answer");
  private static final Map<AnswerPart, SwitchOption> PARTS =
      new EnumMap<>(
          Map.of(AnswerPart.FULL, FULL, AnswerPart.CHECKS, CHECKS, AnswerPart.SOURCES, SOURCES));
  private static final TextOption WITH = AnswerOptions.with("all");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "recommend",
            "recommends how to isolate exosomes from one kind of sample, and says why",
            "FILE | - | --sample TYPE --volume QUANTITY …",
            StatedRequest.options(
                FORMAT,
                AnswerOptions.LENGTH,
                FULL,
                CHECKS,
                SOURCES,
                WITH,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.LAB,
                LaboratoryFile.NO_LAB,
                AnswerOptions.DRAWS,
                AnswerOptions.SEED),
            "The request is a JSON file, standard input (-), or stated by flags; a list is written"
                + " with commas between its words. Only sample and volume are required.")
        .like(
            "recommend --sample plasma --volume \"1 mL\" --downstream proteomics",
            "recommend request.json --full");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    AnswerFormat format = FORMAT.in(line);
    AnswerScope asked = AnswerOptions.of(line, WITH, "all");
    StatedRequest stated = StatedRequest.of(this, line, around);
    Language language =
        format == AnswerFormat.JSON
            ? AnswerLanguage.ofProgram(line)
            : AnswerLanguage.of(line, around);
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    Advisor advisor =
        LaboratoryFile.answering(RulesLoader.advisor(line, around).in(language), profile);
    Answer answer = answer(stated.checked(advisor), advisor, asked);
    if (format == AnswerFormat.JSON && !around.outTerminal()) {
      // A program reads bytes, and a text made of them first would be waited for.
      around.out().writeBytes(AnswerJson.line(answer, asked, advisor.knowledge()));
      return ExitStatus.DONE;
    }
    String text =
        asked.brief()
            ? format.brief(answer.recommendation(), advisor.knowledge())
            : format.whole(answer, advisor.knowledge(), parts(line), around.colour());
    TerminalPager.show(format == AnswerFormat.JSON ? around.json(text) : text, around);
    return ExitStatus.DONE;
  }

  private static Set<AnswerPart> parts(CommandLine line) {
    Set<AnswerPart> parts = EnumSet.noneOf(AnswerPart.class);
    PARTS.forEach(
        (part, option) -> {
          if (option.in(line)) {
            parts.add(part);
          }
        });
    return parts;
  }

  private static Answer answer(AskedRequest request, Advisor advisor, AnswerScope asked)
      throws CommandFailure {
    try {
      return Answer.to(request, advisor, asked.with(), asked.draws());
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }
}
