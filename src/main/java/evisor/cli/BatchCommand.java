package evisor.cli;

import evisor.advice.Advisor;
import evisor.answer.AnswerScope;
import evisor.request.LineReader;
import evisor.request.RequestException;
import evisor.request.RequestInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Answers many requests, one a line. */
final class BatchCommand implements Command {

  private static final OutputOption OUTPUT =
      new OutputOption(
          "OUT",
          "file for the answers, put in place when all are there (default: standard output)");
  private static final TextOption WITH = AnswerOptions.with("none");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "batch",
            "answers many requests, one line of JSON in and one out for each, in order",
            "FILE.jsonl | -",
            List.of(
                OUTPUT,
                WITH,
                AnswerOptions.LENGTH,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.NAMED_ALONE,
                AnswerOptions.DRAWS,
                AnswerOptions.SEED),
            "A faulty line gives {\"line\": …, \"id\": …, \"problem\": {…}} in its place and the"
                + " others go on; the exit status is 2 in the end. Blank lines are skipped, but"
                + " counted.")
        .like("batch requests.jsonl --answer short -o answers.jsonl");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 1) {
      throw CommandFailure.usage("batch takes one file of requests, or - for standard input.");
    }
    AnswerScope asked = AnswerOptions.of(line, WITH, "none");
    Advisor advisor =
        LaboratoryFile.answering(
            RulesLoader.advisor(line, around).in(AnswerLanguage.ofProgram(line)),
            LaboratoryFile.named(line));
    LineAnswers answering = new LineAnswers(advisor, advisor.requestsOfLaboratory(), asked);
    String name = RequestInput.name(arguments.get(0), advisor.knowledge().lexicon().speech());
    try (InputStream in =
        RequestInput.open(arguments.get(0), around.in(), AnswerLanguage.speech(line, around))) {
      Optional<String> output = OUTPUT.in(line);
      boolean bar = around.errTerminal() && (output.isPresent() || !around.outTerminal());
      try (TerminalProgress progress =
          bar
              ? TerminalProgress.shown("requests", requests(arguments.get(0)), around.err())
              : TerminalProgress.none()) {
        if (output.isEmpty()) {
          return answer(in, name, around.out(), answering, progress).exit();
        }
        try (ReplacedFile file = ReplacedFile.of("-o", output.get())) {
          BatchOutcome outcome = answer(in, name, file.out(), answering, progress);
          file.replace();
          return outcome.exit();
        }
      }
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  /** Returns how many requests a file has; -1 for what can be read but once. */
  private static long requests(String name) throws IOException {
    if (name.equals("-") || !Files.isRegularFile(Path.of(name))) {
      return -1;
    }
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      LineReader lines = new LineReader(in);
      long count = 0;
      while (lines.next().isPresent()) {
        count++;
      }
      return count;
    }
  }

  private static BatchOutcome answer(
      InputStream in,
      String name,
      PrintStream out,
      LineAnswers answering,
      TerminalProgress progress)
      throws IOException {
    LineReader lines = new LineReader(in);
    return OrderedWork.all(
        () -> lines.next().map(line -> () -> answering.answer(line, name)), out, progress);
  }
}
