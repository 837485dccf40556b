package evisor.request;

import evisor.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that a request may use for a closed set. */
final class Words {

  private static final String NOT_SAID = "unstated";

  private Words() {}

  /** Returns the word that is spelt like that; what stands for an absent field is none. */
  static <E extends Enum<E> & Term> Optional<E> find(Class<E> type, String spelling) {
    for (E word : type.getEnumConstants()) {
      if (word.id().equals(spelling) && isSaid(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Returns how the words are spelt, in their order. */
  static <E extends Enum<E> & Term> List<String> of(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E word : type.getEnumConstants()) {
      if (isSaid(word)) {
        words.add(word.id());
      }
    }
    return List.copyOf(words);
  }

  /** Returns whether the word was said, and does not stand for an absent field. */
  static boolean isSaid(Term word) {
    return !word.id().equals(NOT_SAID);
  }
}
