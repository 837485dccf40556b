package evisor.atlas;

import evisor.model.Method;
import java.util.List;

/**
 * What comes first for one request.
 *
 * @param first the core that comes first, and those tied with it; none where no train is feasible
 * @param letters the core that comes first in letters, followed by = where others are tied with it
 * @param tied all of them in letters, with = between them
 * @param groups how many research groups had reason to do the same with such a sample
 */
public record AtlasCell(List<List<Method>> first, String letters, String tied, int groups) {

  static AtlasCell of(List<List<Method>> first, int groups, TrainLetters letters) {
    List<String> named = first.stream().map(letters::of).toList();
    String shown = named.isEmpty() ? "–" : named.get(0) + (named.size() > 1 ? " =" : "");
    return new AtlasCell(List.copyOf(first), shown, String.join(" = ", named), groups);
  }

  boolean isTied() {
    return first.size() > 1;
  }

  /** Returns how dark the cell is, from 0 for no group to 4. */
  public int shade() {
    return groups < 3 ? groups : groups < 6 ? 3 : 4;
  }
}
