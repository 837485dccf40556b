package evisor.cli;

import evisor.advice.Advisor;
import evisor.answer.Addition;
import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Answers one request. */
final class RecommendCommand implements Command {

  @Override
  public String name() {
    return "recommend";
  }

  @Override
  public String purpose() {
    return "recommends how to isolate exosomes from one kind of sample, and says why";
  }

  @Override
  public String arguments() {
    return "FILE | - | --sample TYPE --volume QUANTITY …";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(Choices.option("format", "FORMAT", "text (default), json or markdown"))
            .addOption(Choices.answer())
            .addOption(Choices.with("all"))
            .addOption(Choices.rules());
    Choices.draws().forEach(options::addOption);
    return StatedRequest.addFlags(options);
  }

  @Override
  public String notes() {
    return "The request is a JSON file, standard input (-), or stated by flags; a list is written"
        + " with commas between its words. Only sample and volume are required.";
  }

  @Override
  public Exit run(CommandLine line, Environment around) throws Failure {
    AnswerFormat format = AnswerFormat.of(Choices.word(line, "format", AnswerFormat.words()));
    boolean brief = Choices.isShort(line);
    // A short answer says nothing of what would change it, so it is spared the work.
    Set<Addition> with = Choices.additions(line, brief ? "none" : "all");
    Draws draws = Choices.draws(line);
    StatedRequest stated = StatedRequest.of(this, line, around);
    Advisor advisor = RulesLoader.advisor(line, around);
    Answer answer = Answer.to(stated.checked(advisor), advisor, with, draws);
    around
        .out()
        .print(
            brief
                ? format.brief(answer.recommendation(), advisor.knowledge())
                : format.whole(answer, advisor.knowledge(), around.colour()));
    return Exit.DONE;
  }
}
