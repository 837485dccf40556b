package evisor.authoring;

import java.nio.file.Path;

/**
 * A folder that can be written to.
 *
 * @param root where it is
 * @param shown its path as messages name it, for example {@code rules}
 */
public record FolderOnDisk(Path root, String shown) {

  Path file(String path) {
    return root.resolve(path);
  }

  String shown(String path) {
    return shown + "/" + path;
  }
}
