package evisor.check;

import evisor.files.Diagnostic;
import evisor.files.Severity;
import evisor.request.PrintableText;
import evisor.text.Outline;
import java.util.Set;
import java.util.TreeSet;

/** Shows diagnostics to a person, each with its line. */
final class CheckText {

  private static final int WIDTH = 80;

  private final FolderInspection inspection;
  private final LintPages pages;
  private final Outline page = new Outline();
  private final Set<String> explained = new TreeSet<>();

  CheckText(FolderInspection inspection, LintPages pages) {
    this.inspection = inspection;
    this.pages = pages;
  }

  Outline render() {
    inspection.diagnostics().forEach(this::show);
    page.line(CheckWords.summary(inspection));
    if (inspection.count(Severity.ERROR) > 0) {
      page.line(
          inspection.loads()
              ? "The rules load all the same: the errors are in precedents, cases or pages."
              : "With errors the rules do not load; warnings stop nothing.");
    }
    if (!inspection.diagnostics().isEmpty()) {
      page.line("More on a lint: evisor check --explain LINT-ID");
    }
    return page;
  }

  private void show(Diagnostic found) {
    String lead = PrintableText.terminal(found.place().toString()) + ": " + found.severity().id();
    page.lead("", lead, PrintableText.terminal(found.message()) + " [" + found.lint() + "]");
    inspection.sources().line(found.place()).ifPresent(line -> excerpt(line, found));
    String mend = CheckWords.mend(found, pages);
    if (!mend.isEmpty()) {
      page.item("  ", "", PrintableText.terminal(mend));
    }
    String why = CheckWords.why(found, pages);
    // Said once for each lint, or a hundred diagnostics could not be read.
    if (!why.isEmpty() && explained.add(found.lint())) {
      page.item("  ", "", "Why: " + why);
    }
    page.gap();
  }

  private void excerpt(String line, Diagnostic found) {
    String number = String.valueOf(found.place().line());
    String gutter = "  " + number + " | ";
    SourceExcerpt excerpt = SourceExcerpt.of(line, found.place(), WIDTH - gutter.length());
    page.verbatim((gutter + excerpt.line()).stripTrailing());
    if (!excerpt.mark().isEmpty()) {
      page.verbatim(" ".repeat(number.length() + 3) + "| " + excerpt.mark());
    }
  }
}
