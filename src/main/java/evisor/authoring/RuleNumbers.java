package evisor.authoring;

import evisor.files.RulesFolder;
import evisor.rules.text.RuleId;
import evisor.rules.text.RuleTexts;
import evisor.speech.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers of rules are given. They are found in the text alone, so that a folder in which a
 * rule is faulty still says which names are taken.
 */
final class RuleNumbers {

  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule[ \\t]+\"([^\"\\n]*)\"");
  private static final Pattern MESSAGE = Pattern.compile("(?m)^[ \\t]*([A-Z][A-Z0-9-]*)[ \\t]*=");

  /** Files with their rules in the order written. */
  private final SortedMap<String, List<RuleId>> byFile = new TreeMap<>();

  private final SortedMap<String, String> places = new TreeMap<>();
  private final SortedSet<String> retired;

  RuleNumbers(RulesFolder folder) {
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      String path = file.getKey();
      if (path.endsWith(".drl")) {
        byFile.put(path, note(RULE, file.getValue(), folder.shown(path)));
      }
    }
    // A sentence whose rule is not there would become that of the new one.
    String messages = RuleTexts.ownMessages(folder);
    note(MESSAGE, folder.files().getOrDefault(messages, new byte[0]), folder.shown(messages));
    retired = RetiredRules.of(folder, new TreeSet<>(places.keySet()));
  }

  private List<RuleId> note(Pattern pattern, byte[] content, String shown) {
    String text = new String(content, StandardCharsets.UTF_8);
    List<RuleId> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<RuleId> id = RuleId.of(matcher.group(1));
      if (id.isPresent()) {
        found.add(id.get());
        long line = text.substring(0, matcher.start(1)).chars().filter(c -> c == '\n').count() + 1;
        places.putIfAbsent(id.get().toString(), shown + ":" + line);
      }
    }
    return found;
  }

  /** Returns the files of rules in the order of paths, with their rules in the order written. */
  SortedMap<String, List<RuleId>> byFile() {
    return byFile;
  }

  /** Returns all subjects. */
  SortedSet<String> subjects() {
    SortedSet<String> subjects = new TreeSet<>();
    byFile.values().forEach(ids -> ids.forEach(id -> subjects.add(id.subject())));
    return subjects;
  }

  /** Returns why an id cannot be given to a new rule; nothing where it can. */
  Optional<String> whyTaken(RuleId id) {
    String place = places.get(id.toString());
    if (place != null) {
      return Optional.of(id + " is taken: it stands at " + place + ".");
    }
    if (retired.contains(id.toString())) {
      return Optional.of(id + " was a rule that has been taken out; no number is given twice.");
    }
    return id.number() < next(id.subject()).number() && id.number() > 0
        ? Optional.of(
            Phrase.of(
                "%s lies below the highest number of %s, so it may have been a rule that has been"
                    + " taken out; no number is given twice.",
                id, id.subject()))
        : Optional.empty();
  }

  /** Returns the id after the highest one that was ever given to a subject. */
  RuleId next(String subject) {
    int highest = 0;
    SortedSet<String> given = new TreeSet<>(places.keySet());
    given.addAll(retired);
    for (String name : given) {
      Optional<RuleId> id = RuleId.of(name).filter(found -> found.subject().equals(subject));
      highest = Math.max(highest, id.map(RuleId::number).orElse(0));
    }
    return new RuleId(subject, highest + 1);
  }
}
