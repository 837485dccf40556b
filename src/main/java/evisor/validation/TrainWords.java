package evisor.validation;

import evisor.model.Method;
import java.util.List;
import java.util.stream.Collectors;

/** Cores as words. */
final class TrainWords {

  private TrainWords() {}

  /** Returns a core in one word, for example {@code tff,sec}. */
  static String id(List<Method> core) {
    return core.stream().map(Method::id).collect(Collectors.joining(","));
  }
}
