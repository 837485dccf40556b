package evisor.request;

import evisor.files.Nearest;
import evisor.speech.Speech;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which allowed word somebody meant: another case or separator, a typing error, a part. */
public final class WordSuggestion {

  private WordSuggestion() {}

  /** Returns a question to be put before the allowed words; empty where nothing is near. */
  public static String question(String found, Collection<String> allowed, Speech speech) {
    return nearest(found, allowed)
        .map(near -> speech.say("Did you mean %s?", "\"" + near + "\""))
        .orElse("");
  }

  /** Returns what is allowed, as a sentence. */
  public static String allowed(Collection<String> allowed, Speech speech) {
    return speech.say("Allowed: %s.", String.join(", ", allowed));
  }

  /** Returns the allowed word that was probably meant. */
  static Optional<String> nearest(String found, Collection<String> allowed) {
    String bare = bare(found);
    if (bare.isEmpty() || bare.length() > 100) {
      return Optional.empty();
    }
    Optional<String> same = allowed.stream().filter(word -> bare(word).equals(bare)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    Optional<String> near = Nearest.to(found, allowed);
    if (near.isPresent()) {
      return near;
    }
    List<String> holding =
        allowed.stream().filter(word -> bare.length() > 2 && bare(word).contains(bare)).toList();
    return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
