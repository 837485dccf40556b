package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which form a method is run; one method can work in opposite modes, so a step always names its
 * format.
 */
public final class Format extends Word {

  private static final Map<String, Format> KNOWN = new ConcurrentHashMap<>();

  private Format(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Format of(String id) {
    return KNOWN.computeIfAbsent(id, Format::new);
  }
}
