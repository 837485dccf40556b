package evisor.cli;

import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Terms;
import evisor.text.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The train that a command line names by its isolation methods. */
final class NamedCore {

  private static final int NEAREST = 5;

  private NamedCore() {}

  /**
   * Returns the core that is named.
   *
   * @param text methods in order, with commas or arrows between them
   * @param cores the cores of the knowledge base
   * @param lexicon the words of the knowledge base
   * @throws Failure where a word is no method, or no core is made of these methods
   */
  static List<Method> of(String text, List<List<Method>> cores, Lexicon lexicon) throws Failure {
    List<Method> methods = methods(text, lexicon.terms(Method.class));
    if (!cores.contains(methods)) {
      List<String> near =
          cores.stream()
              .sorted(Comparator.comparingInt(core -> changes(methods, core)))
              .limit(NEAREST)
              .map(NamedCore::shown)
              .toList();
      List<String> all = cores.stream().map(NamedCore::shown).toList();
      throw Failure.usage(
          Phrase.of(
              "--train %s: no train with this core is considered. The nearest are %s. All %s: %s.",
              shown(methods), String.join("; ", near), cores.size(), String.join("; ", all)));
    }
    return methods;
  }

  private static List<Method> methods(String text, Terms<Method> known) throws Failure {
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
    if (!unknown.isEmpty()) {
      throw Failure.usage(
          Phrase.of(
              "--train %s: %s Allowed: %s.",
              text, String.join(" ", unknown), String.join(", ", words)));
    }
    return methods;
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
