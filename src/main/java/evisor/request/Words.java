package evisor.request;

import evisor.model.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that a request may use for a closed set. */
final class Words {

  private static final String NOT_SAID = "unstated";

  private Words() {}

  /** Returns the words in their order; what stands for an absent field is none of them. */
  static <E extends Enum<E> & Term> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E word : type.getEnumConstants()) {
      if (isSaid(word)) {
        words.put(word.id(), word);
      }
    }
    return Collections.unmodifiableMap(words);
  }

  /** Returns whether the word was said, and does not stand for an absent field. */
  static boolean isSaid(Term word) {
    return !word.id().equals(NOT_SAID);
  }
}
