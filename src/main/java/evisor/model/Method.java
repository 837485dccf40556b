package evisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An isolation method; a core is an ordered list of them. */
public final class Method extends Word implements StepKind {

  private static final Map<String, Method> KNOWN = new ConcurrentHashMap<>();

  private Method(String id) {
    super(id);
  }

  /** Returns the word of that id. */
  public static Method of(String id) {
    return KNOWN.computeIfAbsent(id, Method::new);
  }
}
