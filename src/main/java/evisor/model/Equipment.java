package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Capital equipment; consumables are always taken to be obtainable. */
public final class Equipment extends Word {

  private static final Map<String, Equipment> KNOWN = new ConcurrentHashMap<>();

  private Equipment(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Equipment of(String id) {
    return KNOWN.computeIfAbsent(id, Equipment::new);
  }
}
