package evisor.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases of which a report says the same.
 *
 * @param first one of them, for all
 * @param ids the ids of all
 */
record CaseGroup(ChangedCase first, List<String> ids) {

  /** Groups cases; a group stands where its first case stood. */
  static List<CaseGroup> of(List<ChangedCase> cases) {
    Map<List<Object>, CaseGroup> groups = new LinkedHashMap<>();
    for (ChangedCase one : cases) {
      List<Object> said =
          List.of(
              one.before(),
              one.after(),
              one.differences(),
              one.cause(),
              one.reasons(),
              DiffWords.checks(one));
      groups
          .computeIfAbsent(said, key -> new CaseGroup(one, new ArrayList<>()))
          .ids()
          .add(one.tested().id());
    }
    return List.copyOf(groups.values());
  }

  /** Returns at most three ids, and how many more there are. */
  String names() {
    int shown = Math.min(3, ids.size());
    String more = ids.size() > shown ? " and " + (ids.size() - shown) + " more" : "";
    return String.join(", ", ids.subList(0, shown)) + more;
  }
}
