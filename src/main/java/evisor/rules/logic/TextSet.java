package evisor.rules.logic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some texts.
 *
 * @param named texts
 * @param others whether all texts but those named are meant
 */
record TextSet(Set<String> named, boolean others) implements ValueSet {

  /** Every text. */
  static final TextSet ALL = new TextSet(Set.of(), true);

  static TextSet only(String text) {
    return new TextSet(new TreeSet<>(List.of(text)), false);
  }

  @Override
  public TextSet and(ValueSet other) {
    TextSet more = (TextSet) other;
    if (others && more.others) {
      Set<String> all = new TreeSet<>(named);
      all.addAll(more.named);
      return new TextSet(all, true);
    }
    Set<String> kept = new TreeSet<>(others ? more.named : named);
    kept.removeIf(text -> !has(text) || !more.has(text));
    return new TextSet(kept, false);
  }

  private boolean has(String text) {
    return named.contains(text) != others;
  }

  @Override
  public TextSet not() {
    return new TextSet(named, !others);
  }

  @Override
  public boolean none() {
    return !others && named.isEmpty();
  }
}
