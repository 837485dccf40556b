package evisor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages are held against the code and against the lints that they speak of. */
final class LintPagesTest {

  private static final LintPages PAGES = new LintPages();

  static List<String> ids() {
    return PAGES.ids();
  }

  @Test
  void everyLintHasItsPageAndEveryPageItsLint() throws IOException {
    assertThat(PAGES.ids())
        .containsExactlyElementsOf(EmittedLints.in(Path.of("src/main/java/evisor")));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aPageSaysWhatWhyAndHow(String id) {
    LintPage page = PAGES.of(id).orElseThrow();

    assertThat(page.id()).isEqualTo(id);
    assertThat(Stream.of(page.says(), page.why(), page.mend()))
        .allSatisfy(words -> assertThat(words).endsWith(".").hasSizeGreaterThan(15));
    assertThat(page.wrong().isEmpty()).isEqualTo(page.right().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anExampleIsWrongAndRightInNothingElse(String id) {
    LintPage page = PAGES.of(id).orElseThrow();

    if (Example.runs(page.wrong())) {
      assertThat(Example.lints(page.wrong())).as("the wrong example").containsExactly(id);
      assertThat(Example.lints(page.right())).as("the right example").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aPageFitsATerminal(String id) {
    String text = LintText.of(PAGES.of(id).orElseThrow()).terminal(false);

    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void onlyNamesOfLintsAreLookedUp() {
    assertThat(PAGES.of("../version")).isEmpty();
    assertThat(PAGES.of("no-such-lint")).isEmpty();
  }
}
