package evisor.cli;

import evisor.rules.Sketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of rules on disk with the shipped knowledge base, and cases beside it. */
final class FolderOfRules {

  static final String CASE =
      """
      {"id": "one", "title": "One case",
       "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
       "expect": {"status": "recommended"}}
      """;

  private final Path root;

  private FolderOfRules(Path root) {
    this.root = root;
  }

  /** Makes one that holds a sound rule, its message and a case. */
  static FolderOfRules in(Path root) throws IOException {
    FolderOfRules folder = new FolderOfRules(root);
    Files.createDirectories(root.resolve("rules"));
    CopiedFolder.of(Path.of("rules/knowledge"), root.resolve("rules/knowledge"));
    // They name cases of the checkout, which are not here.
    for (Path precedent : CopiedFolder.files(root.resolve("rules/knowledge/precedents"))) {
      Files.delete(precedent);
    }
    folder.write("rules/a.drl", rule("T-001", "Request()", "verdict.advise();"));
    folder.write("rules/messages/en.properties", "T-001 = Polymer stays in.\n");
    folder.write("cases/one.json", CASE);
    return folder;
  }

  /** Returns a rule that the shipped knowledge base knows a claim for. */
  static String rule(String id, String conditions, String call) {
    return Sketch.rule(id, conditions, call).replace("good-01", "memb2022-07");
  }

  Path path(String path) {
    return root.resolve(path);
  }

  void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String path, byte[] bytes) throws IOException {
    Path file = path(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.write(file, bytes);
  }

  /** Writes a file of zeros. */
  void writeZeros(String path, long bytes) throws IOException {
    Files.deleteIfExists(path(path));
    try (RandomAccessFile file = new RandomAccessFile(path(path).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  /** Runs a command on this folder, with a cache of its own. */
  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--rules", path("rules").toString()));
    if (!args[0].equals("recommend")) {
      all.addAll(List.of("--cases", path("cases").toString()));
    }
    Environment process = Ran.around(new byte[0], Ran.print(out), Ran.print(err), Map.of());
    Environment around =
        new Environment(
            process.in(),
            process.out(),
            process.err(),
            Map.of(),
            false,
            false,
            Optional.of(path("cache")),
            Optional.empty(),
            new RulesInUse(),
            false);
    int status = Main.run(around, all);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Ran recommend() {
    return run("recommend", "--sample", "plasma", "--volume", "1 mL", "--answer", "short");
  }
}
