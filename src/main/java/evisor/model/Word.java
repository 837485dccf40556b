package evisor.model;

import java.util.Locale;

/**
 * A word that the knowledge base declares and rules name. There is one object for each id of a
 * kind, so that words are compared by {@code ==}; what a word means is asked of the {@link
 * Lexicon}.
 */
public abstract sealed class Word implements Term
    permits Equipment, Format, Method, MscSource, Route, SampleType, Supplement, Use {

  private final String id;
  private final String name;

  Word(String id) {
    this.id = id;
    this.name = id.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Returns the word as rules spell it behind its kind, for example {@code SEC}. */
  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String id() {
    return id;
  }

  /** Returns the word as rules spell it. */
  @Override
  public final String toString() {
    return name;
  }
}
