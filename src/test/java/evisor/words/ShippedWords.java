package evisor.words;

import evisor.knowledge.ShippedRules;
import evisor.model.Lexicon;
import evisor.model.Term;
import java.util.List;

/** All words of the shipped knowledge base. */
public final class ShippedWords {

  public static final Lexicon LEXICON = ShippedRules.knowledge().lexicon();

  private ShippedWords() {}

  /** Returns all words of a kind, in their order. */
  public static <T extends Term> List<T> all(Class<T> kind) {
    return LEXICON.terms(kind).all();
  }
}
