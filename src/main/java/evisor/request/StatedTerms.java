package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Term;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one kind that a request may state, in their order.
 *
 * @param lexicon the words of the knowledge base
 * @param kind the kind
 */
public record StatedTerms(Lexicon lexicon, Class<? extends Term> kind) {

  private static final String NOT_SAID = "unstated";
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s*(?:[\u2192\u27F6\u21D2\u2794\u279C]|[-=\u2013\u2014]*>+|[,;+&|\\n"
              + "]|(?<=\\s)(?:and|then|and then|followed"
              + " by|plus|и|затем|потом|va|keyin|so[\u2018\u2019\u02BB'`]ng)(?=\\s))\\s*");
  // What is often written around a name and says nothing more.
  private static final Pattern REMARK =
      Pattern.compile(
          "(?iu)\\([^)]*\\)|^(?:human|the|for)\\s|\\s(?:samples?|проб[аы]?|namunasi?)$");
  private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}/\\-]+");
  private static final Pattern MARKS = Pattern.compile("(?<=\\p{L}{3})[.,;:!?]+$");
  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{2})s$");
  private static final int MOST_PARTS = 12;

  /** Returns all words of the kind, the one that stands for an absent field included. */
  public List<Term> withUnstated() {
    return List.copyOf(lexicon.terms(kind).all());
  }

  /** Returns every word that may be stated. */
  public List<Term> all() {
    return withUnstated().stream().filter(StatedTerms::isSaid).toList();
  }

  /**
   * Returns the word that is spelt like that, or that people call so; what stands for an absent
   * field is none, and what may mean several is none of them.
   */
  public Optional<Term> find(String spelling) {
    List<Term> choices = choices(spelling);
    return choices.size() == 1 ? Optional.of(choices.get(0)) : Optional.empty();
  }

  /** Returns every word that may be meant, in the singular or plural, in their order. */
  List<Term> choices(String spelling) {
    if (lexicon.terms(kind).named(spelling).isPresent()) {
      return called(spelling);
    }
    String bare = MARKS.matcher(spelling.strip()).replaceFirst("");
    List<Term> found = called(bare);
    if (!found.isEmpty()) {
      return found;
    }
    String core = REMARK.matcher(bare).replaceAll("").strip();
    return Stream.of(bare + "s", singular(bare), core, singular(core))
        .map(this::called)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String singular(String name) {
    return PLURAL.matcher(name).replaceFirst("");
  }

  private List<Term> called(String name) {
    List<Term> found = new ArrayList<>(lexicon.choices(kind, name));
    found.removeIf(word -> !isSaid(word));
    return List.copyOf(found);
  }

  /**
   * Returns the words that a text lists, with commas, arrows, plus signs, slashes or blanks between
   * them; empty where one of them is not known. What a train has before and behind its isolation
   * methods is passed over.
   */
  public Optional<List<Term>> listed(String text) {
    Optional<Term> one = find(text);
    if (one.isPresent()) {
      return Optional.of(List.of(one.get()));
    }
    List<Term> words = new ArrayList<>();
    for (String part : parts(text)) {
      Optional<List<Term>> found = part(part);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(found.get());
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(words));
  }

  /** Returns the parts of such a text that are not known; the whole where it has no parts. */
  List<String> unknown(String text) {
    List<String> parts = parts(text);
    List<String> unknown = parts.stream().filter(part -> part(part).isEmpty()).toList();
    return unknown.isEmpty() ? List.of(text) : unknown;
  }

  /** Returns the parts of a text that lists words. */
  static List<String> parts(String text) {
    return Stream.of(BETWEEN.split(text, -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private Optional<List<Term>> part(String part) {
    Optional<Term> one = find(part);
    if (one.isPresent()) {
      return Optional.of(List.of(one.get()));
    }
    if (kind == Method.class && !lexicon.choices(Operation.class, part).isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> pieces = List.of(WITHIN.split(part));
    if (pieces.size() < 2 || pieces.size() > MOST_PARTS || !choices(part).isEmpty()) {
      return Optional.empty();
    }
    List<List<Term>> readings = readings(pieces);
    return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
  }

  /** Returns in which ways pieces can be put together to words. */
  private List<List<Term>> readings(List<String> pieces) {
    if (pieces.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Term>> readings = new ArrayList<>();
    for (int end = 1; end <= pieces.size(); end++) {
      Optional<Term> first = find(String.join(" ", pieces.subList(0, end)));
      if (first.isPresent()) {
        for (List<Term> rest : readings(pieces.subList(end, pieces.size()))) {
          readings.add(Stream.concat(first.stream(), rest.stream()).toList());
        }
      }
    }
    return readings;
  }

  /** Returns what is wrong with a text that does not list words, part by part. */
  public String faults(String text) {
    return unknown(text).stream().map(this::fault).collect(Collectors.joining(" "));
  }

  /** Returns what is wrong with a spelling that is no word, or may mean several. */
  String fault(String spelling) {
    List<Term> choices = choices(spelling);
    if (choices.size() > 1) {
      return lexicon
          .speech()
          .say(
              "%s may mean several: %s. State one of them.",
              PrintableText.quoted(spelling), listed(choices));
    }
    List<String> called = new ArrayList<>();
    all().forEach(word -> called.addAll(lexicon.spellings(word)));
    // Any two abbreviations are near each other, so that a guess would mislead.
    called.removeIf(name -> name.length() < 4);
    Speech speech = lexicon.speech();
    String meant = WordSuggestion.question(spelling, ids(), speech);
    return Phrase.sentences(
        speech.say("%s is not known here.", PrintableText.quoted(spelling)),
        meant.isEmpty() ? WordSuggestion.question(spelling, called, speech) : meant,
        allowed());
  }

  /** Returns which words may be stated, as a sentence. */
  String allowed() {
    return lexicon.speech().say("Allowed: %s.", listed(all()));
  }

  private String listed(List<Term> words) {
    return words.stream()
        .map(word -> glossed(word.id(), word, lexicon))
        .collect(Collectors.joining(", "));
  }

  /** Returns a word as it is typed, in quotes; in another language than English with its label. */
  static String named(Term word, Lexicon lexicon) {
    return glossed('"' + word.id() + '"', word, lexicon);
  }

  private static String glossed(String typed, Term word, Lexicon lexicon) {
    if (lexicon.speech().language() == Language.EN) {
      return typed;
    }
    String label = lexicon.spellings(word).get(0);
    return label.equals(word.id()) ? typed : typed + " (" + label + ")";
  }

  /** Returns every name that may mean several of the words, with these words. */
  public SortedMap<String, List<Term>> several() {
    SortedMap<String, List<Term>> several = new TreeMap<>();
    lexicon.several(kind).forEach((name, words) -> several.put(name, List.copyOf(words)));
    return several;
  }

  /** Returns some of the words in the order of all. */
  public List<Term> ordered(Collection<? extends Term> some) {
    return all().stream().filter(some::contains).toList();
  }

  /** Returns how the words are spelt. */
  public List<String> ids() {
    return all().stream().map(Term::id).toList();
  }

  /** Returns whether a word was said, and does not stand for an absent field. */
  public static boolean isSaid(Term word) {
    return !word.id().equals(NOT_SAID);
  }
}
