package evisor.check;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.rules.text.RuleTexts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Warns of files that nothing reads, which mostly are misspelt: what they say is quietly left out.
 */
final class StrayFiles {

  private static final String LINT = "stray-file";

  private StrayFiles() {}

  static void check(RulesFolder folder, FileFaults faults) {
    for (String path : folder.files().keySet()) {
      if (!isRead(path) && !isReading(path)) {
        faults.warn(
            FilePlace.of(folder.shown(path)),
            LINT,
            "nothing reads this file.",
            "Files of rules end in .drl, messages stand in messages/en.properties; rename it, or"
                + " move it elsewhere.");
      }
    }
  }

  private static boolean isRead(String path) {
    return path.startsWith("knowledge/")
        || RulesFolder.isOfPrecedents(path)
        || RuleTexts.holdsMessages(path)
        || (path.endsWith(".drl") && !path.startsWith("messages/"));
  }

  /** Returns whether a file that nothing reads is called as if it held rules, and holds some. */
  static boolean holdRules(RulesFolder folder) {
    return folder.files().entrySet().stream()
        .anyMatch(
            file ->
                !isRead(file.getKey())
                    && file.getKey().toLowerCase(Locale.ROOT).contains(".drl")
                    && new String(file.getValue(), StandardCharsets.UTF_8).contains("rule \""));
  }

  /** Returns whether a file is there for people. */
  private static boolean isReading(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith("license");
  }
}
