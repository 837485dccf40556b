package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultsTest {

  private final Faults faults = new Faults();

  @Test
  void aWarningIsReportedButStopsNothing() {
    faults.warn(new Place("a.drl", 1, 1), "idle", "it does nothing.", "Remove it.");

    assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsExactly("idle");
  }

  @Test
  void onlyErrorsAreThrown() {
    faults.warn(new Place("a.drl", 1, 1), "idle", "it does nothing.", "Remove it.");
    faults.add(new Place("b.drl", 1, 1), "wrong", "it is wrong.");

    assertThatThrownBy(faults::throwIfAny)
        .isInstanceOfSatisfying(
            FaultyFilesException.class,
            e -> assertThat(e.diagnostics()).extracting(Diagnostic::lint).containsExactly("wrong"));
  }

  @Test
  void theSameFaultIsSaidOnceAndInTheOrderOfTheFiles() {
    Faults elsewhere = new Faults();
    elsewhere.add(new Place("a.drl", 10, 1), "late", "it is late.");
    elsewhere.add(new Place("a.drl", 9, 1), "early", "it is early.");
    faults.addAll(elsewhere.diagnostics());
    faults.add(new Place("a.drl", 9, 1), "early", "it is early.");

    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsExactly("early", "late");
  }
}
