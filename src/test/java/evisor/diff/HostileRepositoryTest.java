package evisor.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repositories whose settings name a program that leaves a mark; none is ever run. */
final class HostileRepositoryTest {

  private static final List<String> HOOKS =
      List.of("trap", "post-checkout", "post-index-change", "reference-transaction");
  private static final String RULE = "rule \"A-001\"\n";

  @TempDir private Path folder;

  /** Ways in which a repository asks for a program to be run. */
  private enum Trap {
    ARCHIVE_COMPRESSOR("[tar \"zip\"]\n\tcommand = %s\n[tar \"tgz\"]\n\tcommand = %s\n"),
    SMUDGE_FILTER("[filter \"x\"]\n\tsmudge = %s\n\trequired = true\n"),
    FILTER_PROCESS("[filter \"x\"]\n\tprocess = %s\n\tclean = %s\n"),
    FILE_WATCHER("[core]\n\tfsmonitor = %s\n"),
    PAGER("[core]\n\tpager = %s\n\teditor = %s\n[pager]\n\tlog = %s\n\tcat-file = %s\n"),
    HOOKS("[core]\n\thooksPath = .git/traps\n"),
    TEXT_CONVERSION("[diff \"x\"]\n\ttextconv = %s\n\tcommand = %s\n[diff]\n\texternal = %s\n"),
    CREDENTIAL_HELPER("[credential]\n\thelper = !%s\n[core]\n\taskPass = %s\n"),
    TRANSPORT(
        """
        [core]
        	sshCommand = %s
        	gitProxy = %s
        	alternateRefsCommand = %s
        [uploadpack]
        	packObjectsHook = %s
        [gpg]
        	program = %s
        [alias]
        	rev-parse = !%s
        """);

    private final String config;

    Trap(String config) {
      this.config = config;
    }
  }

  @ParameterizedTest
  @EnumSource(Trap.class)
  void whatTheSettingsNameIsNotRun(Trap trap) throws Exception {
    Path top = repository(Map.of("a.drl", RULE, ".gitattributes", "* filter=x diff=x\n"));
    String program = program(top.resolve(".git/traps"));
    append(top.resolve(".git/config"), trap.config.replace("%s", program));
    Path attributes = Files.createDirectories(top.resolve(".git/info")).resolve("attributes");
    Files.writeString(attributes, "* filter=x diff=x\n");
    List<Path> before = files(top);

    assertThat(text(top.resolve("rules"))).isEqualTo(RULE);

    assertThat(marked()).isFalse();
    assertThat(files(top)).isEqualTo(before);
  }

  @Test
  void whatAPartialCloneLacksIsToldAndNotFetched() throws Exception {
    Path top = repository(Map.of("a.drl", RULE));
    String program = program(top.resolve(".git/traps"));
    append(
        top.resolve(".git/config"),
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n"
            + "[remote \"origin\"]\n\turl = .\n\tpromisor = true\n\tuploadpack = "
            + program
            + "\n");
    Files.delete(object(top, RULE));

    assertThatThrownBy(() -> text(top.resolve("rules")))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("This clone lacks a part");
    assertThat(marked()).isFalse();
  }

  @Test
  void aBareRepositoryAmongTheRulesIsNoRepository() throws Exception {
    Path top = repository(Map.of("a.drl", RULE));
    Path rules = top.resolve("rules");
    Files.createDirectories(rules.resolve("objects"));
    Files.createDirectories(rules.resolve("refs"));
    Files.writeString(rules.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        rules.resolve("config"),
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "
            + program(rules.resolve("refs"))
            + "\n");

    assertThat(text(rules)).isEqualTo(RULE);

    assertThat(marked()).isFalse();
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.move(rules, alone.resolve("rules"));
    assertThatThrownBy(() -> RulesRepository.of(alone.resolve("rules")))
        .hasMessageContaining("is in no git repository");
  }

  @Test
  void aLinkInARevisionIsNotFollowed() throws Exception {
    Path top = repository(Map.of("a.drl", RULE, "z.drl", "link:/proc/self/environ"));

    assertThatThrownBy(() -> text(top.resolve("rules")))
        .hasMessageContaining("main:rules holds a link, z.drl");
  }

  private static String text(Path rules) throws RevisionException {
    RulesRepository repository = RulesRepository.of(rules);
    byte[] rule = repository.read("main").rules().files().get("a.drl");
    return rule == null ? "" : new String(rule, StandardCharsets.UTF_8);
  }

  /** Writes a repository whose branch main holds the files in rules; the files lie there too. */
  private Path repository(Map<String, String> files) throws IOException {
    Path top = Files.createDirectories(folder.resolve("lab"));
    Path rules = Files.createDirectories(top.resolve("rules"));
    try (Repository made = new FileRepositoryBuilder().setWorkTree(top.toFile()).build()) {
      made.create();
      try (ObjectInserter objects = made.newObjectInserter()) {
        TreeFormatter inner = new TreeFormatter();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
          boolean link = file.getValue().startsWith("link:");
          byte[] bytes = file.getValue().replace("link:", "").getBytes(StandardCharsets.UTF_8);
          FileMode mode = link ? FileMode.SYMLINK : FileMode.REGULAR_FILE;
          inner.append(file.getKey(), mode, objects.insert(Constants.OBJ_BLOB, bytes));
          Files.write(rules.resolve(file.getKey()), bytes);
        }
        TreeFormatter outer = new TreeFormatter();
        outer.append("rules", FileMode.TREE, objects.insert(inner));
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(objects.insert(outer));
        PersonIdent author = new PersonIdent("Test", "test@example.org");
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage("One\n");
        ObjectId hash = objects.insert(commit);
        objects.flush();
        Path heads = Files.createDirectories(top.resolve(".git/refs/heads"));
        Files.writeString(heads.resolve("main"), hash.name() + "\n");
      }
    }
    Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    return top;
  }

  private static Path object(Path top, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes).name();
    return top.resolve(".git/objects").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
  }

  /** Writes a program that leaves a mark, under the names of all hooks too; returns its path. */
  private String program(Path at) throws IOException {
    Files.createDirectories(at);
    for (String name : HOOKS) {
      String text = "#!/bin/sh\ntouch '" + folder.resolve("mark") + "'\ncat\n";
      Path program = Files.writeString(at.resolve(name), text);
      if (program.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return at.resolve("trap").toString().replace("\\", "/");
  }

  private boolean marked() {
    return Files.exists(folder.resolve("mark"));
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }

  private static List<Path> files(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.sorted().toList();
    }
  }
}
