package evisor.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of rules, messages, knowledge or cases cannot be used; says everything that is wrong with
 * them at once.
 */
public final class FaultyFilesException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Takes all faults found, at least one. */
  public FaultyFilesException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Returns all faults, in the order of files and lines. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
