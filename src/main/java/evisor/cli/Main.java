package evisor.cli;

import evisor.advice.EvisorVersion;
import evisor.files.Nearest;
import evisor.request.Problem;
import evisor.rules.RuleLoading;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The entry point: finds the command, runs it, and turns every outcome into an exit status. */
public final class Main {

  private static final List<String> NAMES =
      List.of(
          "recommend",
          "ask",
          "papers",
          "batch",
          "sweep",
          "explain",
          "compare",
          "replay",
          "centrifuge",
          "words",
          "lab",
          "map",
          "atlas",
          "serve",
          "kept",
          "test",
          "check",
          "mutate",
          "diff",
          "rules",
          "new",
          "completion");

  /** Commands that read the profile of the laboratory without being told. */
  private static final List<String> OF_LABORATORY =
      List.of("recommend", "ask", "papers", "explain", "compare", "centrifuge", "lab");

  /** Commands whose answer waits for rules. */
  private static final List<String> ANSWERING =
      List.of("recommend", "papers", "batch", "compare", "map", "atlas", "serve");

  private static final List<String> AUTHORS =
      List.of("test", "check", "mutate", "diff", "rules", "new", "sweep");

  // Java itself ends with 1 where it cannot start; the launcher tells the two apart by this.
  private static final int FOUND_LAUNCHED = 100;
  private static final String BROKEN =
      "evisor: this run broke off by a fault of evisor, or for want of memory";

  // As POSIX tells the kinds of files apart.
  private static final int KIND_OF_FILE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private Main() {}

  /** Returns the commands of planners, which speak their language. */
  static List<String> plannersCommands() {
    return NAMES.stream().filter(name -> !AUTHORS.contains(name)).toList();
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    WatchedOutput watched = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(watched, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int status = ExitStatus.INTERNAL.status();
    try {
      status = run(System.in, out, err, List.of(args));
    } catch (Throwable e) {
      // Not even the fault could be told, as where memory has run out for good.
      err.println(BROKEN);
    }
    Optional<IOException> lost = watched.lost();
    if (lost.isPresent()) {
      if (!isPiped()) {
        err.println("evisor: the answer could not be written: " + lost.get().getMessage());
      }
      status = ExitStatus.INTERNAL.status();
    }
    boolean found = status == ExitStatus.UNMET.status();
    System.exit(found && Boolean.getBoolean("evisor.launched") ? FOUND_LAUNCHED : status);
  }

  /**
   * Returns whether standard output is a pipe or a socket: what is lost there is what its reader
   * did not want any more, as behind {@code head}, and nothing to be told of.
   */
  private static boolean isPiped() {
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND_OF_FILE;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Runs a command.
   *
   * @param in what is typed or piped in
   * @param out where the answer goes
   * @param err where faults and progress go
   * @param args the command with its options and arguments
   * @return the exit status: 0 done, 1 expectations not met or something found by check, 2 bad
   *     usage or input, 3 the rules do not load, 4 a fault of evisor, or output that cannot be
   *     written
   */
  public static int run(InputStream in, PrintStream out, PrintStream err, List<String> args) {
    if (!args.isEmpty() && ANSWERING.contains(args.get(0))) {
      RuleLoading.awaken();
    }
    return run(Environment.ofProcess(in, out, err), args);
  }

  static int run(Environment process, List<String> args) {
    Environment around =
        !args.isEmpty() && OF_LABORATORY.contains(args.get(0))
            ? LaboratoryFile.speaking(args, process)
            : process;
    try {
      int status = dispatch(args, around).status();
      around.out().flush();
      around.rules().line(speech(args, around)).ifPresent(around.err()::println);
      return status;
    } catch (CommandFailure e) {
      failed(e.problem(speech(args, around)), e.exit(), args, around);
      return e.exit().status();
    } catch (IOException e) {
      Speech speech = speech(args, around);
      Problem problem = Problem.unreadable("evisor", Problems.why(e, speech), speech);
      failed(problem, ExitStatus.USAGE, args, around);
      return ExitStatus.USAGE.status();
    } catch (RuntimeException | Error e) {
      failed(Problems.internal(e, speech(args, around)), ExitStatus.INTERNAL, args, around);
      if (around.trace()) {
        e.printStackTrace(around.err());
      }
      return ExitStatus.INTERNAL.status();
    } finally {
      around.out().flush();
      around.err().flush();
    }
  }

  private static void failed(
      Problem problem, ExitStatus exit, List<String> args, Environment around) {
    ProblemReport.write(problem, AnswerLanguage.isJson(args), around.err());
    if (!args.isEmpty() && NAMES.contains(args.get(0))) {
      ReportOfFailure.write(named(args.get(0)), args, problem, exit, around);
    }
  }

  private static ExitStatus dispatch(List<String> args, Environment around)
      throws CommandFailure, IOException {
    if (args.isEmpty()) {
      around.err().print(overview(speech(args, around)));
      return ExitStatus.USAGE;
    }
    String first = args.get(0);
    List<String> rest = args.subList(1, args.size());
    switch (first) {
      case "help", "--help", "-h" -> {
        Speech speech = speech(args, around);
        boolean whole = rest.isEmpty() || rest.get(0).startsWith("--lang");
        around
            .out()
            .print(whole ? overview(speech) : CommandHelp.of(command(rest.get(0)).usage(), speech));
        return ExitStatus.DONE;
      }
      case "--version", "-V", "version" -> {
        around.out().println("evisor " + EvisorVersion.CURRENT);
        return ExitStatus.DONE;
      }
      default -> {
        Command command = command(first);
        if (rest.contains("--help") || rest.contains("-h")) {
          around.out().print(CommandHelp.of(command.usage(), speech(args, around)));
          return ExitStatus.DONE;
        }
        return command.run(parsed(command, rest), around);
      }
    }
  }

  private static String overview(Speech speech) {
    return CommandHelp.overview(commands(), speech);
  }

  private static Command command(String name) throws CommandFailure {
    if (NAMES.contains(name)) {
      return named(name);
    }
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(List.of("help", "version"));
    List<String> meant = new ArrayList<>(names);
    meant.addAll(List.of("--help", "--version"));
    throw CommandFailure.usage(
        speech ->
            Phrase.sentences(
                speech.say("There is no command \"%s\".", name),
                Nearest.question(name, meant, "\"", speech),
                speech.say("Commands: %s.", String.join(", ", names))));
  }

  /** Returns all commands, in the order of the overview. */
  static List<Command> commands() {
    return NAMES.stream().map(Main::named).toList();
  }

  /** Makes the one command that is needed: each loads a good part of evisor to say its options. */
  private static Command named(String name) {
    return switch (name) {
      case "recommend" -> new RecommendCommand();
      case "ask" -> new AskCommand();
      case "papers" -> new PapersCommand();
      case "batch" -> new BatchCommand();
      case "sweep" -> new SweepCommand();
      case "explain" -> new ExplainCommand();
      case "compare" -> new CompareCommand();
      case "replay" -> new ReplayCommand();
      case "centrifuge" -> new CentrifugeCommand();
      case "words" -> new WordsCommand();
      case "lab" -> new LabCommand();
      case "map" -> new MapCommand();
      case "atlas" -> new AtlasCommand();
      case "serve" -> new ServeCommand();
      case "kept" -> new KeptCommand();
      case "test" -> new TestCommand();
      case "check" -> new CheckCommand();
      case "mutate" -> new MutateCommand();
      case "diff" -> new DiffCommand();
      case "rules" -> new RulesCommand();
      case "new" -> new NewCommand();
      case "completion" -> new CompletionCommand();
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /** Returns what a command line says, by the options of a command. */
  static CommandLine parsed(Command command, List<String> args) throws CommandFailure {
    String name = command.usage().name();
    Options options = command.usage().options();
    List<String> typed = TypedArguments.joined(command.usage().declared(), args);
    DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
    try {
      return parser.parse(options, typed.toArray(String[]::new));
    } catch (UnrecognizedOptionException e) {
      List<String> known =
          options.getOptions().stream().map(option -> "--" + option.getLongOpt()).sorted().toList();
      throw CommandFailure.usage(
          speech ->
              Phrase.sentences(
                  speech.say("%s has no option %s.", name, e.getOption()),
                  Nearest.question(e.getOption(), known, "", speech),
                  speech.say("See: evisor help %s", name)));
    } catch (MissingArgumentException e) {
      String option = "--" + e.getOption().getLongOpt();
      throw CommandFailure.usage(
          speech ->
              Phrase.sentences(
                  speech.say("A value is missing behind %s.", option),
                  speech.say("See: evisor help %s", name)));
    } catch (ParseException e) {
      throw CommandFailure.usage(e.getMessage() + ". See: evisor help " + name);
    }
  }

  /** Returns in which language problems and help are; those of authors' commands are in English. */
  private static Speech speech(List<String> args, Environment around) {
    boolean authors =
        args.stream()
            .filter(arg -> !arg.equals("help"))
            .findFirst()
            .filter(AUTHORS::contains)
            .isPresent();
    return authors ? Speech.ENGLISH : AnswerLanguage.speech(args, around);
  }
}
