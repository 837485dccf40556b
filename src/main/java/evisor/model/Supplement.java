package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the conditioning medium contained while vesicles were collected. */
public final class Supplement extends Word {

  private static final Map<String, Supplement> KNOWN = new ConcurrentHashMap<>();

  /** The request does not say. */
  public static final Supplement UNSTATED = of("unstated");

  private Supplement(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Supplement of(String id) {
    return KNOWN.computeIfAbsent(id, Supplement::new);
  }
}
