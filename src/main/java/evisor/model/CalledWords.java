package evisor.model;

import evisor.speech.Language;
import evisor.speech.Speech;
import evisor.speech.WordNaming;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What people call the words of a knowledge base and of the program, in whatever language. An id
 * goes before a label, a label before another name, English before other languages; where words
 * share the first that fits, all of them may be meant.
 */
final class CalledWords {

  private final Map<String, String> shown = new LinkedHashMap<>();
  // Ids as files spell them: what they are found as, at once.
  private final Map<String, Set<Term>> byId = new LinkedHashMap<>();
  private final Map<String, Set<Term>> ids = new LinkedHashMap<>();
  private final Map<String, Set<Term>> labels = new LinkedHashMap<>();
  private final Map<String, Set<Term>> names = new LinkedHashMap<>();
  private final Map<String, Set<Term>> foreignLabels = new LinkedHashMap<>();
  private final Map<String, Set<Term>> foreignNames = new LinkedHashMap<>();
  private final Collection<? extends Term> words;
  private final Supplier<Map<Language, Speech>> translations;
  private boolean foreign;

  /**
   * Takes all words of one kind.
   *
   * @param words the words
   * @param entries what the knowledge base says of words, of any kind
   * @param translations what other languages call them, read when it is first asked for
   */
  CalledWords(
      Collection<? extends Term> words,
      Map<Term, WordEntry> entries,
      Supplier<Map<Language, Speech>> translations) {
    this.words = words;
    this.translations = translations;
    for (Term word : words) {
      call(ids, word.id(), word);
      WordEntry entry = entries.get(word);
      if (entry != null) {
        call(labels, entry.label(), word);
        entry.names().forEach(name -> call(names, name, word));
        entry.sharedNames().forEach(name -> call(names, name, word));
      }
    }
    words.forEach(word -> byId.put(word.id(), plainlyCalled(word.id())));
  }

  /** Returns a name as it is compared: in small letters, with single blanks for all that parts. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean apart = false;
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (" -_\u2010\u2011\u2012\u2013\u2014\t\u00A0\u202F".indexOf(letter) >= 0) {
        apart = true;
        continue;
      }
      if (apart && plain.length() > 0) {
        plain.append(' ');
      }
      apart = false;
      plain.append(
          switch (letter) {
            case '\u2018', '\u2019', '\u02BB', '\u02BC', '`', '\u00B4' -> '\'';
            case '\u0451' -> '\u0435';
            default -> letter;
          });
    }
    return plain.toString();
  }

  /** Returns by what a name is found: whether it is written in one word or in two says nothing. */
  private static String key(String name) {
    return plain(name).replace(" ", "").replace(".", "");
  }

  /** Returns every word that is called so; several where one name may mean several. */
  Set<Term> called(String name) {
    Set<Term> spelt = byId.get(name);
    return spelt != null ? spelt : plainlyCalled(name);
  }

  private Set<Term> plainlyCalled(String name) {
    String plain = key(name);
    for (Map<String, Set<Term>> level : List.of(ids, labels, names)) {
      Set<Term> found = level.get(plain);
      if (found != null) {
        return found;
      }
    }
    readForeign();
    for (Map<String, Set<Term>> level : List.of(foreignLabels, foreignNames)) {
      Set<Term> found = level.get(plain);
      if (found != null) {
        return found;
      }
    }
    return Set.of();
  }

  /** Returns every name of a language that may mean several words, with these words. */
  SortedMap<String, Set<Term>> several(Language language) {
    readForeign();
    SortedMap<String, Set<Term>> several = new TreeMap<>();
    Map<String, Set<Term>> level = language == Language.EN ? names : foreignNames;
    level.forEach(
        (name, found) -> {
          if (called(name).size() > 1 && found.stream().allMatch(w -> says(w, name, language))) {
            several.put(shown.get(name), found);
          }
        });
    return several;
  }

  private boolean says(Term word, String name, Language language) {
    return language == Language.EN
        || Objects.requireNonNullElse(translations.get().get(language), Speech.ENGLISH)
            .word(Lexicon.field(Lexicon.kind(word)), word.id())
            .filter(naming -> naming.names().stream().anyMatch(n -> key(n).equals(name)))
            .isPresent();
  }

  private synchronized void readForeign() {
    if (foreign) {
      return;
    }
    foreign = true;
    for (Speech speech : translations.get().values()) {
      for (Term word : words) {
        speech
            .word(Lexicon.field(Lexicon.kind(word)), word.id())
            .ifPresent(naming -> callForeign(naming, word));
      }
    }
  }

  private void callForeign(WordNaming naming, Term word) {
    call(foreignLabels, naming.label(), word);
    naming.names().forEach(name -> call(foreignNames, name, word));
  }

  private void call(Map<String, Set<Term>> level, String name, Term word) {
    shown.putIfAbsent(key(name), plain(name));
    level.computeIfAbsent(key(name), plain -> new LinkedHashSet<>()).add(word);
  }
}
