package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLookTest {

  private static final long LONG_AGO = 1_000_000_000_000L;

  @TempDir private Path dir;

  private Path rules;
  private Path file;
  private Path cache;

  @BeforeEach
  void aFolderThatWasWrittenLongAgo() throws IOException {
    rules = Files.createDirectories(dir.resolve("rules/knowledge"));
    file = rules.resolve("a.json");
    cache = dir.resolve("cache");
    write(file, "first");
    read();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(LONG_AGO));
  }

  private RulesFolder read() {
    try {
      return RulesFolder.at(rules, "rules", Optional.of(cache));
    } catch (FaultyFilesException e) {
      throw new AssertionError(e);
    }
  }

  private boolean known() {
    return FolderLook.of(rules).known(cache).isPresent();
  }

  @Test
  void aFolderThatNobodyWroteIsKnownAgainWithItsFiles() {
    String state = new RulesFolder("other", read().files()).state();

    assertThat(known()).isTrue();
    assertThat(read().state()).isEqualTo(state);
    assertThat(read().files()).containsOnlyKeys("a.json");
  }

  @Test
  void whateverIsWrittenAddedOrTakenAwayIsNoticed() throws IOException {
    Files.writeString(file, "other");
    assertThat(known()).isFalse();

    write(file, "first");
    assertThat(known()).isTrue();
    Path added = Files.writeString(rules.resolve("b.json"), "");
    assertThat(known()).isFalse();

    Files.delete(added);
    assertThat(known()).isTrue();
    Files.move(file, added);
    assertThat(known()).isFalse();

    write(file, "first");
    Files.delete(added);
    assertThat(known()).isFalse();
  }

  @Test
  void whatWasWrittenJustNowIsReadAgain() throws IOException {
    Files.writeString(file, "second");
    read();

    assertThat(known()).isFalse();
  }

  @Test
  void aNoteThatIsDamagedIsAsGoodAsNone() throws IOException {
    try (Stream<Path> notes = Files.list(cache)) {
      Files.writeString(notes.findFirst().orElseThrow(), "no note");
    }

    assertThat(known()).isFalse();
    assertThat(read().files()).hasSize(1);
  }

  @Test
  void filesThatChangeBeforeTheyAreReadAreNotTakenForTheKnownOnes() throws IOException {
    RulesFolder known = read();
    Files.writeString(file, "other");

    assertThatThrownBy(known::files).isInstanceOf(UncheckedIOException.class);
  }
}
