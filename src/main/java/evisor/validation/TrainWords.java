package evisor.validation;

import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.WordTrait;
import java.util.List;
import java.util.stream.Collectors;

/** Cores as words. */
final class TrainWords {

  private TrainWords() {}

  /** Returns the core of a train: what only concentrates at its end is no part of it. */
  static List<Method> core(List<Method> methods, Lexicon lexicon) {
    int last = methods.size() - 1;
    return last > 0 && lexicon.is(methods.get(last), WordTrait.CONCENTRATES)
        ? methods.subList(0, last)
        : methods;
  }

  /** Returns a core in one word, for example {@code tff,sec}. */
  static String id(List<Method> core) {
    return core.stream().map(Method::id).collect(Collectors.joining(","));
  }
}
