package evisor.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The places of a file that its author has still to fill in: each holds {@code FILL-IN: } and what
 * goes there. Nothing else is said of such a line.
 */
public final class FillIn {

  /** What an author looks for. */
  public static final String WORD = "FILL-IN";

  private static final String LINT = "to-fill-in";

  private FillIn() {}

  /** Returns the text that holds a place open. */
  public static String of(String whatGoesThere) {
    return WORD + ": " + whatGoesThere;
  }

  /**
   * Reports every place of a file that is still to be filled in.
   *
   * @param text the whole file
   * @param shown its path as messages name it
   */
  public static void report(String text, String shown, FileFaults faults) {
    if (!text.contains(WORD)) {
      return;
    }
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      for (int at = line.indexOf(WORD); at >= 0; at = line.indexOf(WORD, at + 1)) {
        String what = whatGoesThere(line.substring(at + WORD.length()));
        faults.add(
            new FilePlace(shown, number, at + 1),
            LINT,
            "this is to be filled in" + (what.isEmpty() ? "." : ": " + what + "."),
            "Write it here in the place of " + WORD + ".");
      }
    }
  }

  /** Returns what stands behind the word, to the end of its text, comment or line. */
  private static String whatGoesThere(String rest) {
    int end = rest.length();
    for (String stop : List.of("\"", "*/", WORD)) {
      int at = rest.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    String said = rest.substring(0, end).strip();
    return said.startsWith(":") ? said.substring(1).strip() : said;
  }

  /** Returns faults without those on lines of which one says that they are to be filled in. */
  static List<Diagnostic> withoutConsequences(List<Diagnostic> faults) {
    Set<String> open = new LinkedHashSet<>();
    for (Diagnostic fault : faults) {
      if (fault.lint().equals(LINT)) {
        open.add(line(fault));
      }
    }
    if (open.isEmpty()) {
      return faults;
    }
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic fault : faults) {
      if (fault.lint().equals(LINT) || !open.contains(line(fault))) {
        left.add(fault);
      }
    }
    return left;
  }

  private static String line(Diagnostic fault) {
    return new FilePlace(fault.place().file(), fault.place().line(), 0).toString();
  }
}
