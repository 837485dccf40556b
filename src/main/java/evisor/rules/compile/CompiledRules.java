package evisor.rules.compile;

import evisor.rules.text.Pass;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules in their executable form, as they were compiled together.
 *
 * @param classes class files by name of the class, in the order of names
 * @param models names of the classes that describe the rules of each pass to Drools
 * @param digests {@link DrlUnit#digests} of the rules that are run; what the classes hold besides
 *     was changed or removed since
 */
public record CompiledRules(
    SortedMap<String, byte[]> classes,
    Map<Pass, List<String>> models,
    SortedMap<String, String> digests) {

  /**
   * Returns these rules without those that have changed.
   *
   * @param now the digests of the rules as they are now
   */
  CompiledRules unchanged(SortedMap<String, String> now) {
    SortedMap<String, String> left = new TreeMap<>(digests);
    left.entrySet().retainAll(now.entrySet());
    return new CompiledRules(classes, models, left);
  }

  /** Returns all models of a pass, of classes that no other class loader sees. */
  static final class Loader extends ClassLoader {

    private final SortedMap<String, byte[]> classes;

    Loader(SortedMap<String, byte[]> classes) {
      super(Loader.class.getClassLoader());
      this.classes = classes;
    }

    /** Finds the rules' own classes here at once: no jar has them, and each would be asked. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }
}
