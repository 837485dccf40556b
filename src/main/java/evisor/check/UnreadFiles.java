package evisor.check;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import java.util.List;

/**
 * Files that could not be read. What would be said only because nobody knows what stands in them is
 * left out, so that the cause is not lost among its consequences.
 *
 * @param rules the folder of rules as far as it was read
 * @param found why files were not read
 */
record UnreadFiles(RulesFolder rules, List<Diagnostic> found) {

  /** Returns whether rules may stand in such a file. */
  boolean mayHoldRules() {
    return StrayFiles.holdRules(rules) || errors(found).stream().anyMatch(this::keepsFromLoading);
  }

  /** Returns whether rules load in spite of what is wrong with their folder and that of cases. */
  boolean loads(FileFaults faults) {
    return errors(faults.diagnostics()).stream().noneMatch(this::keepsFromLoading);
  }

  private boolean keepsFromLoading(Diagnostic fault) {
    String file = fault.place().file();
    String folder = rules.shown("");
    return file.equals(rules.shown()) || file.startsWith(folder);
  }

  private static List<Diagnostic> errors(List<Diagnostic> all) {
    return all.stream().filter(fault -> fault.severity() == Severity.ERROR).toList();
  }

  /** Returns diagnostics without those that only follow. */
  List<Diagnostic> withoutConsequences(List<Diagnostic> diagnostics) {
    boolean missing = mayHoldRules();
    List<String> files =
        errors(found).stream().map(Diagnostic::place).map(FilePlace::file).toList();
    return diagnostics.stream()
        .filter(fault -> !missing || !fault.lint().equals("orphaned-message"))
        .filter(
            fault -> !fault.lint().equals("missing-file") || !files.contains(fault.place().file()))
        .toList();
  }
}
