package evisor.json;

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
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return allowed.stream()
        .filter(word -> distance.apply(found, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.<String>comparingInt(word -> distance.apply(found, word))
                .thenComparing(word -> word));
  }
}
