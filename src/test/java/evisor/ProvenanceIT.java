package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer names what made it, in a way that others can work out again. */
final class ProvenanceIT {

  private static final Path JAR = Path.of("target", "evisor.jar").toAbsolutePath();
  private static final String LIST = "evisor/program.sha256";

  @TempDir private Path folder;

  @Test
  void theLinesOfThePageGiveTheFourDigestsOfAnAnswer() throws Exception {
    Path answer = folder.resolve("answer.json");
    copyRules();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(
        answer,
        java,
        "-jar",
        JAR.toString(),
        "recommend",
        "--sample",
        "plasma",
        "--volume",
        "1 mL",
        "--rules",
        "rules",
        "--with",
        "none",
        "--format",
        "json");
    Files.createDirectory(folder.resolve("evisor"));
    Files.write(folder.resolve(LIST), entry(LIST));
    Path digests = folder.resolve("digests");

    // Not every machine that builds has a program that unpacks.
    run(digests, "sh", "-c", lines().replace("unzip -p evisor.jar", "cat"));

    JsonNode provenance = new ObjectMapper().readTree(answer.toFile()).get("provenance");
    assertThat(Files.readAllLines(digests))
        .containsExactly(
            provenance.get("program_digest").asText(),
            provenance.get("rules_digest").asText(),
            provenance.get("knowledge_digest").asText(),
            provenance.get("request_digest").asText());
  }

  private void copyRules() throws IOException {
    try (Stream<Path> shipped = Files.walk(Path.of("rules"))) {
      for (Path path : shipped.toList()) {
        Files.copy(path, folder.resolve(path.toString()));
      }
    }
  }

  @Test
  void theListHoldsWhatThePackageRuns() throws IOException {
    List<String> listed = new String(entry(LIST), StandardCharsets.UTF_8).lines().toList();

    assertThat(listed)
        .anyMatch(line -> line.endsWith("  evisor/cli/Main.class"))
        .extracting(line -> line.substring(line.indexOf("  ")))
        .isSorted();
    for (String line : listed) {
      String path = line.substring(line.indexOf("  ") + 2);
      byte[] bytes =
          path.startsWith("lib/") ? Files.readAllBytes(JAR.resolveSibling(path)) : entry(path);
      assertThat(line).isEqualTo(Sha256.of(bytes) + "  " + path);
    }
  }

  private static String lines() throws IOException {
    String page = Files.readString(Path.of("rules", "PROVENANCE.md"));
    int begin = page.indexOf("```sh\n") + "```sh\n".length();
    return page.substring(begin, page.indexOf("```", begin));
  }

  private static byte[] entry(String path) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      JarEntry entry = jar.getJarEntry(path);
      assertThat(entry).as(path).isNotNull();
      try (InputStream in = jar.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }

  private void run(Path output, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
