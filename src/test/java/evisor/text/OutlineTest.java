package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.speech.Phrase;
import org.junit.jupiter.api.Test;

final class OutlineTest {

  private static Outline outline() {
    Outline outline = new Outline();
    outline.headline("SEC comes first");
    outline.line("Score 80 of 100.");
    outline.title("Why");
    outline.lead("  ", "VOL-002", "a large volume");
    outline.item("      ", "-", "needs *less* volume");
    outline.item("  ", "", "nothing else");
    outline.gap();
    outline.verbatim("rule \"VOL-002\"");
    outline.verbatim("end");
    outline.line("That is all.");
    return outline;
  }

  @Test
  void aTerminalShowsBlocksByTheirIndents() {
    assertThat(outline().terminal(false))
        .isEqualTo(
            """
            SEC comes first
            Score 80 of 100.

            WHY
              VOL-002: a large volume
                  - needs *less* volume
              nothing else

            rule "VOL-002"
            end
            That is all.
            """);
  }

  @Test
  void markdownShowsThemAsTitlesNestedListsAndFences() {
    assertThat(outline().markdown())
        .isEqualTo(
            """
            # SEC comes first

            Score 80 of 100.

            ## Why

            - **VOL-002**: a large volume
              - needs \\*less\\* volume
            - nothing else

            ```
            rule "VOL-002"
            end
            ```

            That is all.
            """);
  }

  @Test
  void aPhraseTakesAsManyPartsAsItHasPlaces() {
    assertThat(Phrase.of("%s of %s (100 %)", 1, "two")).isEqualTo("1 of two (100 %)");
    assertThatThrownBy(() -> Phrase.of("%s", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Phrase.of("%s %s", 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
