package evisor.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder are written all, or none of them. */
final class WholeFolderTest {

  @TempDir private Path root;

  @Test
  void aNewFolderGoesAgainWhereAFileCannotBeWritten() {
    Path folder = root.resolve("a/b");
    assertThatThrownBy(() -> WholeFolder.write(folder, files("one.md", "no/such/two.md")))
        .isInstanceOf(IOException.class);
    assertThat(root.resolve("a")).doesNotExist();
  }

  @Test
  void whatStoodThereBeforeComesBackWhereAFileCannotBeWritten() throws IOException {
    Files.writeString(root.resolve("one.md"), "mine");
    Files.createDirectory(root.resolve("three.md"));
    assertThatThrownBy(() -> WholeFolder.write(root, files("one.md", "two.md", "three.md")))
        .isInstanceOf(IOException.class);
    assertThat(root.resolve("one.md")).hasContent("mine");
    assertThat(root.resolve("two.md")).doesNotExist();
    assertThat(root.resolve("three.md")).isDirectory();
  }

  @Test
  void allAreWrittenWhereAllCanBe() throws IOException {
    Files.writeString(root.resolve("one.md"), "mine");
    WholeFolder.write(root, files("one.md", "two.md"));
    assertThat(root.resolve("one.md")).hasContent("new");
    assertThat(root.resolve("two.md")).hasContent("new");
  }

  private static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, "new".getBytes(UTF_8));
    }
    return files;
  }
}
