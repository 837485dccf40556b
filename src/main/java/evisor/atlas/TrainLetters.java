package evisor.atlas;

import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.speech.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Trains in so few letters that a page holds them all: each method by a short name that people call
 * it, or else by the initials of its label.
 */
final class TrainLetters {

  private static final int MOST = 4;

  private final Map<Method, String> letters = new LinkedHashMap<>();
  private final String legend;

  TrainLetters(Lexicon lexicon) {
    List<Method> methods = lexicon.terms(Method.class).all();
    // Short names are the same in each language, so that two atlases can be laid side by side.
    Lexicon english = lexicon.in(Language.EN);
    methods.forEach(method -> letters.put(method, letters(method, english)));
    this.legend =
        methods.stream()
            .map(method -> letters.get(method) + " " + lexicon.label(method))
            .collect(Collectors.joining(" · "));
  }

  private static String letters(Method method, Lexicon lexicon) {
    return Stream.concat(Stream.of(lexicon.label(method)), lexicon.names(method).stream())
        .filter(name -> name.length() <= MOST)
        .findFirst()
        .orElseGet(() -> initials(lexicon.label(method)));
  }

  /** Returns the initials of a label; a word in capitals stands whole. */
  private static String initials(String label) {
    return Stream.of(label.split("[ -]"))
        .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /** Returns a core in letters. */
  String of(List<Method> core) {
    return core.stream().map(letters::get).collect(Collectors.joining(" "));
  }

  /** Returns what the letters stand for, in one line. */
  String legend() {
    return legend;
  }
}
