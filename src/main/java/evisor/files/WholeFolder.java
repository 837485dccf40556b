package evisor.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of files that all appear, or none of them. */
public final class WholeFolder {

  private WholeFolder() {}

  /** Returns whether a folder is there and holds anything. */
  public static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.findAny().isPresent();
    }
  }

  /**
   * Writes files into a folder, which is made where it is not there. Those of the same names are
   * replaced, others are left alone; where one cannot be written, new ones and a new folder go
   * again, and those that were replaced come back.
   *
   * @param folder the folder
   * @param files contents by name
   * @throws IOException where a file cannot be written
   */
  public static void write(Path folder, Map<String, byte[]> files) throws IOException {
    List<Path> made = new ArrayList<>();
    Map<Path, byte[]> replaced = new LinkedHashMap<>();
    for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
      made.add(at);
    }
    Collections.reverse(made);
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        if (Files.exists(target)) {
          replaced.put(target, Files.readAllBytes(target));
          WholeFile.write(target, file.getValue());
        } else {
          WholeFile.write(target, file.getValue());
          made.add(target);
        }
      }
    } catch (IOException e) {
      remove(made, e);
      restore(replaced, e);
      throw e;
    }
  }

  private static void restore(Map<Path, byte[]> replaced, IOException why) {
    replaced.forEach(
        (file, before) -> {
          try {
            WholeFile.write(file, before);
          } catch (IOException e) {
            why.addSuppressed(e);
          }
        });
  }

  private static void remove(List<Path> made, IOException why) {
    Collections.reverse(made);
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (DirectoryNotEmptyException e) {
        // Somebody else has put something into it meanwhile.
        return;
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
  }
}
