package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalPagerTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private Environment on(boolean terminal, Map<String, String> environment) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Environment(
        InputStream.nullInputStream(),
        stream,
        stream,
        environment,
        terminal,
        terminal,
        Optional.empty(),
        Optional.empty(),
        new RulesInUse(),
        false);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void pagesOnATerminalWhatIsLongerThanItsLines() throws IOException {
    Path page = folder.resolve("page");
    Map<String, String> environment = Map.of("PAGER", "cat > " + page, "LINES", "3");

    TerminalPager.show("1\n2\n3\n", on(true, environment));
    assertThat(printed()).isEqualTo("1\n2\n3\n");
    assertThat(page).doesNotExist();

    TerminalPager.show("1\n2\n3\n4 é\n", on(true, environment));
    assertThat(printed()).isEqualTo("1\n2\n3\n");
    assertThat(Files.readString(page)).isEqualTo("1\n2\n3\n4 é\n");
  }

  @Test
  void printsWhereThereIsNoTerminalOrNoPager() {
    String text = "line\n".repeat(100);

    TerminalPager.show(text, on(false, Map.of("PAGER", "exit 1")));
    TerminalPager.show(text, on(true, Map.of("PAGER", "no-such-pager-here 2>/dev/null")));
    TerminalPager.show(text, on(true, Map.of("PAGER", "")));

    assertThat(printed()).isEqualTo(text.repeat(3));
  }

  @Test
  void aPagerThatIsLeftEarlyIsNoFault() {
    TerminalPager.show("line\n".repeat(100_000), on(true, Map.of("PAGER", "head -1 > /dev/null")));
    assertThat(printed()).isEmpty();
  }

  @Test
  void jsonIsIndentedForPeopleAlone() {
    assertThat(on(true, Map.of()).json("{\"a\":1.50,\"b\":[]}\n")).contains("\n  \"a\" : 1.50,\n");
    assertThat(on(false, Map.of()).json("{\"a\":1.50}\n")).isEqualTo("{\"a\":1.50}\n");
  }
}
