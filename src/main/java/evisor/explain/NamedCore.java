package evisor.explain;

import evisor.files.Nearest;
import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Terms;
import evisor.speech.Phrase;
import java.util.ArrayList;
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
   * @param text methods in order, with commas or arrows between them
   * @param knowledge the knowledge base with its cores and words
   */
  public static NamedCore of(String text, Knowledge knowledge) {
    Terms<Method> known = knowledge.lexicon().terms(Method.class);
    List<String> words = known.ids();
    List<Method> methods = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String part : text.replace('→', ',').split(",", -1)) {
      String word = part.strip();
      Optional<Method> method = known.named(word);
      if (method.isPresent()) {
        methods.add(method.get());
      } else {
        unknown.add(
            Phrase.of("\"%s\" is no isolation method.%s", word, Nearest.nextQuestion(word, words)));
      }
    }
    List<List<Method>> cores = knowledge.cores().stream().map(Core::methods).toList();
    Optional<String> fault =
        !unknown.isEmpty()
            ? Optional.of(
                Phrase.of("%s Allowed: %s.", String.join(" ", unknown), String.join(", ", words)))
            : cores.contains(methods) ? Optional.empty() : Optional.of(unknown(methods, cores));
    return new NamedCore(List.copyOf(methods), fault);
  }

  private static String unknown(List<Method> methods, List<List<Method>> cores) {
    List<String> near =
        cores.stream()
            .sorted(Comparator.comparingInt(core -> changes(methods, core)))
            .limit(NEAREST)
            .map(NamedCore::shown)
            .toList();
    List<String> all = cores.stream().map(NamedCore::shown).toList();
    return Phrase.of(
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
