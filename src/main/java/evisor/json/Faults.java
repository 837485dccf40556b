package evisor.json;

import evisor.model.Diagnostic;
import evisor.model.FaultyFilesException;
import evisor.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with a set of files, so that all of it can be said at once. */
public final class Faults {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Notes a fault. */
  public void add(Place place, String lint, String message, String mend) {
    diagnostics.add(new Diagnostic(place, lint, message, mend));
  }

  /** Notes a fault whose message says what to do. */
  public void add(Place place, String lint, String message) {
    add(place, lint, message, "");
  }

  /** Returns all faults so far, by file, line and column. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.stream()
        .sorted(
            Comparator.comparing((Diagnostic d) -> d.place().file())
                .thenComparingInt(d -> d.place().line())
                .thenComparingInt(d -> d.place().column()))
        .toList();
  }

  /** Throws all faults, if there are any. */
  public void throwIfAny() throws FaultyFilesException {
    if (!diagnostics.isEmpty()) {
      throw new FaultyFilesException(diagnostics());
    }
  }
}
