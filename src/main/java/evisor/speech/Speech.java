package evisor.speech;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language with what can be said in it. Sentences are known by their English text, in which the
 * program and its knowledge base are written; what has no translation is said in English.
 */
public final class Speech {

  /** English, which needs no translations. */
  public static final Speech ENGLISH = new Speech(Language.EN, Map.of(), Map.of());

  private final Language language;
  private final Map<String, List<String>> texts;
  private final Map<String, Map<String, WordNaming>> words;

  /**
   * Takes the translations of a language.
   *
   * @param language the language
   * @param texts translations by English text: one, or a form for each of the language's plurals
   * @param words what words are called, by kind and id
   */
  public Speech(
      Language language,
      Map<String, List<String>> texts,
      Map<String, Map<String, WordNaming>> words) {
    this.language = language;
    this.texts = texts;
    this.words = words;
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns whether a text has a translation, as every text of English has. */
  public boolean knows(String english) {
    return language == Language.EN || texts.containsKey(english);
  }

  /** Returns a text as this language has it. */
  public String text(String english) {
    List<String> forms = texts.get(english);
    return forms == null ? english : forms.get(0);
  }

  /**
   * Returns a sentence in this language, each {@code %s} replaced by the next part.
   *
   * @param english the sentence in English
   */
  public String say(String english, Object... parts) {
    return Phrase.of(text(english), parts);
  }

  /**
   * Returns a phrase in the form that goes with a count, which is the first of its parts.
   *
   * @param one the phrase in English for one, for example {@code %s condition}
   * @param many the phrase for any other count, by which its translations are known
   * @param more the parts behind the count
   */
  public String counted(long count, String one, String many, Object... more) {
    List<String> forms = texts.get(many);
    String form =
        forms == null
            ? (count == 1 ? one : many)
            : forms.get(Math.min(language.form(count), forms.size() - 1));
    Object[] parts = new Object[more.length + 1];
    parts[0] = count;
    System.arraycopy(more, 0, parts, 1, more.length);
    // A phrase for one may say so in a word.
    return form.contains("%") ? Phrase.of(form, parts) : form;
  }

  /** Returns texts of which one is meant, as {@code a or b or c}. */
  public String either(List<String> texts) {
    return texts.stream().reduce((some, next) -> say("%s or %s", some, next)).orElse("");
  }

  /** Returns a decimal number, written with a point, as this language writes it. */
  public String number(String decimal) {
    return decimal.replace('.', language.decimalMark());
  }

  /**
   * Returns what a word is called; empty where nobody has said so.
   *
   * @param kind the kind of word, as files name it
   * @param id the word as files spell it
   */
  public Optional<WordNaming> word(String kind, String id) {
    return Optional.ofNullable(words.getOrDefault(kind, Map.of()).get(id));
  }

  /** Returns what all words of a kind are called, by id. */
  public Map<String, WordNaming> words(String kind) {
    return words.getOrDefault(kind, Map.of());
  }

  /** Returns the same language with what another speech of it adds. */
  public Speech and(Speech more) {
    Map<String, List<String>> allTexts = new LinkedHashMap<>(texts);
    allTexts.putAll(more.texts);
    Map<String, Map<String, WordNaming>> allWords = new LinkedHashMap<>(words);
    more.words.forEach(
        (kind, named) -> {
          Map<String, WordNaming> together = new LinkedHashMap<>(words(kind));
          together.putAll(named);
          allWords.put(kind, together);
        });
    return new Speech(language, allTexts, allWords);
  }
}
