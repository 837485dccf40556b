package evisor.rules.language;

import evisor.files.FileFaults;
import evisor.files.FilePlace;

/** Takes the faults in the syntax of one file, up to as many as anybody reads. */
final class SyntaxFaults {

  private static final int MOST = 200;

  private final String file;
  private final FileFaults faults;
  private int found;

  SyntaxFaults(String file, FileFaults faults) {
    this.file = file;
    this.faults = faults;
  }

  FilePlace place(int line, int column) {
    return new FilePlace(file, line, column);
  }

  void add(int line, int column, SyntaxProblem problem) {
    FilePlace place = place(line, column);
    found++;
    if (found <= MOST) {
      faults.add(place, problem.lint(), problem.message(), problem.mend());
    } else if (found == MOST + 1) {
      faults.add(
          place,
          SyntaxProblem.SYNTAX,
          "this file has more than " + MOST + " such faults; the others are not listed.",
          "Mend those before first: many may follow from them.");
    }
  }
}
