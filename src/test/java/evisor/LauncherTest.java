package evisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher, with scripts in the place of Maven and Java that note what is asked of them. How
 * often calls that start together are tried: {@code -Devisor.launcher.rounds=50}, and how many are
 * killed: {@code -Devisor.launcher.kills=200}.
 */
final class LauncherTest {

  private static final int ROUNDS = Integer.getInteger("evisor.launcher.rounds", 2);
  private static final int KILLS = Integer.getInteger("evisor.launcher.kills", 6);
  private static final int TOGETHER = 8;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo build >>"$NOTES"
      for argument; do
        case $argument in -Dtarget.directory=*) to=${argument#*=} ;; esac
      done
      sleep 0.3
      mkdir -p "$to/lib"
      echo jar >"$to/evisor.jar"
      echo library >"$to/lib/a.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo archive >>"$NOTES"; echo kept >"${argument#*=}"; exit 0 ;;
          -XX:SharedArchiveFile=*) echo fast >>"$NOTES" ;;
          -Devisor.cache=*) echo cache >>"$NOTES" ;;
          recommend) exit 0 ;;
          answer) echo answer >>"$NOTES"; echo "answered $(cat)"; exit "${STATUS:-0}" ;;
        esac
      done
      """;

  @TempDir private Path folder;

  private Path checkout;
  private Path notes;

  @BeforeEach
  void aCheckoutThatWasNeverBuilt() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a POSIX shell");
    checkout = Files.createDirectories(folder.resolve("checkout"));
    notes = Files.createFile(folder.resolve("notes"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve("src/main"));
    Files.writeString(checkout.resolve("src/main/Source.java"), "class Source {}");
    Files.copy(Path.of("evisor"), checkout.resolve("evisor"));
    executable("bin/mvn", MAVEN);
    executable("jdk/bin/java", JAVA);
    executable("jdk/bin/javac", "#!/bin/sh\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
  }

  @Test
  void theFirstAnswerComesBeforeFastStartsArePrepared() throws Exception {
    Call first = call("answer");
    assertThat(first.ended()).isZero();
    assertThat(first.out()).isEqualTo("answered input\n");
    assertThat(first.err())
        .contains("building evisor from its sources, to answer with")
        .contains("preparing fast starts on Java 17.0.1 for the next calls");
    assertThat(notes()).containsExactly("build", "cache", "answer", "cache", "archive");

    Files.writeString(notes, "");
    Call second = call("answer");
    assertThat(second.ended()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(notes()).contains("cache", "fast", "answer").hasSize(3);
  }

  @Test
  void callsThatStartTogetherBuildOnceAndAllAnswer() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Files.writeString(checkout.resolve("src/main/Source.java"), "// round " + round);
      Files.writeString(notes, "");
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < TOGETHER; i++) {
        calls.add(call("answer"));
      }
      for (Call call : calls) {
        assertThat(call.ended()).as(call.err()).isZero();
        assertThat(call.out()).isEqualTo("answered input\n");
      }
      assertThat(notes()).filteredOn("build"::equals).hasSize(1);
      assertThat(notes()).filteredOn("archive"::equals).hasSize(1);
    }
    assertThat(left()).containsExactly("current");
  }

  @Test
  void sourcesThatChangeAreBuiltAgainWhateverTheirTimes() throws Exception {
    Path source = checkout.resolve("src/main/Source.java");
    assertThat(call("answer").ended()).isZero();
    for (int change = 0; change < 3; change++) {
      Files.writeString(notes, "");
      switch (change) {
        case 0 -> Files.writeString(source, "class Other {}");
        case 1 -> Files.move(source, checkout.resolve("src/main/Moved.java"));
        default -> Files.delete(checkout.resolve("src/main/Moved.java"));
      }
      if (change == 0) {
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
      }

      assertThat(call("answer").ended()).isZero();
      assertThat(notes()).filteredOn("build"::equals).hasSize(1);
    }
  }

  @Test
  void whateverIsKilledTheNextCallAnswers() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int kill = 0; kill < KILLS; kill++) {
      Files.writeString(checkout.resolve("src/main/Source.java"), "// kill " + kill);
      List<Call> killed = List.of(call("answer"), call("answer"));
      for (Call call : killed) {
        Thread.sleep(random.nextInt(500));
        call.kill(random.nextBoolean());
      }
      Call next = call("answer");
      assertThat(next.ended()).as(next.err()).isZero();
      assertThat(next.out()).isEqualTo("answered input\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 1", "2, 2", "3, 3", "4, 4", "1, 4", "127, 4", "134, 4"})
  void aJavaThatDoesNotStartIsToldFromSomethingFound(int java, int launcher) throws Exception {
    Call call = call("answer", "STATUS", String.valueOf(java));
    assertThat(call.ended()).isEqualTo(launcher);
    if (launcher == 4 && java != 4) {
      assertThat(call.err()).contains("evisor: Java ");
    }
  }

  @Test
  void anArchiveThatJavaMayHaveCrashedOverIsMadeAnew() throws Exception {
    assertThat(call("answer").ended()).isZero();
    assertThat(call("answer", "STATUS", "134").ended()).isEqualTo(4);
    Files.writeString(notes, "");
    assertThat(call("answer").ended()).isZero();
    assertThat(notes()).contains("archive").doesNotContain("fast", "build");
  }

  @Test
  void withoutAFolderOfOnesOwnNothingIsKept() throws Exception {
    unpacked();
    Call homeless = call("answer", "HOME", "");
    assertThat(homeless.ended()).isZero();
    assertThat(homeless.err()).contains("nothing is kept").contains("HOME is not set");

    Path shared = Files.createDirectories(folder.resolve("shared/evisor"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    Call open = call("answer", "XDG_CACHE_HOME", folder.resolve("shared").toString());
    assertThat(open.ended()).isZero();
    assertThat(open.err()).containsOnlyOnce("nothing is kept");

    Path locks = Files.createDirectories(kept().resolve("launcher"));
    Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(locks, PosixFilePermissions.fromString("rwxrwxrwx"));
    Call within = call("answer");
    assertThat(within.ended()).isZero();
    assertThat(within.err()).contains("nothing is kept").contains(locks + " is no");

    assertThat(notes()).containsOnly("answer");
    assertThat(shared).isEmptyDirectory();
  }

  @Test
  void aPackageKeepsWhatItPreparesInTheUsersOwnFolder() throws Exception {
    unpacked();
    assertThat(call("answer").ended()).isZero();
    Call second = call("answer");
    assertThat(second.ended()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(notes()).endsWith("answer").contains("fast");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
        .isEqualTo("rwx------");
  }

  /** Makes the checkout an unpacked package. */
  private void unpacked() throws IOException {
    Files.delete(checkout.resolve("pom.xml"));
    Files.writeString(checkout.resolve("evisor.jar"), "jar");
    Files.createDirectory(checkout.resolve("lib"));
  }

  private Path kept() {
    return folder.resolve("home/.cache/evisor");
  }

  /** Returns what calls have left of locks and of builds that are not in place. */
  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(checkout.resolve("target/launcher"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("build-"))
          .toList();
    }
  }

  private List<String> notes() throws IOException {
    return Files.readAllLines(notes);
  }

  private void executable(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Call call(String argument, String... environment) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Path in = Files.writeString(folder.resolve("in.txt"), "input\n");
    ProcessBuilder builder =
        new ProcessBuilder(checkout.resolve("evisor").toString(), argument)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("NOTES", notes.toString());
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (old, b) -> b + ":" + old);
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    return new Call(builder.start(), out, err);
  }

  /** A call of the launcher. */
  private record Call(Process process, Path outFile, Path errFile) {

    int ended() throws InterruptedException {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      return process.exitValue();
    }

    void kill(boolean atOnce) {
      if (atOnce) {
        process.destroyForcibly();
      } else {
        process.destroy();
      }
    }

    String out() throws IOException {
      return Files.readString(outFile, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
      return Files.readString(errFile, StandardCharsets.UTF_8);
    }
  }
}
