package evisor.files;

import java.util.ArrayList;
import java.util.List;

/** The marks that a version control system leaves where it could not merge two changes. */
public final class MergeMarks {

  /** What to say of such a mark, without a full stop. */
  public static final String MESSAGE =
      "two changes of this file could not be merged, and this mark shows where";

  private static final String MEND =
      "Keep one of the two sides, and take the lines <<<<<<<, ======= and >>>>>>> out.";
  private static final List<String> SIDES = List.of("<<<<<<< ", ">>>>>>> ");

  private MergeMarks() {}

  /** Reports the marks in a file; returns whether there are any. */
  public static boolean report(String text, String file, FileFaults faults) {
    List<Integer> lines = lines(text);
    for (int line : lines) {
      faults.add(new FilePlace(file, line, 1), "syntax", MESSAGE + ".", MEND);
    }
    return !lines.isEmpty();
  }

  /** Returns the lines on which marks stand, from 1. */
  public static List<Integer> lines(String text) {
    List<Integer> found = new ArrayList<>();
    if (SIDES.stream().noneMatch(text::contains)) {
      return found;
    }
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (SIDES.stream().anyMatch(line::startsWith)) {
        found.add(number);
      }
    }
    return found;
  }
}
