package evisor.explain;

import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Term;
import evisor.request.StatedTerms;
import evisor.speech.Speech;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The train that a person names by its isolation methods.
 *
 * @param methods the methods in order
 * @param fault what is wrong with it: a word is no method, or no core is made of these methods
 */
public record NamedCore(List<Method> methods, Optional<String> fault) {

  private static final int NEAREST = 5;

  /**
   * Reads one.
   *
   * @param text methods in order as people write them, such as {@code tff,sec}, or as evisor prints
   *     them, with or without what a train has before and behind them
   * @param knowledge the knowledge base with its cores and words
   */
  public static NamedCore of(String text, Knowledge knowledge) {
    StatedTerms words = new StatedTerms(knowledge.lexicon(), Method.class);
    Optional<List<Term>> listed = words.listed(text);
    if (listed.isEmpty()) {
      return new NamedCore(List.of(), Optional.of(words.faults(text)));
    }
    List<Method> methods = listed.get().stream().map(Method.class::cast).toList();
    List<List<Method>> cores = knowledge.cores().stream().map(Core::methods).toList();
    // A whole train may end with what only concentrates.
    List<Method> core = cores.contains(methods) ? methods : knowledge.lexicon().core(methods);
    return cores.contains(core)
        ? new NamedCore(core, Optional.empty())
        : new NamedCore(
            methods, Optional.of(unknown(methods, cores, knowledge.lexicon().speech())));
  }

  private static String unknown(List<Method> methods, List<List<Method>> cores, Speech speech) {
    List<String> near =
        cores.stream()
            .sorted(Comparator.comparingInt(core -> changes(methods, core)))
            .limit(NEAREST)
            .map(NamedCore::shown)
            .toList();
    List<String> all = cores.stream().map(NamedCore::shown).toList();
    return speech.say(
        "no train with this core is considered. The nearest are %s. All %s: %s.",
        String.join("; ", near), cores.size(), String.join("; ", all));
  }

  private static String shown(List<Method> core) {
    return String.join(",", core.stream().map(Method::id).toList());
  }

  /**
   * Returns how many methods must be added or taken away to get from one core to the other; none
   * where only their order is another.
   */
  private static int changes(List<Method> one, List<Method> other) {
    Comparator<Method> order = Comparator.comparing(Method::id);
    if (one.stream().sorted(order).toList().equals(other.stream().sorted(order).toList())) {
      return 0;
    }
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        common[i][j] =
            one.get(i - 1) == other.get(j - 1)
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return one.size() + other.size() - 2 * common[one.size()][other.size()];
  }
}
