package evisor.cli;

import evisor.advice.Advisor;
import evisor.model.Lexicon;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestFlag;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestInput;
import evisor.request.RequestReader;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** The one request of a command: a file, standard input, or stated by flags. */
final class StatedRequest {

  private final List<Given> flags;
  private final List<String> files;
  private final byte[] bytes;
  private final Environment around;

  private StatedRequest(List<Given> flags, List<String> files, byte[] bytes, Environment around) {
    this.around = around;
    this.flags = flags;
    this.files = files;
    this.bytes = bytes;
  }

  /** Returns the options of a command, and after them the flags that state a request. */
  static List<CommandOption> options(CommandOption... own) {
    List<CommandOption> options = new ArrayList<>(List.of(own));
    for (RequestFlag flag : RequestField.flags()) {
      options.add(TextOption.ofWords(flag.name(), flag.argument(), flag.description()));
    }
    return options;
  }

  /**
   * Finds the request of a command line and reads its file, so that a missing one is noticed before
   * any rule is loaded.
   */
  static StatedRequest of(Command command, CommandLine line, Environment around)
      throws CommandFailure {
    List<Given> flags = flags(line);
    List<String> files = line.getArgList();
    if (files.size() + (flags.isEmpty() ? 0 : 1) != 1) {
      throw CommandFailure.usage(
          "%s takes one request: a file, - for standard input, or flags such as --sample"
              + " plasma --volume \"1 mL\".",
          command.usage().name());
    }
    return new StatedRequest(
        flags,
        files,
        files.isEmpty()
            ? new byte[0]
            : read(files.get(0), AnswerLanguage.speech(line, around), around),
        around);
  }

  /** Returns the request, checked; what it states otherwise than evisor writes it is said back. */
  AskedRequest checked(Advisor advisor) throws CommandFailure {
    Lexicon lexicon = advisor.knowledge().lexicon();
    AskedRequest request = read(advisor.requestsOfLaboratory());
    if (!request.understood().isEmpty()) {
      around
          .err()
          .println(
              lexicon
                  .speech()
                  .say(
                      "Understood: %s",
                      request.understood().stream()
                          .map(one -> one.said(lexicon))
                          .collect(Collectors.joining("; "))));
    }
    return request;
  }

  private AskedRequest read(RequestReader reader) throws CommandFailure {
    try {
      return files.isEmpty()
          ? RequestFlags.read(flags, reader)
          : reader.readOrOfCase(bytes, RequestInput.name(files.get(0), reader.lexicon().speech()));
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  private static byte[] read(String file, Speech speech, Environment around) throws CommandFailure {
    try {
      return RequestInput.read(file, around.in(), speech);
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  private static List<Given> flags(CommandLine line) {
    List<String> names = RequestField.flags().stream().map(RequestFlag::name).toList();
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
