package evisor.request;

import evisor.model.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The words of one kind that a request may state, in their order.
 *
 * @param source all words of the kind, the one that stands for an absent field included
 */
public record StatedTerms(Supplier<? extends Term[]> source) {

  private static final String NOT_SAID = "unstated";

  /** Returns every word that may be stated. */
  public List<Term> all() {
    return Arrays.<Term>stream(source.get()).filter(StatedTerms::isSaid).toList();
  }

  /** Returns the word that is spelt like that; what stands for an absent field is none. */
  public Optional<Term> find(String spelling) {
    for (Term word : source.get()) {
      if (word.id().equals(spelling) && isSaid(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
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
