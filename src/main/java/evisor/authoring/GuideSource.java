package evisor.authoring;

import evisor.files.RulesFolder;
import evisor.model.Lexicon;
import evisor.rules.text.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the generated parts of a guide follow from.
 *
 * @param folder the folder of rules
 * @param lexicon the words of its knowledge base
 * @param byFile its rules in the order written, by the path of their file inside the folder
 * @param retired names of rules that were taken out
 * @param gaps from what follows what nobody knows; empty where it was not read
 */
record GuideSource(
    RulesFolder folder,
    Lexicon lexicon,
    SortedMap<String, List<Rule>> byFile,
    SortedSet<String> retired,
    Optional<GapEvidence> gaps) {

  static GuideSource of(
      RulesFolder folder, List<Rule> rules, Lexicon lexicon, Optional<GapEvidence> gaps) {
    SortedMap<String, List<Rule>> byFile = new TreeMap<>();
    SortedSet<String> given = new TreeSet<>();
    List<Rule> written = new ArrayList<>(rules);
    written.sort(Comparator.comparingInt(rule -> rule.place().line()));
    for (Rule rule : written) {
      String path = rule.place().file().substring(folder.shown("").length());
      byFile.computeIfAbsent(path, file -> new ArrayList<>()).add(rule);
      given.add(rule.id());
    }
    return new GuideSource(folder, lexicon, byFile, RetiredRules.of(folder, given), gaps);
  }

  /** Returns what the comment at the head of a file of rules says; empty where it has none. */
  String head(String path) {
    byte[] content = folder.files().getOrDefault(path, new byte[0]);
    StringBuilder head = new StringBuilder();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      if (!line.startsWith("//")) {
        break;
      }
      head.append(head.isEmpty() ? "" : " ").append(line.substring(2).strip());
    }
    return head.toString();
  }
}
