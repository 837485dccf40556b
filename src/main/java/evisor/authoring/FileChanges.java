package evisor.authoring;

import evisor.files.WholeFile;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  /**
   * Writes all files, and makes the folders that they need.
   *
   * @throws AuthoringException where one cannot be written; then all is as it was before
   */
  void write() throws AuthoringException {
    Undo undo = new Undo();
    List<WholeFile> staged = new ArrayList<>();
    try {
      for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
        makeFolder(entry.getKey().toAbsolutePath().resolveSibling("").normalize(), undo);
        WholeFile file = WholeFile.at(entry.getKey());
        staged.add(file);
        file.out().write(entry.getValue());
      }
      for (WholeFile file : staged) {
        undo.replaced(file.target(), content(file.target()));
        file.replace();
      }
    } catch (IOException e) {
      staged.forEach(FileChanges::close);
      undo.run();
      throw refused(e);
    }
  }

  private static Optional<byte[]> content(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static void close(WholeFile file) {
    try {
      file.close();
    } catch (IOException e) {
      // What stands beside the file under a name of its own is nothing that anybody reads.
      return;
    }
  }

  private static AuthoringException refused(IOException e) {
    String message = why(e) + " Nothing was written.";
    return e instanceof FileAlreadyExistsException
        ? new AuthoringException(message)
        : new AuthoringException(message, e);
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
      throw new FileAlreadyExistsException(
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
            WholeFile.write(change.file(), change.content().get());
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
