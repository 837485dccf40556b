package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedFileTest {

  @TempDir private Path parent;

  private Path folder() {
    return parent.resolve("cache");
  }

  private void write(String name, int second) throws IOException {
    Path file = folder().resolve(name);
    new SealedFile(file).write(new byte[] {1, 2, 3});
    Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
  }

  @Test
  void onlyTheNewestOfAKindAreKept() throws IOException {
    int most = SealedFile.MOST_KEPT;
    for (int i = 0; i < most + 2; i++) {
      write("checked-" + i, i);
      write("compiled-" + i, i);
    }

    SealedFile.keepNewest(folder(), "checked-");

    assertThat(folder().toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    IntStream.range(0, most + 2).mapToObj(i -> "compiled-" + i),
                    IntStream.range(2, most + 2).mapToObj(i -> "checked-" + i))
                .toList());
    assertThat(new SealedFile(folder().resolve("checked-2")).read()).isPresent();
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    assertThatCode(() -> SealedFile.keepNewest(folder(), "checked-")).doesNotThrowAnyException();
  }
}
