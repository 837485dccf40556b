package evisor.diff;

import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;

/**
 * The git repository that a folder of rules is in, from which other revisions of it are read. Only
 * its objects and the names of revisions are: nothing that a repository asks to be run is run.
 */
public final class RulesRepository {

  private static final String DATA = ".git";
  private static final int MOST_FILES = 1000;
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_NAMES = 12;
  private static final int SHORT_HASH = 10;

  static {
    SystemReader.setInstance(new IsolatedSystemReader());
  }

  private final Path top;
  private final String folder;

  private RulesRepository(Path top, String folder) {
    this.top = top;
    this.folder = folder;
  }

  /**
   * A folder of rules as it was in a revision.
   *
   * @param label how a person names it, for example {@code main (66cb8d5a1f)}
   * @param rules its files
   */
  public record Snapshot(String label, RulesFolder rules) {}

  /** What is asked of an open repository. */
  private interface Reading<T> {
    T read(Repository repository) throws IOException, RevisionException;
  }

  /**
   * Returns the repository that a folder is in.
   *
   * @param rules the folder of rules at hand; revisions are read from the same place in the
   *     repository
   * @throws RevisionException where the folder is in no repository
   */
  public static RulesRepository of(Path rules) throws RevisionException {
    if (!Files.isDirectory(rules)) {
      throw new RevisionException(
          "A revision is read from the repository of the rules, but there is no folder "
              + rules
              + ". Name the folder with --rules, or name two folders.");
    }
    Path real;
    try {
      real = rules.toRealPath();
    } catch (IOException e) {
      throw broken(e);
    }
    // A folder that only looks like a repository, without .git, may have come with the rules.
    for (Path top = real; top != null; top = top.getParent()) {
      Path data = top.resolve(DATA);
      if (Files.isRegularFile(data) || Files.exists(data.resolve(Constants.HEAD))) {
        return new RulesRepository(top, top.relativize(real).toString().replace('\\', '/'));
      }
    }
    throw new RevisionException(
        rules + " is in no git repository, so it has no revisions. Name two folders instead.");
  }

  /** Returns whether a name is that of a revision. */
  public boolean knows(String name) throws RevisionException {
    return read(repository -> commit(name, repository).isPresent());
  }

  /**
   * Returns all files of a revision's folder of rules, or of another one.
   *
   * @param name a branch, tag, hash or anything else that names a commit, alone or with a folder of
   *     the repository behind a colon: {@code main}, {@code HEAD~3}, {@code v1.2:rules}
   * @throws RevisionException where there is no such revision, or no such folder in it, or it
   *     cannot be read, holds a link, or more than rules can be
   */
  public Snapshot read(String name) throws RevisionException {
    int colon = name.indexOf(':');
    String revision = colon < 0 ? name : name.substring(0, colon);
    String path = colon < 0 ? folder : trimmed(name.substring(colon + 1));
    return read(
        repository -> {
          Optional<ObjectId> commit = commit(revision, repository);
          if (commit.isEmpty()) {
            throw new RevisionException(unknown(revision, repository));
          }
          String hash = commit.get().name();
          String brief = hash.substring(0, SHORT_HASH);
          String shown = revision + ":" + path;
          ObjectId tree = tree(commit.get(), revision, path, repository);
          return new Snapshot(
              hash.startsWith(revision) ? brief : revision + " (" + brief + ")",
              new RulesFolder(shown, files(shown, tree, file -> true, repository)));
        });
  }

  /**
   * Returns the hash of the newest commit, of all branches and tags, whose folder is as wanted;
   * precedents are not read for it.
   *
   * @throws RevisionException where the repository cannot be read
   */
  public Optional<String> newest(Predicate<RulesFolder> wanted) throws RevisionException {
    return read(repository -> newest(wanted, repository));
  }

  private Optional<String> newest(Predicate<RulesFolder> wanted, Repository repository)
      throws IOException {
    SortedSet<String> seen = new TreeSet<>();
    try (RevWalk commits = new RevWalk(repository)) {
      commits.sort(RevSort.COMMIT_TIME_DESC);
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        if (ref.getObjectId() != null
            && commits.peel(commits.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
          commits.markStart(commit);
        }
      }
      for (RevCommit commit : commits) {
        if (unseen(commit, seen, repository).filter(wanted).isPresent()) {
          return Optional.of(commit.name());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what answers rest on in a commit, unless it was there in an earlier one. */
  private Optional<RulesFolder> unseen(
      RevCommit commit, SortedSet<String> seen, Repository repository) throws IOException {
    String shown = commit.name() + ":" + folder;
    try {
      ObjectId tree = tree(commit, commit.name(), folder, repository);
      return seen.add(tree.name())
          ? Optional.of(new RulesFolder(shown, files(shown, tree, path -> true, repository)))
          : Optional.empty();
    } catch (RevisionException e) {
      // The folder is younger than this commit, or cannot be read.
      return Optional.empty();
    }
  }

  private static SortedMap<String, byte[]> files(
      String shown, ObjectId tree, Predicate<String> wanted, Repository repository)
      throws IOException, RevisionException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (hidden(path) || !wanted.test(path) || mode.getObjectType() != Constants.OBJ_BLOB) {
          continue;
        }
        if (mode.equals(FileMode.SYMLINK)) {
          throw new RevisionException(
              shown + " holds a link, " + path + ", and links are not followed.");
        }
        ObjectLoader file = walk.getObjectReader().open(walk.getObjectId(0));
        if (file.getSize() > MOST_BYTES || files.size() == MOST_FILES) {
          throw new RevisionException(shown + " holds more than a folder of rules can be.");
        }
        files.put(path, file.getBytes(MOST_BYTES));
      }
    }
    return files;
  }

  private <T> T read(Reading<T> reading) throws RevisionException {
    try (Repository repository =
        new FileRepositoryBuilder().setWorkTree(top.toFile()).setMustExist(true).build()) {
      return reading.read(repository);
    } catch (MissingObjectException e) {
      throw new RevisionException(
          "This clone lacks a part of that revision, as partial clones do; git fetch --refetch"
              + " --no-filter brings it.");
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static RevisionException broken(IOException e) {
    return new RevisionException("The repository cannot be read: " + e.getMessage() + ".");
  }

  private static ObjectId tree(ObjectId commit, String revision, String path, Repository repository)
      throws IOException, RevisionException {
    try (RevWalk commits = new RevWalk(repository)) {
      RevTree all = commits.parseCommit(commit).getTree();
      if (path.isEmpty()) {
        return all;
      }
      try (TreeWalk found = TreeWalk.forPath(repository, path, all)) {
        if (found != null && found.getFileMode(0).equals(FileMode.TREE)) {
          return found.getObjectId(0);
        }
        boolean file = found != null && found.getFileMode(0).getObjectType() == Constants.OBJ_BLOB;
        throw new RevisionException(
            Phrase.of(
                "The revision %s has %s Name the folder of its rules behind a colon, as in"
                    + " %s:rules.",
                revision,
                file ? "a file " + path + ", no folder." : "no folder " + path + ".",
                revision));
      }
    }
  }

  private static boolean hidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static Optional<ObjectId> commit(String name, Repository repository) {
    // No name of a branch or tag begins with a hyphen; who writes one means an option.
    if (name.isEmpty() || name.startsWith("-") || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(repository.resolve(name + "^{commit}"));
    } catch (RevisionSyntaxException | IOException e) {
      return Optional.empty();
    }
  }

  private static String unknown(String name, Repository repository) throws IOException {
    List<String> known =
        repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).stream()
            .map(Ref::getName)
            .sorted()
            .map(Repository::shortenRefName)
            .toList();
    String more = known.size() > MOST_NAMES ? " and " + (known.size() - MOST_NAMES) + " more" : "";
    String listed = String.join(", ", known.stream().limit(MOST_NAMES).toList()) + more;
    boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
    return Phrase.of(
        "There is neither a folder nor a revision \"%s\".%s%s%s",
        name,
        Nearest.nextQuestion(name, known, "\""),
        known.isEmpty() ? "" : " Branches and tags: " + listed + ".",
        shallow
            ? " This clone is shallow, so older revisions are missing; git fetch --unshallow"
                + " brings them."
            : "");
  }

  private static String trimmed(String path) {
    String start = path.startsWith("./") ? path.substring(2) : path;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }
}
