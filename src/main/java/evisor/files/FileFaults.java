package evisor.files;

import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects everything that is wrong with a set of files, so that all of it can be said at once. */
public final class FileFaults {

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final int most;
  private final Speech speech;
  private int unsaid;

  /** Takes every fault. */
  public FileFaults() {
    this(Integer.MAX_VALUE, Speech.ENGLISH);
  }

  /** Takes so many faults; of those beyond only the number is said, in a language. */
  public FileFaults(int most, Speech speech) {
    this.most = most;
    this.speech = speech;
  }

  /** Notes a fault of a request, whose sentences are made only where they will be read. */
  public void refuse(FilePlace place, String pointer, Supplier<String> sentences) {
    if (diagnostics.size() < most) {
      diagnostics.add(
          Diagnostic.error(shown(place), pointer, HiddenCharacters.shown(sentences.get())));
    } else {
      unsaid++;
    }
  }

  /** Notes a fault for which the files cannot be used. */
  public void add(FilePlace place, String lint, String message, String mend) {
    diagnostics.add(diagnostic(Severity.ERROR, place, lint, message, mend));
  }

  /** Notes a fault whose message says what to do. */
  public void add(FilePlace place, String lint, String message) {
    add(place, lint, message, "");
  }

  /** Notes a fault that does not keep the files from being used. */
  public void warn(FilePlace place, String lint, String message, String mend) {
    diagnostics.add(diagnostic(Severity.WARNING, place, lint, message, mend));
  }

  /** Notes what may still be done, where nothing is wrong. */
  public void note(FilePlace place, String lint, String message, String mend) {
    diagnostics.add(diagnostic(Severity.NOTE, place, lint, message, mend));
  }

  // A message quotes what somebody wrote, and is shown on terminals.
  private static Diagnostic diagnostic(
      Severity severity, FilePlace place, String lint, String message, String mend) {
    return new Diagnostic(
        severity,
        shown(place),
        "",
        lint,
        HiddenCharacters.shown(message),
        HiddenCharacters.shown(mend));
  }

  private static FilePlace shown(FilePlace place) {
    return new FilePlace(HiddenCharacters.shown(place.file()), place.line(), place.column());
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
    List<Diagnostic> ordered =
        FillIn.withoutConsequences(diagnostics).stream()
            .distinct()
            .sorted(
                Comparator.comparing((Diagnostic d) -> d.place().file())
                    .thenComparingInt(d -> d.place().line())
                    .thenComparingInt(d -> d.place().column()))
            .toList();
    if (unsaid == 0) {
      return ordered;
    }
    List<Diagnostic> all = new ArrayList<>(ordered);
    FilePlace whole = FilePlace.of(all.get(0).place().file());
    all.add(
        Diagnostic.error(
            whole, "", speech.counted(unsaid, "… and %s more fault.", "… and %s more faults.")));
    return List.copyOf(all);
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
