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
record Texts(Set<String> named, boolean others) implements Values {

  /** Every text. */
  static final Texts ALL = new Texts(Set.of(), true);

  static Texts only(String text) {
    return new Texts(new TreeSet<>(List.of(text)), false);
  }

  @Override
  public Texts and(Values other) {
    Texts more = (Texts) other;
    if (others && more.others) {
      Set<String> all = new TreeSet<>(named);
      all.addAll(more.named);
      return new Texts(all, true);
    }
    Set<String> kept = new TreeSet<>(others ? more.named : named);
    kept.removeIf(text -> !has(text) || !more.has(text));
    return new Texts(kept, false);
  }

  private boolean has(String text) {
    return named.contains(text) != others;
  }

  @Override
  public Texts not() {
    return new Texts(named, !others);
  }

  @Override
  public boolean none() {
    return !others && named.isEmpty();
  }
}
