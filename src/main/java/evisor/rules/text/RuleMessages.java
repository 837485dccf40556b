package evisor.rules.text;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a file of messages: lines of {@code RULE-001 = sentence}, and comments that begin with
 * {@code #}.
 */
final class RuleMessages {

  private static final Pattern ESCAPE = Pattern.compile("\\\\[a-z]|\\\\$");

  // Three times the longest that anybody has written.
  private static final int MOST_CHARACTERS = 1_000;

  private RuleMessages() {}

  /**
   * Returns the sentences by rule id.
   *
   * @param text the whole file
   * @param shown its path as messages name it
   * @param faults takes every line that is no entry, and every entry that stands twice
   */
  static SortedMap<String, MessageTemplate> read(String text, String shown, FileFaults faults) {
    SortedMap<String, MessageTemplate> found = new TreeMap<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      FilePlace place = new FilePlace(shown, number, 1);
      String entry = line.strip();
      int equals = entry.indexOf('=');
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (equals < 1) {
        faults.add(
            place,
            "message-syntax",
            "a line of messages is the id of a rule, '=' and its sentence; a sentence stands on one"
                + " line.");
      } else {
        add(
            entry.substring(0, equals).strip(),
            new MessageTemplate(place, column(line), entry.substring(equals + 1).strip()),
            found,
            faults);
      }
    }
    return found;
  }

  /** Returns where the sentence of a line begins. */
  private static int column(String line) {
    int at = line.indexOf('=') + 1;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /** Returns what is wrong with how a sentence is written; empty where nothing is. */
  private static Optional<String> slip(MessageTemplate template) {
    String text = template.text();
    if (template.hasStrayBrace()) {
      return Optional.of(
          "a brace of this message has no partner; a placeholder is written {binding}.");
    }
    if (text.startsWith("=")) {
      return Optional.of("a message stands behind one '='.");
    }
    if (ESCAPE.matcher(text).find()) {
      return Optional.of(
          "nothing is escaped in a message: write the letter itself, and all on one line.");
    }
    if (text.contains("${") || text.contains("{$")) {
      return Optional.of("a placeholder is written {binding}, without '$'.");
    }
    return text.length() > MOST_CHARACTERS
        ? Optional.of("this message has " + text.length() + " characters, more than anybody reads.")
        : Optional.empty();
  }

  private static void add(
      String id, MessageTemplate template, Map<String, MessageTemplate> found, FileFaults faults) {
    MessageTemplate first = found.putIfAbsent(id, template);
    if (first != null) {
      faults.add(
          template.place(),
          "duplicate-message",
          "the message of " + id + " stands a second time; the first is at " + first.place() + ".");
    } else if (template.text().isEmpty()) {
      faults.add(template.place(), "empty-message", "the message of " + id + " is empty.");
    } else {
      slip(template).ifPresent(words -> faults.add(template.place(), "message-syntax", words));
    }
  }
}
