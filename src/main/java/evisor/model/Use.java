package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the isolated vesicles are for. */
public final class Use extends Word {

  private static final Map<String, Use> KNOWN = new ConcurrentHashMap<>();

  private Use(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Use of(String id) {
    return KNOWN.computeIfAbsent(id, Use::new);
  }
}
