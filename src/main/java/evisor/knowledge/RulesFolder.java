package evisor.knowledge;

import java.util.SortedMap;

/**
 * All files of a folder of rules, read at once so that one state of it is worked with.
 *
 * @param shown the folder as messages name it, for example {@code rules}
 * @param files contents by path relative to the folder, with forward slashes, in the order of paths
 */
public record RulesFolder(String shown, SortedMap<String, byte[]> files) {

  /** Returns a file's path as messages name it. */
  public String shown(String path) {
    return shown + "/" + path;
  }
}
