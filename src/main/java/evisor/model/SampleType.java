package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the vesicles are isolated from. */
public final class SampleType extends Word {

  private static final Map<String, SampleType> KNOWN = new ConcurrentHashMap<>();

  private SampleType(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static SampleType of(String id) {
    return KNOWN.computeIfAbsent(id, SampleType::new);
  }
}
