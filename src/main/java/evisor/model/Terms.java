package evisor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All words of one kind, in their order.
 *
 * @param <T> the kind
 */
public final class Terms<T extends Term> {

  private final List<T> all;
  private final List<String> ids;
  private final Map<String, T> byId = new LinkedHashMap<>();

  Terms(List<T> all) {
    this.all = List.copyOf(all);
    this.ids = all.stream().map(Term::id).toList();
    all.forEach(term -> byId.put(term.id(), term));
  }

  /** Returns the words in their order. */
  public List<T> all() {
    return all;
  }

  /** Returns how files and answers spell the words, in their order. */
  public List<String> ids() {
    return ids;
  }

  /** Returns the word that is spelt like that. */
  public Optional<T> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns some of the words in their order. */
  public Set<T> ordered(Collection<? extends T> some) {
    Set<T> ordered = new LinkedHashSet<>();
    for (T term : all) {
      if (some.contains(term)) {
        ordered.add(term);
      }
    }
    return Collections.unmodifiableSet(ordered);
  }
}
