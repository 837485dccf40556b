package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Term;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The words of one kind that a request may state, in their order.
 *
 * @param lexicon the words of the knowledge base
 * @param kind the kind
 */
public record StatedTerms(Lexicon lexicon, Class<? extends Term> kind) {

  private static final String NOT_SAID = "unstated";

  /** Returns all words of the kind, the one that stands for an absent field included. */
  public List<Term> withUnstated() {
    return List.copyOf(lexicon.terms(kind).all());
  }

  /** Returns every word that may be stated. */
  public List<Term> all() {
    return withUnstated().stream().filter(StatedTerms::isSaid).toList();
  }

  /**
   * Returns the word that is spelt like that, or that people call so where the knowledge base
   * declares it; what stands for an absent field is none.
   */
  public Optional<Term> find(String spelling) {
    Optional<Term> spelt = lexicon.terms(kind).named(spelling).map(word -> word);
    return spelt.or(() -> lexicon.called(kind, spelling)).filter(StatedTerms::isSaid);
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
