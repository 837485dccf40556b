package evisor.rules.language;

import evisor.files.Faults;
import evisor.files.Place;
import java.util.ArrayList;
import java.util.List;

/** Takes the faults in the syntax of one file, up to as many as anybody reads. */
final class SyntaxFaults {

  private static final int MOST = 200;

  private final String file;
  private final Faults faults;
  private final List<Place> places = new ArrayList<>();

  SyntaxFaults(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  Place place(int line, int column) {
    return new Place(file, line, column);
  }

  void add(int line, int column, SyntaxProblem problem) {
    Place place = place(line, column);
    places.add(place);
    if (places.size() <= MOST) {
      faults.add(place, problem.lint(), problem.message(), problem.mend());
    } else if (places.size() == MOST + 1) {
      faults.add(
          place,
          SyntaxProblem.SYNTAX,
          "this file has more than " + MOST + " such faults; the others are not listed.",
          "Mend those before first: many may follow from them.");
    }
  }

  /** Returns whether there are faults from the beginning of one token to the end of another. */
  boolean anyWithin(Token first, Token last) {
    return any(first.line(), first.column(), last);
  }

  /** Returns whether there are faults from the end of one token to the end of another. */
  boolean anyBehind(Token before, Token last) {
    return any(before.line(), before.column() + before.end() - before.start(), last);
  }

  private boolean any(int line, int column, Token last) {
    int end = last.column() + last.end() - last.start();
    for (Place place : places) {
      boolean from = isAtOrBehind(place, line, column);
      boolean past = isAtOrBehind(place, last.line(), end + 1);
      if (from && !past) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtOrBehind(Place place, int line, int column) {
    return place.line() > line || (place.line() == line && place.column() >= column);
  }
}
