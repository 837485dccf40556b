package evisor.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Waits for somebody to save a file below some folders. What counts is whether the files differ
 * from when they were last looked at, so nothing that happens meanwhile is missed, and a save that
 * an editor makes of several writes and a rename is one change. The file system's own notices wake
 * it; where there are none (macOS, a network drive, a container's share) it looks twice a second.
 */
public final class FileWatch implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;
  private static final long REST_MILLIS = 60;
  // Something that is written to without end must not keep a change from being told.
  private static final int MOST_RESTS = 16;
  private static final int DEEPEST = 16;

  private final List<Path> roots;
  private final WatchService notices;
  private SortedMap<Path, Stamp> seen;

  private FileWatch(List<Path> roots, WatchService notices) {
    this.roots = roots;
    this.notices = notices;
    this.seen = look();
  }

  /**
   * Starts to watch; what changes from now on is told by {@link #next}.
   *
   * @param roots folders with all that is in them, or single files; one that is not there is waited
   *     for
   */
  public static FileWatch of(List<Path> roots) throws IOException {
    return new FileWatch(List.copyOf(roots), FileSystems.getDefault().newWatchService());
  }

  /**
   * Waits until files have changed and come to rest.
   *
   * @return the files that were changed, made or removed since this was last asked, or since the
   *     watch began, in the order of paths; at least one
   */
  public List<Path> next() throws InterruptedException {
    List<Path> changed = List.of();
    while (changed.isEmpty()) {
      SortedMap<Path, Stamp> now = look();
      if (now.equals(seen)) {
        await(LOOK_MILLIS);
      } else {
        now = rested(now);
        changed = changes(seen, now);
        seen = now;
      }
    }
    return changed;
  }

  private SortedMap<Path, Stamp> rested(SortedMap<Path, Stamp> first) throws InterruptedException {
    SortedMap<Path, Stamp> before = first;
    for (int i = 0; i < MOST_RESTS; i++) {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      SortedMap<Path, Stamp> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private void await(long millis) throws InterruptedException {
    WatchKey key = notices.poll(millis, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = notices.poll();
    }
  }

  private static List<Path> changes(SortedMap<Path, Stamp> before, SortedMap<Path, Stamp> now) {
    SortedMap<Path, Stamp> all = new TreeMap<>(before);
    all.putAll(now);
    List<Path> changed = new ArrayList<>();
    for (Path file : all.keySet()) {
      Stamp earlier = before.get(file);
      if (earlier == null || !earlier.equals(now.get(file))) {
        changed.add(file);
      }
    }
    return List.copyOf(changed);
  }

  /** What tells one state of a file from another; the key changes when another takes its name. */
  private record Stamp(long size, long modified, String key) {
    static Stamp of(BasicFileAttributes found) {
      return new Stamp(
          found.size(),
          found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          String.valueOf(found.fileKey()));
    }
  }

  private SortedMap<Path, Stamp> look() {
    SortedMap<Path, Stamp> files = new TreeMap<>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(
            root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Look(root, files));
      } catch (IOException e) {
        // What cannot be looked at now may be there next time.
        files.remove(root);
      }
    }
    return files;
  }

  private final class Look extends SimpleFileVisitor<Path> {

    private final Path root;
    private final SortedMap<Path, Stamp> files;

    Look(Path root, SortedMap<Path, Stamp> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
      // A link is not read; followed, it could lead through all of the disk.
      boolean passed = FolderFiles.ignored(folder) || Files.isSymbolicLink(folder);
      if (!folder.equals(root) && passed) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      listen(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
      if (file.equals(root) || !FolderFiles.ignored(file)) {
        files.put(file, Stamp.of(found));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  // Registering a folder again changes nothing, so that new folders need no book of their own.
  private void listen(Path folder) {
    try {
      folder.register(
          notices,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException | UnsupportedOperationException e) {
      // Without notices, or with too many folders for them, looking twice a second is enough.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    notices.close();
  }
}
