package evisor.cli;

import evisor.authoring.AuthoringException;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.request.Problem;
import evisor.speech.Speech;
import java.util.List;
import java.util.function.Function;

/** A command cannot be carried out; says why, and with which exit status. */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Function<Speech, Problem> problem;
  private final ExitStatus exit;

  /** Takes a problem that is said in its language already. */
  CommandFailure(Problem problem, ExitStatus exit) {
    this(speech -> problem, exit);
  }

  private CommandFailure(Function<Speech, Problem> problem, ExitStatus exit) {
    super(problem.apply(Speech.ENGLISH).detail());
    this.problem = problem;
    this.exit = exit;
  }

  /** Returns the failure of a command that is not used as it is meant, and why in English. */
  static CommandFailure usage(String sentences) {
    return usage(speech -> speech.text(sentences));
  }

  /** Returns the same with why in English, and what stands in its places. */
  static CommandFailure usage(String sentence, Object... parts) {
    return usage(speech -> speech.say(sentence, parts));
  }

  /** Returns the same with why in any language. */
  static CommandFailure usage(Function<Speech, String> why) {
    return new CommandFailure(speech -> Problem.usage(why.apply(speech), speech), ExitStatus.USAGE);
  }

  /** Returns the failure to write what was asked for to where it was to go, and why in English. */
  static CommandFailure unwritten(String sentences) {
    return unwritten(speech -> speech.text(sentences));
  }

  /** Returns the same with why in any language. */
  static CommandFailure unwritten(Function<Speech, String> why) {
    return new CommandFailure(
        speech ->
            new Problem(
                Problem.TYPE_PREFIX + "unwritten",
                speech.say("The output cannot be written"),
                500,
                why.apply(speech),
                List.of()),
        ExitStatus.INTERNAL);
  }

  /** Returns the failure of what was to be begun. */
  static CommandFailure authoring(AuthoringException e) {
    String message = String.valueOf(e.getMessage());
    return e.isOfDisk() ? unwritten(message) : usage(message);
  }

  /** Returns the failure of files that cannot be used. */
  static CommandFailure files(String kind, String title, FaultyFilesException e, ExitStatus exit) {
    List<Diagnostic> faults =
        e.diagnostics().stream()
            .map(diagnostic -> Diagnostic.error(diagnostic.place(), "", said(diagnostic)))
            .toList();
    int status = exit == ExitStatus.USAGE ? 400 : 500;
    return new CommandFailure(
        speech ->
            new Problem(
                Problem.TYPE_PREFIX + kind,
                speech.text(title),
                status,
                speech.counted(faults.size(), "There is %s fault.", "There are %s faults."),
                faults),
        exit);
  }

  private static String said(Diagnostic diagnostic) {
    String mend = diagnostic.mend().isEmpty() ? "" : " " + diagnostic.mend();
    return diagnostic.message() + mend + " [" + diagnostic.lint() + "]";
  }

  /** Returns what is wrong, in English. */
  Problem problem() {
    return problem(Speech.ENGLISH);
  }

  /** Returns what is wrong, in a language. */
  Problem problem(Speech speech) {
    return problem.apply(speech);
  }

  ExitStatus exit() {
    return exit;
  }
}
