package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.ComparedCores;
import evisor.answer.ComparisonJson;
import evisor.answer.ComparisonOutline;
import evisor.answer.TrainComparison;
import evisor.request.RequestException;
import evisor.speech.Language;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Lays trains side by side. */
final class CompareCommand implements Command {

  private static final TextOption TRAIN =
      TextOption.ofWords(
          "train", "METHODS", "a train by its isolation methods in order: tff,sec; up to four");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "compare",
            "lays two to four trains side by side, and says where they part",
            "FILE | - | --sample TYPE … --train tff,sec --train differential-uc",
            StatedRequest.options(
                TRAIN,
                SharedOptions.FORMAT,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.LAB,
                LaboratoryFile.NO_LAB),
            "Figures, steps, conditions and precedents of each, feasible or excluded, and the level"
                + " at which every two of them part. One train alone is compared with the"
                + " recommended one. What the laboratory runs today (--incumbent) is always"
                + " compared, with what changing costs and gains.")
        .like("compare request.json --train \"TFF → SEC\" --train \"differential UC\"");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    String format = SharedOptions.FORMAT.in(line);
    StatedRequest stated = StatedRequest.of(this, line, around);
    Language language =
        format.equals("json") ? AnswerLanguage.ofProgram(line) : AnswerLanguage.of(line, around);
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    Advisor advisor =
        LaboratoryFile.answering(RulesLoader.advisor(line, around).in(language), profile);
    ComparedCores named = ComparedCores.of(TRAIN.all(line), advisor.knowledge());
    if (!named.faults().isEmpty()) {
      throw CommandFailure.usage("--train %s", String.join(" --train ", named.faults()));
    }
    Recommendation answer = advisor.recommend(stated.checked(advisor));
    try {
      Answer.refuse(answer, advisor.knowledge().lexicon().speech());
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
    Optional<TrainComparison> comparison =
        TrainComparison.of(answer, named.cores(), advisor.knowledge());
    if (comparison.isEmpty()) {
      throw CommandFailure.usage(TrainComparison.TOO_FEW);
    }
    TerminalPager.show(
        format.equals("json")
            ? around.json(ComparisonJson.of(comparison.get(), advisor.knowledge()) + "\n")
            : around.laidOut(
                LaboratoryFile.toldIn(
                    ComparisonOutline.of(comparison.get(), advisor.knowledge()),
                    answer,
                    advisor.knowledge()),
                format.equals("markdown")),
        around);
    return ExitStatus.DONE;
  }
}
