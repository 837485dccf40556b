package evisor.cli;

import evisor.advice.Advisor;
import evisor.answer.Addition;
import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import evisor.answer.AnswerJson;
import evisor.request.AskedRequest;
import evisor.request.Input;
import evisor.request.Line;
import evisor.request.LineReader;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Answers many requests, one a line. */
final class BatchCommand implements Command {

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public String purpose() {
    return "answers many requests, one line of JSON in and one out for each, in order";
  }

  @Override
  public String arguments() {
    return "FILE.jsonl | -";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(
                Option.builder("o")
                    .longOpt("output")
                    .hasArg()
                    .argName("OUT")
                    .desc(
                        "file for the answers, put in place when all are there (default: standard"
                            + " output)")
                    .get())
            .addOption(Choices.with("none"))
            .addOption(Choices.answer())
            .addOption(Choices.rules());
    Choices.draws().forEach(options::addOption);
    return options;
  }

  @Override
  public String notes() {
    return "A faulty line gives {\"line\": …, \"id\": …, \"problem\": {…}} in its place and the"
        + " others go on; the exit status is 2 in the end. Blank lines are skipped, but"
        + " counted.";
  }

  @Override
  public Exit run(CommandLine line, Environment around) throws Failure, IOException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 1) {
      throw Failure.usage("batch takes one file of requests, or - for standard input.");
    }
    Set<Addition> with = Choices.additions(line, "none");
    Draws draws = Choices.draws(line);
    boolean brief = Choices.isShort(line);
    Advisor advisor = RulesLoader.advisor(line, around);
    Answering answering =
        new Answering(
            advisor,
            new RequestReader(advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet()),
            Input.name(arguments.get(0)),
            brief,
            with,
            draws);
    try (InputStream in = Input.open(arguments.get(0), around.in())) {
      Optional<String> output = Optional.ofNullable(line.getOptionValue("output"));
      boolean bar = around.errTerminal() && (output.isPresent() || !around.outTerminal());
      try (Progress progress = bar ? Progress.shown("requests", around.err()) : Progress.none()) {
        if (output.isEmpty()) {
          return worst(answer(in, around.out(), answering, progress));
        }
        try (ReplacedFile file = ReplacedFile.of("-o", output.get())) {
          BatchOutcome outcome = answer(in, file.out(), answering, progress);
          file.replace();
          return worst(outcome);
        }
      }
    } catch (RequestException e) {
      throw new Failure(e.problem(), Exit.USAGE);
    }
  }

  private static BatchOutcome answer(
      InputStream in, PrintStream out, Answering answering, Progress progress) throws IOException {
    OrderedWork work = OrderedWork.start(out, progress);
    LineReader lines = new LineReader(in);
    try {
      Optional<Line> next = lines.next();
      while (next.isPresent() && !work.stopped()) {
        Line line = next.get();
        work.add(() -> answering.answer(line));
        next = lines.next();
      }
    } finally {
      work.finish();
    }
    return work.outcome();
  }

  private static Exit worst(BatchOutcome outcome) {
    return outcome.ours() > 0 ? Exit.INTERNAL : outcome.faulty() > 0 ? Exit.USAGE : Exit.DONE;
  }

  /** Answers one line. */
  private record Answering(
      Advisor advisor,
      RequestReader reader,
      String name,
      boolean brief,
      Set<Addition> with,
      Draws draws) {

    // A fault of ours on one line must not keep the others from their answers.
    @SuppressWarnings("CatchingUnchecked")
    BatchLine answer(Line line) {
      try {
        AskedRequest request = reader.read(line.bytes(), name + " line " + line.number());
        Answer answer = Answer.to(request, advisor, with, draws);
        return BatchLine.answered(
            brief
                ? AnswerJson.shortOf(answer.recommendation())
                : AnswerJson.of(answer, advisor.knowledge()));
      } catch (RequestException e) {
        return BatchLine.faulty(ProblemReport.line(line.number(), e.id(), e.problem()));
      } catch (RuntimeException | StackOverflowError e) {
        return BatchLine.ours(ProblemReport.line(line.number(), "", Problems.internal(e)));
      }
    }
  }
}
