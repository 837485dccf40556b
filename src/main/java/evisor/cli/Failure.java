package evisor.cli;

import evisor.authoring.AuthoringException;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.request.Problem;
import evisor.speech.Phrase;
import java.util.List;

/** A command cannot be carried out; says why, and with which exit status. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Exit exit;

  Failure(Problem problem, Exit exit) {
    super(problem.detail());
    this.problem = problem;
    this.exit = exit;
  }

  /** Returns the failure of a command that is not used as it is meant. */
  static Failure usage(String detail) {
    return new Failure(Problem.usage(detail), Exit.USAGE);
  }

  /** Returns the failure to write what was asked for to where it was to go. */
  static Failure unwritten(String detail) {
    return new Failure(
        new Problem(
            Problem.TYPE_PREFIX + "unwritten",
            "The output cannot be written",
            500,
            detail,
            List.of()),
        Exit.INTERNAL);
  }

  /** Returns the failure of what was to be begun. */
  static Failure authoring(AuthoringException e) {
    String message = String.valueOf(e.getMessage());
    return e.isOfDisk() ? unwritten(message) : usage(message);
  }

  /** Returns the failure of files that cannot be used. */
  static Failure files(String kind, String title, FaultyFilesException e, Exit exit) {
    List<Diagnostic> faults =
        e.diagnostics().stream()
            .map(diagnostic -> Diagnostic.error(diagnostic.place(), "", said(diagnostic)))
            .toList();
    String count = Phrase.counted(faults.size(), "fault");
    int status = exit == Exit.USAGE ? 400 : 500;
    return new Failure(
        new Problem(
            Problem.TYPE_PREFIX + kind,
            title,
            status,
            "There " + (faults.size() == 1 ? "is " : "are ") + count + ".",
            faults),
        exit);
  }

  private static String said(Diagnostic diagnostic) {
    String mend = diagnostic.mend().isEmpty() ? "" : " " + diagnostic.mend();
    return diagnostic.message() + mend + " [" + diagnostic.lint() + "]";
  }

  Problem problem() {
    return problem;
  }

  Exit exit() {
    return exit;
  }
}
