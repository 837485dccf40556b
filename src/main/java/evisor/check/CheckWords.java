package evisor.check;

import evisor.files.Diagnostic;
import evisor.files.Severity;
import evisor.speech.Phrase;
import java.util.Locale;

/** What reports of every format say in the same words. */
final class CheckWords {

  private CheckWords() {}

  /** Returns what is wrong as a sentence of its own. */
  static String what(Diagnostic found) {
    return sentence(found.message());
  }

  /** Returns how to mend it; in general words where the diagnostic has none of its own. */
  static String mend(Diagnostic found, LintPages pages) {
    return found.mend().isEmpty()
        ? pages.of(found.lint()).map(LintPage::mend).orElse("")
        : sentence(found.mend());
  }

  /** Returns why it matters. */
  static String why(Diagnostic found, LintPages pages) {
    return pages.of(found.lint()).map(LintPage::why).orElse("");
  }

  private static String sentence(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns how much was found in how much, for example {@code 1 error in 3 rules}. */
  static String summary(FolderInspection inspection) {
    String where =
        Phrase.of(
            "%s, %s and %s",
            Phrase.counted(inspection.rules(), "rule"),
            Phrase.counted(inspection.claims(), "claim"),
            Phrase.counted(inspection.cases(), "case"));
    int notes = inspection.count(Severity.NOTE);
    String beside = notes > 0 ? " " + Phrase.counted(notes, "note") + " beside." : "";
    if (inspection.passes()) {
      return Phrase.of("Nothing is wrong in %s.%s", where, beside);
    }
    return Phrase.of(
        "%s, %s in %s.%s",
        Phrase.counted(inspection.count(Severity.ERROR), "error"),
        Phrase.counted(inspection.count(Severity.WARNING), "warning"),
        where,
        beside);
  }
}
