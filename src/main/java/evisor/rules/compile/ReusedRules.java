package evisor.rules.compile;

import evisor.rules.language.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules still have of a compiled form of other rules, after an edit of a few of them.
 *
 * @param kept what is run as it was compiled then
 * @param anew digests of the rules that have to be compiled, by id
 */
record ReusedRules(List<CompiledRules> kept, SortedMap<String, String> anew) {

  // More rules than that are compiled in hardly less time than all.
  private static final int MOST_ANEW = 30;
  // A part costs some milliseconds at each start.
  private static final int MOST_PARTS = 8;
  // A part that small is compiled again with what is edited next, instead of becoming one of many.
  private static final int FEW = 10;

  /**
   * Returns what can be used; nothing where too much has changed.
   *
   * @param before the parts of the compiled form
   * @param now digests of the rules as they are now
   */
  static Optional<ReusedRules> of(List<CompiledRules> before, SortedMap<String, String> now) {
    List<CompiledRules> kept = new ArrayList<>();
    SortedMap<String, String> anew = new TreeMap<>(now);
    for (CompiledRules part : before) {
      CompiledRules left = part.unchanged(now);
      if (!left.digests().isEmpty()) {
        kept.add(left);
        anew.keySet().removeAll(left.digests().keySet());
      }
    }
    while (!anew.isEmpty() && kept.size() > 1 && small(kept.get(kept.size() - 1), anew)) {
      anew.putAll(kept.remove(kept.size() - 1).digests());
    }
    return kept.isEmpty() || anew.size() > MOST_ANEW || kept.size() >= MOST_PARTS
        ? Optional.empty()
        : Optional.of(new ReusedRules(List.copyOf(kept), anew));
  }

  private static boolean small(CompiledRules part, SortedMap<String, String> more) {
    return part.digests().size() + more.size() <= FEW;
  }

  /** Returns what Drools is given to compile. */
  List<DrlUnit> units(List<DrlUnit> all) {
    List<DrlUnit> left = new ArrayList<>();
    for (DrlUnit unit : all) {
      List<RuleText> rules =
          unit.rules().stream().filter(rule -> anew.containsKey(rule.id())).toList();
      if (!rules.isEmpty()) {
        left.add(new DrlUnit(unit.path(), unit.pass(), rules));
      }
    }
    return List.copyOf(left);
  }
}
