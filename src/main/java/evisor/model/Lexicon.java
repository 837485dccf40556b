package evisor.model;

import evisor.speech.Language;
import evisor.speech.Speech;
import evisor.speech.WordNaming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The words that a knowledge base declares, and what each of them is. */
public final class Lexicon {

  /** The words of enums alone. */
  public static final Lexicon ENUMS_ONLY = new Lexicon(List.of(), Map::of);

  /** Stands between the methods of a core. */
  public static final String ARROW = "→";

  private static final Map<Class<?>, Terms<?>> ENUMS = new ConcurrentHashMap<>();

  private final Map<Class<?>, Terms<?>> declared = new LinkedHashMap<>();
  private final Map<Term, WordEntry> entries = new LinkedHashMap<>();
  private final Map<Class<?>, CalledWords> called = new ConcurrentHashMap<>();
  private final Supplier<Map<Language, Speech>> translations;
  private final Speech speech;

  /**
   * Takes the entries of all words.
   *
   * @param entries the entries, those of one kind in the order of its words
   * @param translations what other languages say, read when it is first asked for
   */
  public Lexicon(Collection<WordEntry> entries, Supplier<Map<Language, Speech>> translations) {
    this(entries, translations, Speech.ENGLISH);
  }

  private Lexicon(
      Collection<WordEntry> entries, Supplier<Map<Language, Speech>> translations, Speech speech) {
    this.translations = translations;
    this.speech = speech;
    for (WordKind kind : WordKind.values()) {
      List<Word> words = new ArrayList<>();
      for (WordEntry entry : entries) {
        if (entry.word().getClass() == kind.type()) {
          words.add(entry.word());
          this.entries.put(entry.word(), entry);
        }
      }
      declared.put(kind.type(), new Terms<>(words));
    }
  }

  /**
   * Returns all words of a kind, whether the knowledge base declares them or an enum.
   *
   * @throws IllegalArgumentException for a class that is no kind of word
   */
  @SuppressWarnings("unchecked") // Each class is kept with the words that are of it.
  public <T extends Term> Terms<T> terms(Class<T> kind) {
    Terms<?> found = declared.get(kind);
    return (Terms<T>) (found == null ? enumTerms(kind) : found);
  }

  /** Returns what the knowledge base says of all its words, kind by kind. */
  public List<WordEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** Returns a name as it is compared: in small letters, with blanks for hyphens. */
  public static String plain(String name) {
    return CalledWords.plain(name);
  }

  /**
   * Returns the word that people call so in whatever language: by its id, its label or another
   * name, in any case; empty where there is none, or the name may mean several.
   */
  public <T extends Term> Optional<T> called(Class<T> kind, String name) {
    List<T> found = choices(kind, name);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns every word that people call so in whatever language, in their order. */
  public <T extends Term> List<T> choices(Class<T> kind, String name) {
    Set<Term> found = called(kind).called(name);
    List<T> choices = new ArrayList<>(found.size());
    for (Term word : found) {
      choices.add(kind.cast(word));
    }
    return Collections.unmodifiableList(choices);
  }

  /** Returns every name that may mean several words in this language, with these words. */
  public SortedMap<String, Set<Term>> several(Class<? extends Term> kind) {
    return called(kind).several(speech.language());
  }

  private CalledWords called(Class<? extends Term> kind) {
    CalledWords known = called.get(kind);
    if (known == null) {
      Collection<? extends Term> words = terms(kind).all();
      known = called.computeIfAbsent(kind, type -> new CalledWords(words, entries, translations));
    }
    return known;
  }

  /** Returns how files of languages name a kind of word. */
  public static String field(Class<? extends Term> kind) {
    return WordKind.of(kind)
        .map(WordKind::field)
        .orElseGet(() -> Spelling.ofType(kind.getSimpleName()));
  }

  /** Returns the same words in another language. */
  public Lexicon in(Language language) {
    if (language == speech.language()) {
      return this;
    }
    return new Lexicon(
        entries.values(),
        translations,
        language == Language.EN
            ? Speech.ENGLISH
            : translations.get().getOrDefault(language, Speech.ENGLISH));
  }

  /** Returns the language in which labels and sentences are. */
  public Speech speech() {
    return speech;
  }

  private static <T extends Term> Terms<?> enumTerms(Class<T> kind) {
    Terms<?> known = ENUMS.get(kind);
    if (known == null) {
      T[] constants = kind.getEnumConstants();
      if (constants == null) {
        throw new IllegalArgumentException(kind.getSimpleName() + " is no kind of word");
      }
      known = new Terms<>(List.of(constants));
      ENUMS.put(kind, known);
    }
    return known;
  }

  /** Returns the words of a kind that are something, in their order. */
  public <W extends Word> List<W> those(Class<W> kind, WordTrait trait) {
    return terms(kind).all().stream().filter(word -> is(word, trait)).toList();
  }

  /** Returns whether a word is something. */
  public boolean is(Word word, WordTrait trait) {
    WordEntry entry = entries.get(word);
    return entry != null && entry.traits().contains(trait);
  }

  /** Returns how the field writes a word in a sentence; for one not declared, as files spell it. */
  public String label(Word word) {
    return naming(word).map(WordNaming::label).orElseGet(() -> ownLabel(word));
  }

  /** Returns how the knowledge base itself, in English, writes a word in a sentence. */
  public String ownLabel(Word word) {
    WordEntry entry = entries.get(word);
    return entry == null ? word.id() : entry.label();
  }

  /** Returns what else people call a word; nothing for one that is not declared. */
  public List<String> names(Word word) {
    WordEntry entry = entries.get(word);
    return naming(word)
        .map(WordNaming::names)
        .orElseGet(() -> entry == null ? List.of() : entry.names());
  }

  /** Returns how a word is written in a sentence, and then what else it is called. */
  public List<String> spellings(Term term) {
    List<String> spellings = new ArrayList<>();
    if (term instanceof Word word) {
      spellings.add(label(word));
      spellings.addAll(names(word));
    } else {
      Speech own = translations.get().getOrDefault(speech.language(), Speech.ENGLISH);
      Optional<WordNaming> naming = own.word(field(kind(term)), term.id());
      spellings.add(naming.map(WordNaming::label).orElse(term.id().replace('-', ' ')));
      naming.ifPresent(found -> spellings.addAll(found.names()));
    }
    return List.copyOf(spellings);
  }

  private Optional<WordNaming> naming(Word word) {
    return speech.language() == Language.EN
        ? Optional.empty()
        : speech.word(field(word.getClass()), word.id());
  }

  /** Returns the family of a method; empty for one that is not declared. */
  public Optional<Family> family(Method method) {
    return Optional.ofNullable(entries.get(method)).flatMap(WordEntry::family);
  }

  /** Returns the families of a core. */
  public Set<Family> families(List<Method> core) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    core.forEach(method -> family(method).ifPresent(families::add));
    return families;
  }

  /** Returns the words that another lexicon declares too, as they stand here. */
  public Lexicon and(Lexicon other) {
    return new Lexicon(
        entries.values().stream().filter(entry -> other.entries.containsKey(entry.word())).toList(),
        translations,
        speech);
  }

  /** Returns whether every one of some words is declared, here or by an enum. */
  public boolean declares(Collection<? extends Term> words) {
    return words.stream().allMatch(word -> !(word instanceof Word) || entries.containsKey(word));
  }

  /** Returns what uses are for, as far as rules ask. */
  public Purpose purpose(Set<Use> uses) {
    return new Purpose(
        uses.stream().anyMatch(use -> is(use, WordTrait.IN_VIVO)),
        uses.stream().anyMatch(use -> is(use, WordTrait.FUNCTIONAL)),
        !uses.isEmpty() && uses.stream().allMatch(use -> is(use, WordTrait.READS_RNA)),
        uses.stream().anyMatch(use -> is(use, WordTrait.MISLED_BY_LIPOPROTEIN)));
  }

  /** Returns the core of a train: what only concentrates at its end is no part of it. */
  public List<Method> core(List<Method> train) {
    int last = train.size() - 1;
    return last > 0 && is(train.get(last), WordTrait.CONCENTRATES) ? train.subList(0, last) : train;
  }

  /**
   * Returns the core that a person writes as {@code UF → SEC}, by labels or by what else people
   * call methods; empty where one of them is no method.
   */
  public Optional<List<Method>> core(String written) {
    List<Method> core = new ArrayList<>();
    for (String name : written.split(ARROW, -1)) {
      Optional<Method> method = called(Method.class, name.strip());
      if (method.isEmpty()) {
        return Optional.empty();
      }
      core.add(method.get());
    }
    return Optional.of(List.copyOf(core));
  }

  /** Returns the position of a word among those of its kind. */
  public int position(Term term) {
    return terms(kind(term)).all().indexOf(term);
  }

  /** Returns the kind of a word. */
  public static Class<? extends Term> kind(Term term) {
    return term instanceof Enum<?> constant
        ? constant.getDeclaringClass().asSubclass(Term.class)
        : term.getClass();
  }
}
