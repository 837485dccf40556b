package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a product will be given; {@link #UNSTATED} where the request does not say. */
public final class Route extends Word {

  private static final Map<String, Route> KNOWN = new ConcurrentHashMap<>();

  /** The request does not say. */
  public static final Route UNSTATED = of("unstated");

  private Route(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Route of(String id) {
    return KNOWN.computeIfAbsent(id, Route::new);
  }
}
