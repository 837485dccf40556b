package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.model.Request;
import evisor.request.Flag;
import evisor.request.Input;
import evisor.request.RequestException;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
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
            .addOption(Choices.with())
            .addOption(Choices.rules());
    for (Flag flag : RequestFlags.ALL) {
      options.addOption(Choices.option(flag.name(), flag.argument(), flag.description()));
    }
    return options;
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
    List<Given> flags = flags(line);
    List<String> files = line.getArgList();
    if (files.size() + (flags.isEmpty() ? 0 : 1) != 1) {
      throw Failure.usage(
          "recommend takes one request: a file, - for standard input, or flags such as --sample"
              + " plasma --volume \"1 mL\".");
    }
    byte[] bytes = files.isEmpty() ? new byte[0] : read(files.get(0), around);
    Advisor advisor = Loaded.advisor(line, around);
    Recommendation answer = advisor.recommend(request(flags, files, bytes, advisor));
    around
        .out()
        .print(
            brief
                ? format.brief(answer, advisor.knowledge())
                : format.whole(answer, advisor.knowledge(), around.colour()));
    return Exit.DONE;
  }

  private static byte[] read(String file, Surroundings around) throws Failure {
    try {
      return Input.read(file, around.in());
    } catch (RequestException e) {
      throw new Failure(e.problem(), Exit.USAGE);
    }
  }

  private static Request request(
      List<Given> flags, List<String> files, byte[] bytes, Advisor advisor) throws Failure {
    RequestReader reader = new RequestReader(advisor.knowledge().rotors().keySet());
    try {
      return files.isEmpty()
          ? RequestFlags.read(flags, reader)
          : reader.read(bytes, Input.name(files.get(0)));
    } catch (RequestException e) {
      throw new Failure(e.problem(), Exit.USAGE);
    }
  }

  private static List<Given> flags(CommandLine line) {
    List<String> names = RequestFlags.ALL.stream().map(Flag::name).toList();
    List<Given> given = new ArrayList<>();
    // One entry for each time that an option stands on the line, so that a flag given twice is
    // noticed.
    for (Option option : line.getOptions()) {
      if (names.contains(option.getLongOpt())) {
        Arrays.stream(option.getValues())
            .forEach(v -> given.add(new Given(option.getLongOpt(), v)));
      }
    }
    return given;
  }
}
