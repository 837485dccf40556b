package evisor.benchmark;

import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.WordTrait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shipped cores with others of the same methods beside them, and of all those a share: trains
 * of as many steps, and as many that are feasible, whatever their number.
 */
final class SizedCores {

  private static final int MOST = 300;

  private SizedCores() {}

  /**
   * Returns the same knowledge with so many cores.
   *
   * @param count at most 300
   */
  static Knowledge of(Knowledge shipped, int count) {
    List<Core> all = all(shipped);
    List<Core> cores = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cores.add(all.get(i * MOST / count));
    }
    return shipped.with(List.copyOf(cores), shipped.precedents());
  }

  /** Returns the shipped cores, and behind them others that put one more method before one. */
  private static List<Core> all(Knowledge shipped) {
    List<Core> cores = new ArrayList<>(shipped.cores());
    Set<List<Method>> known = new HashSet<>();
    cores.forEach(core -> known.add(core.methods()));
    for (Core core : shipped.cores()) {
      for (Method method : shipped.lexicon().terms(Method.class).all()) {
        List<Method> longer = new ArrayList<>(List.of(method));
        longer.addAll(core.methods());
        if (fits(longer, shipped) && known.add(longer)) {
          cores.add(new Core(longer, "More of them.", List.of(), "A benchmark.", Map.of()));
        }
      }
    }
    return cores.subList(0, MOST);
  }

  /** Returns whether methods can be one core, which is no longer than those there are. */
  private static boolean fits(List<Method> methods, Knowledge knowledge) {
    int longest =
        knowledge.cores().stream().mapToInt(core -> core.methods().size()).max().orElseThrow();
    return methods.size() <= longest
        && methods.stream().distinct().count() == methods.size()
        && !knowledge.lexicon().is(methods.get(methods.size() - 1), WordTrait.CONCENTRATES);
  }
}
