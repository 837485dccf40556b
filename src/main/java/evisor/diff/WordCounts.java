package evisor.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts words, and gives them back by how often they came. */
final class WordCounts {

  private final SortedMap<String, Integer> counts = new TreeMap<>();

  void add(String word) {
    counts.merge(word, 1, Integer::sum);
  }

  /** Returns the counts, the greatest first, equal ones in the order of words. */
  Map<String, Integer> falling() {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    Map<String, Integer> falling = new LinkedHashMap<>();
    entries.forEach(entry -> falling.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(falling);
  }
}
