package evisor.decision;

import evisor.model.Effect;
import evisor.model.Method;
import evisor.rules.Finding;
import evisor.rules.Finding.Said.Trains;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual for a request, in order: where it need not be clean the quick trains stand before
 * the others.
 */
public final class UsualOrder {

  private final Map<List<Method>, Integer> places = new LinkedHashMap<>();
  private final List<Finding> findings;

  private UsualOrder(List<Finding> findings) {
    this.findings = findings;
  }

  /** Reads what the first pass said. */
  static UsualOrder of(List<Finding> said, UsualCores cores) {
    List<Finding> findings = new ArrayList<>();
    for (Verb verb : List.of(Verb.QUICK, Verb.USUAL)) {
      said.stream().filter(finding -> finding.rule().verb() == verb).forEach(findings::add);
    }
    UsualOrder usual = new UsualOrder(List.copyOf(findings));
    int place = 0;
    for (Finding finding : findings) {
      for (String written : ((Trains) finding.said()).written()) {
        place++;
        for (List<Method> core : cores.of(written)) {
          usual.places.putIfAbsent(core, place);
        }
      }
    }
    return usual;
  }

  /** Returns the place of a core from 1; 0 where it is not usual. */
  public int place(List<Method> core) {
    return places.getOrDefault(core, 0);
  }

  /** Returns the cores that stand at a place. */
  public List<List<Method>> at(int place) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() == place)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns what the rules said, the quick first; all of them have {@link Effect#USUAL}. */
  public List<Finding> findings() {
    return findings;
  }
}
