package evisor.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with a set of files, so that all of it can be said at once. */
public final class Faults {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Notes a fault for which the files cannot be used. */
  public void add(Place place, String lint, String message, String mend) {
    diagnostics.add(diagnostic(Severity.ERROR, place, lint, message, mend));
  }

  /** Notes a fault whose message says what to do. */
  public void add(Place place, String lint, String message) {
    add(place, lint, message, "");
  }

  /** Notes a fault that does not keep the files from being used. */
  public void warn(Place place, String lint, String message, String mend) {
    diagnostics.add(diagnostic(Severity.WARNING, place, lint, message, mend));
  }

  // A message quotes what somebody wrote, and is shown on terminals.
  private static Diagnostic diagnostic(
      Severity severity, Place place, String lint, String message, String mend) {
    Place fit = new Place(Hidden.shown(place.file()), place.line(), place.column());
    return new Diagnostic(severity, fit, lint, Hidden.shown(message), Hidden.shown(mend));
  }

  /** Notes what was found elsewhere. */
  public void addAll(Collection<Diagnostic> found) {
    diagnostics.addAll(found);
  }

  /**
   * Returns all faults so far, each once, by file, line and column; of a line that is still to be
   * filled in only that.
   */
  public List<Diagnostic> diagnostics() {
    return FillIn.withoutConsequences(diagnostics).stream()
        .distinct()
        .sorted(
            Comparator.comparing((Diagnostic d) -> d.place().file())
                .thenComparingInt(d -> d.place().line())
                .thenComparingInt(d -> d.place().column()))
        .toList();
  }

  /** Returns how many faults have been noted so far. */
  public int found() {
    return diagnostics.size();
  }

  /** Returns whether there is an error, so that the files cannot be used. */
  public boolean stop() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  /** Throws all errors, if there are any; warnings stop nothing. */
  public void throwIfAny() throws FaultyFilesException {
    List<Diagnostic> errors =
        diagnostics().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new FaultyFilesException(errors);
    }
  }
}
