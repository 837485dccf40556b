package evisor.model;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How files and answers spell the names of constants; they ask for them all the time. */
final class Spelling {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Spelling() {}

  static String of(String name) {
    String known = KNOWN.get(name);
    if (known == null) {
      known = name.toLowerCase(Locale.ROOT).replace('_', '-');
      KNOWN.put(name, known);
    }
    return known;
  }

  /** Returns the name of a class in lower case with underscores, as files name kinds of words. */
  static String ofType(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
