package evisor.decision;

import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.rules.text.UsualTrains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cores that rules write as usual, each text read once for all requests. Safe for use by many
 * threads.
 */
final class UsualCores {

  private final Lexicon lexicon;
  private final Map<String, List<List<Method>>> known = new ConcurrentHashMap<>();

  /** Takes the words by which rules name methods. */
  UsualCores(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns the cores of one place, as a checked rule writes them. */
  List<List<Method>> of(String written) {
    List<List<Method>> read = known.get(written);
    if (read == null) {
      read = new ArrayList<>();
      for (String train : UsualTrains.alike(written)) {
        read.add(lexicon.core(train).orElseThrow());
      }
      known.put(written, List.copyOf(read));
    }
    return read;
  }
}
