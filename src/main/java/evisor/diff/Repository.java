package evisor.diff;

import evisor.diff.Git.Answer;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The git repository that a folder of rules is in, from which other revisions of it are read. */
public final class Repository {

  private static final int MOST_FILES = 1000;
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_NAMES = 12;
  private static final int SHORT_HASH = 10;

  private final Git git;
  private final String folder;

  private Repository(Git git, String folder) {
    this.git = git;
    this.folder = folder;
  }

  /**
   * One revision of one folder.
   *
   * @param name what a person called it
   * @param hash the commit in hexadecimal
   * @param folder the folder in the repository, without a slash at its end; empty for all of it
   */
  public record Revision(String name, String hash, String folder) {

    /** Returns how messages name the folder, for example {@code main:rules}. */
    public String shown() {
      return name + ":" + folder;
    }

    /** Returns the name and the beginning of the hash, for example {@code main (66cb8d5a1f)}. */
    public String label() {
      String brief = hash.substring(0, SHORT_HASH);
      return hash.startsWith(name) ? brief : name + " (" + brief + ")";
    }
  }

  /**
   * Returns the repository that a folder is in.
   *
   * @param rules the folder of rules at hand; revisions are read from the same place in the
   *     repository
   * @throws RevisionException where there is no git, or the folder is in no repository
   */
  public static Repository of(Path rules) throws RevisionException {
    if (!Files.isDirectory(rules)) {
      throw new RevisionException(
          "A revision is read from the repository of the rules, but there is no folder "
              + rules
              + ". Name the folder with --rules, or name two folders.");
    }
    Git git = new Git(rules);
    Answer prefix = git.ask("rev-parse", "--show-prefix");
    Answer inside = git.ask("rev-parse", "--is-inside-work-tree");
    if (!prefix.done() || !inside.text().equals("true")) {
      boolean none = prefix.text().contains("not a git repository");
      throw new RevisionException(
          rules
              + (none || prefix.done() ? " is in no git repository" : " cannot be asked of git")
              + ", so it has no revisions."
              + " Name two folders instead"
              + (prefix.done() || none ? "." : ", or see to what git says: " + inOneLine(prefix)));
    }
    // git archive cares for the folder that it is called in.
    Path top = Path.of(git.ask("rev-parse", "--show-toplevel").text());
    return new Repository(new Git(top), trimmed(prefix.text()));
  }

  private static String inOneLine(Answer answer) {
    return answer
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns whether a name is that of a revision. */
  public boolean knows(String name) throws RevisionException {
    return commit(name).isPresent();
  }

  /**
   * Returns a revision of the folder of rules, or of another one.
   *
   * @param name a branch, tag, hash or anything else that git reads as one, alone or with a folder
   *     of the repository behind a colon: {@code main}, {@code HEAD~3}, {@code v1.2:rules}
   * @throws RevisionException where there is no such revision, or no such folder in it
   */
  public Revision revision(String name) throws RevisionException {
    int colon = name.indexOf(':');
    String revision = colon < 0 ? name : name.substring(0, colon);
    String path = colon < 0 ? folder : trimmed(name.substring(colon + 1));
    Optional<String> hash = commit(revision);
    if (hash.isEmpty()) {
      throw new RevisionException(unknown(revision));
    }
    Answer type = git.ask("cat-file", "-t", hash.get() + ":" + path);
    if (!type.done() || !type.text().equals("tree")) {
      throw new RevisionException(
          "The revision "
              + revision
              + (type.text().equals("blob") ? " has a file " : " has no folder ")
              + path
              + (type.text().equals("blob") ? ", no folder." : ".")
              + " Name the folder of its rules behind a colon, as in "
              + revision
              + ":rules.");
    }
    return new Revision(revision, hash.get(), path);
  }

  /**
   * Returns all files of a revision's folder.
   *
   * @throws RevisionException where git cannot read them, or there is more than rules can be
   */
  public RulesFolder read(Revision revision) throws RevisionException {
    SortedMap<String, byte[]> files =
        git.read(
            in -> unzipped(in, revision),
            "archive",
            "--format=zip",
            "-1",
            revision.hash() + ":" + revision.folder());
    return new RulesFolder(revision.shown(), files);
  }

  private static SortedMap<String, byte[]> unzipped(InputStream in, Revision revision)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && !hidden(entry.getName())) {
        byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES || files.size() == MOST_FILES) {
          throw new IOException(revision.shown() + " holds more than a folder of rules can be");
        }
        files.put(entry.getName(), bytes);
      }
    }
    return files;
  }

  private static boolean hidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private Optional<String> commit(String name) throws RevisionException {
    // git would take a leading hyphen for an option; no name of a branch or tag begins with one.
    if (name.isEmpty() || name.startsWith("-") || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Answer found =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    return Optional.of(found.text()).filter(text -> found.done() && text.matches("[0-9a-f]{40,}"));
  }

  private String unknown(String name) throws RevisionException {
    Answer names = git.ask("for-each-ref", "--format=%(refname:short)");
    List<String> known = names.text().lines().toList();
    boolean shallow = git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
    String listed =
        known.size() <= MOST_NAMES
            ? String.join(", ", known)
            : String.format(
                Locale.ROOT,
                "%s and %d more",
                String.join(", ", known.subList(0, MOST_NAMES)),
                known.size() - MOST_NAMES);
    return "There is neither a folder nor a revision \""
        + name
        + "\"."
        + Nearest.to(name, known).map(near -> " Did you mean \"" + near + "\"?").orElse("")
        + (known.isEmpty() ? "" : " Branches and tags: " + listed + ".")
        + (shallow
            ? " This clone is shallow, so older revisions are missing; git fetch --unshallow"
                + " brings them."
            : "");
  }

  private static String trimmed(String path) {
    String start = path.startsWith("./") ? path.substring(2) : path;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }
}
