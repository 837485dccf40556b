package evisor.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads all files of a folder on disk. No link in it is followed, wherever it leads, as none of a
 * revision is: what one of the two reads the other reads too. The folder itself may be a link to
 * one beside it.
 */
public final class FolderFiles extends SimpleFileVisitor<Path> {

  /** How large a file of rules, messages, knowledge or a case can be, in bytes. */
  public static final long MOST_BYTES = 16L << 20;

  private static final List<String> FILE_ENDS = List.of(".drl", ".json", ".properties");
  private static final int MOST_FOLDERS = 16;
  private static final long MOST_BYTES_TOGETHER = 64L << 20;

  private final Path dir;
  private final String shown;
  private final int most;
  private final Predicate<String> wanted;
  private final FileFaults faults;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private Path root;
  private long bytesTogether;

  private FolderFiles(
      Path dir, String shown, int most, Predicate<String> wanted, FileFaults faults) {
    this.dir = dir;
    this.root = dir;
    this.shown = shown;
    this.most = most;
    this.wanted = wanted;
    this.faults = faults;
  }

  /**
   * Returns the contents of all files of a folder with all its subfolders, without hidden files and
   * the backups of editors.
   *
   * @param dir the folder
   * @param shown the folder as messages name it
   * @param most how many files there can be; a home directory given by mistake has more, and is
   *     noticed before it is read
   * @param wanted whether a file is read, by its path relative to the folder; a folder, whose path
   *     ends in a slash, that is not wanted is not looked into
   * @param faults takes what cannot be read or is too large, and folders that are named like files
   * @return contents by path relative to the folder, with forward slashes, in the order of paths
   */
  public static SortedMap<String, byte[]> read(
      Path dir, String shown, int most, Predicate<String> wanted, FileFaults faults) {
    FolderFiles reader = new FolderFiles(dir, shown, most, wanted, faults);
    reader.read();
    return reader.files;
  }

  private void read() {
    if (!Files.isDirectory(dir)) {
      faults.add(
          FilePlace.of(shown),
          "missing-folder",
          Files.exists(dir) ? "this is no folder." : "there is no such folder.",
          "Name the folder that holds the files.");
      return;
    }
    try {
      if (PlainFile.leadsOut(dir)) {
        faults.add(
            FilePlace.of(shown),
            "unreadable",
            "this is a link that leads out of the folder which it stands in.",
            "Name the folder that it leads to.");
        return;
      }
      root = dir.toRealPath();
      Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), MOST_FOLDERS, this);
    } catch (IOException e) {
      noteUnreadable(root, e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (ignored(folder) || !wanted.test(relative(folder) + "/")) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (FILE_ENDS.stream().anyMatch(folder.toString()::endsWith)) {
      faults.warn(
          place(folder),
          "stray-file",
          "this is a folder, though its name is that of a file.",
          "Rename it, or put the file in its place.");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (ignored(file) || !wanted.test(relative(file))) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isDirectory()) {
      faults.add(
          place(file),
          "unreadable",
          "it cannot be read: it is the " + MOST_FOLDERS + "th folder, one inside the other.",
          "Put it where fewer folders are around it.");
      return FileVisitResult.CONTINUE;
    }
    if (!attributes.isRegularFile()) {
      noteOther(file);
      return FileVisitResult.CONTINUE;
    }
    if (files.size() == most) {
      faults.add(
          FilePlace.of(shown),
          "too-large",
          "the folder holds more than " + most + " files.",
          "Name the folder of the files itself.");
      return FileVisitResult.TERMINATE;
    }
    if (hasOddName(relative(file))) {
      faults.add(
          place(file),
          "file-name",
          "the name of this file has a character that cannot be seen.",
          "Name it with letters, digits, '-', '_' and '.'.");
      return FileVisitResult.CONTINUE;
    }
    if (attributes.size() > MOST_BYTES) {
      faults.add(
          place(file),
          "too-large",
          "the file is larger than " + (MOST_BYTES >> 20) + " MiB.",
          "Keep only rules, messages, knowledge and cases here.");
      return FileVisitResult.CONTINUE;
    }
    bytesTogether += attributes.size();
    if (bytesTogether > MOST_BYTES_TOGETHER) {
      faults.add(
          FilePlace.of(shown),
          "too-large",
          "the files are larger than " + (MOST_BYTES_TOGETHER >> 20) + " MiB together.",
          "Keep only rules, messages and knowledge here.");
      return FileVisitResult.TERMINATE;
    }
    try {
      files.put(relative(file), PlainFile.read(file, MOST_BYTES));
    } catch (IOException e) {
      noteUnreadable(file, e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    if (!ignored(file)) {
      noteUnreadable(file, e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      noteUnreadable(folder, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private void noteOther(Path file) {
    try {
      String other = PlainFile.other(file).orElse("no file any more");
      noteUnreadable(file, "it is " + other, "Put the file itself in its place.");
    } catch (IOException e) {
      noteUnreadable(file, e);
    }
  }

  private void noteUnreadable(Path file, IOException e) {
    String why = e instanceof AccessDeniedException ? "you may not" : "the system refuses it";
    noteUnreadable(file, why, "Check that it exists and that you may read it.");
  }

  private void noteUnreadable(Path file, String why, String mend) {
    faults.add(place(file), "unreadable", "it cannot be read: " + why + ".", mend);
  }

  private FilePlace place(Path file) {
    String relative = relative(file);
    return FilePlace.of(relative.isEmpty() ? shown : shown + "/" + relative);
  }

  private static boolean hasOddName(String name) {
    return HiddenCharacters.isIn(name)
        || name.indexOf('\n') >= 0
        || name.indexOf('\r') >= 0
        || name.indexOf('\t') >= 0;
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Returns whether a file or folder is hidden, or a backup or temporary file of an editor. */
  public static boolean ignored(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith(".bak")
        || name.endsWith(".orig")
        || name.endsWith(".swp")
        || name.endsWith(".tmp");
  }
}
