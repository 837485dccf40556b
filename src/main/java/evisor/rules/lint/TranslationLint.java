package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.rules.text.MessageTemplate;
import evisor.rules.text.RuleTexts;
import evisor.speech.Phrase;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Checks that sentences in other languages belong to the rules, and say what the rules' own do. */
record TranslationLint(RuleTexts texts, FileFaults faults) {

  private static final int MOST_NAMED = 5;

  /** From so many words on nobody writes the same in two languages. */
  private static final int SAME_WORDS = 4;

  /**
   * Reports what is wrong with them.
   *
   * @param ids the ids of all rules
   */
  void check(Set<String> ids) {
    if (texts.messages().isEmpty() || !texts.whole()) {
      return;
    }
    texts
        .translations(faults)
        .forEach(
            (file, translated) -> {
              missing(file, translated);
              translated.forEach((id, template) -> compare(id, template, ids));
            });
  }

  private void missing(String file, SortedMap<String, MessageTemplate> translated) {
    List<String> missing =
        texts.messages().keySet().stream().filter(id -> !translated.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      String named = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
      faults.note(
          FilePlace.of(file),
          "missing-translation",
          Phrase.of(
              "there is no sentence for %s%s.",
              named,
              missing.size() > MOST_NAMED
                  ? " and " + Phrase.counted(missing.size() - MOST_NAMED, "more rule")
                  : ""),
          "Add them, or whoever asks in this language reads them in another.");
    }
  }

  private void compare(String id, MessageTemplate template, Set<String> ids) {
    MessageTemplate own = texts.messages().get(id);
    if (own == null) {
      if (!ids.contains(id)) {
        faults.warn(
            template.place(),
            "orphaned-message",
            "there is no rule " + id + ".",
            Nearest.question(id, ids));
      }
      return;
    }
    Set<String> names = new TreeSet<>(template.names());
    Set<String> ownNames = new TreeSet<>(own.names());
    if (!names.equals(ownNames)) {
      faults.warn(
          template.place(),
          "other-placeholders",
          Phrase.of(
              "the sentence of %s has %s, and the one in %s has %s.",
              id, braced(names), texts.messagesShown(), braced(ownNames)),
          "Let both say the same of a request.");
    }
    if (template.text().equals(own.text())
        && template.text().split("\\s+", -1).length >= SAME_WORDS) {
      faults.warn(
          template.place(),
          "left-untranslated",
          "the sentence of " + id + " is still that of " + texts.messagesShown() + ".",
          "Translate it, or take the line out.");
    }
  }

  private static String braced(Set<String> names) {
    return names.isEmpty() ? "no placeholder" : "{" + String.join("}, {", names) + "}";
  }
}
