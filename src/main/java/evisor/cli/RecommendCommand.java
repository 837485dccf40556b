package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
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
    return StatedRequest.addFlags(
        new Options()
            .addOption(Choices.option("format", "FORMAT", "text (default), json or markdown"))
            .addOption(Choices.answer())
            .addOption(Choices.with())
            .addOption(Choices.rules()));
  }

  @Override
  public String notes() {
    return "The request is a JSON file, standard input (-), or stated by flags; a list is written"
        + " with commas between its words. Only sample and volume are required.";
  }

  @Override
  public Exit run(CommandLine line, Surroundings around) throws Failure {
    AnswerFormat format = AnswerFormat.of(Choices.word(line, "format", AnswerFormat.words()));
    boolean brief = Choices.isShort(line);
    Choices.refuseMore(line);
    StatedRequest stated = StatedRequest.of(this, line, around);
    Advisor advisor = Loaded.advisor(line, around);
    Recommendation answer = advisor.recommend(stated.checked(advisor));
    around
        .out()
        .print(
            brief
                ? format.brief(answer, advisor.knowledge())
                : format.whole(answer, advisor.knowledge(), around.colour()));
    return Exit.DONE;
  }
}
