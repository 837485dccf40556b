package evisor.benchmark;

import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.WordTrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shipped cores thinned out, or with others of the same methods beside them. */
final class SizedCores {

  private SizedCores() {}

  /** Returns the same knowledge with so many cores. */
  static Knowledge of(Knowledge shipped, int count) {
    List<Core> cores = new ArrayList<>();
    List<Core> all = shipped.cores();
    if (count <= all.size()) {
      for (int i = 0; i < count; i++) {
        cores.add(all.get(i * all.size() / count));
      }
    } else {
      cores.addAll(all);
      List<List<Method>> known = new ArrayList<>(all.stream().map(Core::methods).toList());
      for (Core core : all) {
        for (Method method : shipped.lexicon().terms(Method.class).all()) {
          List<Method> longer = new ArrayList<>(List.of(method));
          longer.addAll(core.methods());
          if (cores.size() < count && fits(longer, shipped) && !known.contains(longer)) {
            known.add(longer);
            cores.add(new Core(longer, "More of them.", List.of(), "A benchmark.", Map.of()));
          }
        }
      }
    }
    if (cores.size() != count) {
      throw new IllegalStateException("there are only " + cores.size() + " cores");
    }
    return shipped.with(List.copyOf(cores), shipped.precedents());
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
