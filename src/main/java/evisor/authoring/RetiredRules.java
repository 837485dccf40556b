package evisor.authoring;

import evisor.files.RulesFolder;
import evisor.rules.text.RuleId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of rules that were taken out. The generated index is their memory: whom it listed, and who
 * is no longer there.
 */
final class RetiredRules {

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9-]*-\\d{3}(?!\\d)");

  private RetiredRules() {}

  /**
   * Returns the names that the index of a folder knows and that are not given now.
   *
   * @param given ids of the rules that there are
   */
  static SortedSet<String> of(RulesFolder folder, SortedSet<String> given) {
    SortedSet<String> retired = new TreeSet<>();
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      if (MarkedText.isGuide(file.getKey())) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        for (MarkedText.Part part : MarkedText.of(text).parts()) {
          if (part.name().equals(GuidePart.INDEX.id())) {
            retired.addAll(ids(part.content()));
          }
        }
      }
    }
    retired.removeAll(given);
    return retired;
  }

  /** Returns all names of rules in a text. */
  static SortedSet<String> ids(String text) {
    SortedSet<String> ids = new TreeSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      RuleId.of(matcher.group()).ifPresent(id -> ids.add(id.toString()));
    }
    return ids;
  }
}
