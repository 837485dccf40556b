package evisor.authoring;

import evisor.text.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that are written all or none; each appears, or replaces an older one, at once. */
final class FileChanges {

  private final SortedMap<Path, byte[]> contents = new TreeMap<>();

  /** Takes the whole new content of a file. */
  void put(Path file, byte[] content) {
    contents.put(file, content.clone());
  }

  /** Returns the files in order. */
  List<Path> files() {
    return List.copyOf(contents.keySet());
  }

  /**
   * Writes all files, and makes the folders that they need.
   *
   * @throws AuthoringException where one cannot be written; then all is as it was before
   */
  void write() throws AuthoringException {
    Undo undo = new Undo();
    try {
      Map<Path, Path> staged = new TreeMap<>();
      for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
        staged.put(entry.getKey(), stage(entry.getKey(), entry.getValue(), undo));
      }
      for (Map.Entry<Path, Path> entry : staged.entrySet()) {
        Path file = entry.getKey();
        Optional<byte[]> before =
            Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        Files.move(
            entry.getValue(),
            file,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
        undo.replaced(file, before);
      }
    } catch (IOException e) {
      undo.run();
      throw new AuthoringException(why(e) + " Nothing was written.");
    }
  }

  /** Writes a content beside the file that it will become. */
  private static Path stage(Path file, byte[] content, Undo undo) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      makeFolder(folder, undo);
    }
    // A file that may not be written is not to be replaced either, which its folder would allow.
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "a folder stands in its place");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    String beside = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path staged = target.resolveSibling(beside);
    undo.replaced(staged, Optional.empty());
    try {
      return Files.write(staged, content);
    } catch (AccessDeniedException e) {
      // The file beside it is nothing that an author has heard of.
      throw new AccessDeniedException(file.toString());
    }
  }

  private static void makeFolder(Path folder, Undo undo) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolder(parent, undo);
    }
    if (Files.exists(folder)) {
      throw new FileSystemException(
          folder.toString(), null, "it is a file, and a folder is needed in its place");
    }
    try {
      Files.createDirectory(folder);
    } catch (NoSuchFileException e) {
      throw new FileSystemException(folder.toString(), null, "no folder can be made there");
    }
    undo.replaced(folder, Optional.empty());
  }

  private static String why(IOException e) {
    String file =
        e instanceof FileSystemException failed ? String.valueOf(failed.getFile()) : "the files";
    if (e instanceof AccessDeniedException) {
      return file + " cannot be written: permission is denied.";
    }
    String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return Phrase.of(
        "%s cannot be written: %s.", file, reason == null ? e.getClass().getSimpleName() : reason);
  }

  /** Puts files and folders back as they were, the last change first. */
  private static final class Undo {

    private record Before(Path file, Optional<byte[]> content) {}

    private final Deque<Before> changes = new ArrayDeque<>();

    void replaced(Path file, Optional<byte[]> content) {
      changes.push(new Before(file, content));
    }

    void run() {
      List<String> failed = new ArrayList<>(Collections.emptyList());
      for (Before change : changes) {
        try {
          if (change.content().isPresent()) {
            Files.write(change.file(), change.content().get());
          } else {
            Files.deleteIfExists(change.file());
          }
        } catch (IOException e) {
          failed.add(change.file().toString());
        }
      }
      if (!failed.isEmpty()) {
        throw new IllegalStateException("could not be put back: " + String.join(", ", failed));
      }
    }
  }
}
