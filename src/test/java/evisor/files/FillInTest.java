package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be filled in is said with its place and what goes there, and nothing else of it. */
final class FillInTest {

  @Test
  void saysOfEveryPlaceWhatGoesThere() {
    FileFaults faults = new FileFaults();

    FillIn.report(
        """
        a "FILL-IN: a name"
        b /* FILL-IN: a word */ /* FILL-IN */
        c = FILL-IN: a sentence
        d fill-in
        """,
        "x",
        faults);

    assertThat(faults.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            said("x:1:4", ": a name"),
            said("x:2:6", ": a word"),
            said("x:2:28", ""),
            said("x:3:5", ": a sentence"));
  }

  private static String said(String place, String what) {
    return place
        + ": this is to be filled in"
        + what
        + ". Write it here in the place of FILL-IN. [to-fill-in]";
  }

  @Test
  void keepsSilentOfWhatFollowsFromAPlaceLeftOpen() {
    FileFaults faults = new FileFaults();
    faults.add(new FilePlace("x", 1, 9), "unknown-word", "no such word.");
    faults.add(new FilePlace("y", 1, 9), "unknown-word", "elsewhere.");
    faults.add(new FilePlace("x", 2, 1), "unknown-word", "on another line.");

    FillIn.report("a FILL-IN", "x", faults);

    assertThat(faults.diagnostics())
        .extracting(found -> found.place().toString())
        .isEqualTo(List.of("x:1:3", "x:2:1", "y:1:9"));
  }
}
