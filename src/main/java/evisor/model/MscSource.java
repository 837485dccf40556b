package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where mesenchymal stem cells came from; {@link #UNSTATED} where the request does not say. */
public final class MscSource extends Word {

  private static final Map<String, MscSource> KNOWN = new ConcurrentHashMap<>();

  /** The request does not say. */
  public static final MscSource UNSTATED = of("unstated");

  private MscSource(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static MscSource of(String id) {
    return KNOWN.computeIfAbsent(id, MscSource::new);
  }
}
