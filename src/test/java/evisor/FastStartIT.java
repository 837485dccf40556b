package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The package's answers before and after its fast start is prepared, on the Java that runs the
 * tests and on each other that stands beside it.
 */
@Timeout(300)
final class FastStartIT {

  private static final String ANSWERED = "Answered by rules [^\n]*\n";

  @TempDir private static Path unpacked;

  private static Path launcher;

  @TempDir private Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    launcher = UnpackedPackage.in(unpacked).resolve("evisor");
  }

  static List<Path> javas() throws IOException {
    Path running = Path.of(System.getProperty("java.home")).toRealPath();
    Path beside = running.getParent();
    try (Stream<Path> homes = beside == null ? Stream.of(running) : Files.list(beside)) {
      return homes.filter(home -> feature(home) >= 17).sorted().toList();
    }
  }

  /** Returns the first number of a Java's version; 0 where a folder is none, or another's name. */
  private static int feature(Path home) {
    Path release = home.resolve("release");
    if (Files.isSymbolicLink(home) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      return 0;
    }
    String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.split("\\D", 2)[0]);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void saysTheSameFasterFromTheSecondCallOn(Path java) throws Exception {
    String first = call(java, "recommend", "--sample", "plasma", "--volume", "1 mL");
    assertThat(folder.resolve("err"))
        .content()
        .matches(ANSWERED + "evisor: preparing fast starts on Java [^\n]*\n");
    assertThat(archives()).hasSize(1).allMatch(path -> path.toFile().length() > 1_000_000);

    assertThat(call(java, "recommend", "--sample", "plasma", "--volume", "1 mL")).isEqualTo(first);
    assertThat(folder.resolve("err")).content().matches(ANSWERED);
    // A command that also runs native code starts from the same archive.
    String data = folder.resolve("data").toString();
    assertThat(call(java, "kept", "--data", data)).isEmpty();
    assertThat(folder.resolve("err")).content().doesNotContain("[error]", "WARNING");
    assertThat(archives()).hasSize(1);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private String call(Path java, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("kept").toString());
    Path out = folder.resolve("out");
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(folder.resolve("err").toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    return Files.readString(out);
  }
}
