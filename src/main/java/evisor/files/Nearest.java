package evisor.files;

import evisor.speech.Speech;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the allowed word nearest to what was found, if at most a third of its letters differ.
   */
  public static Optional<String> to(String found, Collection<String> allowed) {
    if (found.length() > 100) {
      return Optional.empty();
    }
    return allowed.stream()
        .filter(word -> distance(found, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.<String>comparingInt(word -> distance(found, word))
                .thenComparing(word -> word));
  }

  /** Returns whether that word was meant, as a question; empty where no word is near. */
  public static String question(String found, Collection<String> allowed) {
    return question(found, allowed, "");
  }

  /** Returns the same question with a mark before and behind the word. */
  public static String question(String found, Collection<String> allowed, String mark) {
    return to(found, allowed).map(near -> "Did you mean " + mark + near + mark + "?").orElse("");
  }

  /** Returns the same question in a language, with marks around the word. */
  public static String question(
      String found, Collection<String> allowed, String mark, Speech speech) {
    return to(found, allowed)
        .map(near -> speech.say("Did you mean %s?", mark + near + mark))
        .orElse("");
  }

  /**
   * Returns the same question with quotes around the word, or what else to do where none is near.
   */
  public static String mend(String found, Collection<String> allowed, String otherwise) {
    return to(found, allowed).map(near -> "Did you mean \"" + near + "\"?").orElse(otherwise);
  }

  /** Returns the same question, and a blank before it, to follow a sentence. */
  public static String nextQuestion(String found, Collection<String> allowed) {
    return nextQuestion(found, allowed, "");
  }

  /** Returns the same question with a blank before it and marks around the word. */
  public static String nextQuestion(String found, Collection<String> allowed, String mark) {
    return to(found, allowed).map(near -> " Did you mean " + mark + near + mark + "?").orElse("");
  }

  private static int distance(String found, String word) {
    return isSwapped(found, word) || found.equalsIgnoreCase(word)
        ? 1
        : LevenshteinDistance.getDefaultInstance().apply(found, word);
  }

  /** Returns whether two neighbouring letters have changed places, and nothing else. */
  private static boolean isSwapped(String found, String word) {
    int at = 0;
    while (at < found.length() && at < word.length() && found.charAt(at) == word.charAt(at)) {
      at++;
    }
    return found.length() == word.length()
        && at + 1 < word.length()
        && found.charAt(at) == word.charAt(at + 1)
        && found.charAt(at + 1) == word.charAt(at)
        && found.substring(at + 2).equals(word.substring(at + 2));
  }
}
