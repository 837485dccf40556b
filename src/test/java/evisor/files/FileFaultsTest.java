package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FileFaultsTest {

  private final FileFaults faults = new FileFaults();

  @Test
  void aWarningIsReportedButStopsNothing() {
    faults.warn(new FilePlace("a.drl", 1, 1), "idle", "it does nothing.", "Remove it.");

    assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsExactly("idle");
  }

  @Test
  void onlyErrorsAreThrown() {
    faults.warn(new FilePlace("a.drl", 1, 1), "idle", "it does nothing.", "Remove it.");
    faults.add(new FilePlace("b.drl", 1, 1), "wrong", "it is wrong.");

    assertThatThrownBy(faults::throwIfAny)
        .isInstanceOfSatisfying(
            FaultyFilesException.class,
            e -> assertThat(e.diagnostics()).extracting(Diagnostic::lint).containsExactly("wrong"));
  }

  @Test
  void theSameFaultIsSaidOnceAndInTheOrderOfTheFiles() {
    FileFaults elsewhere = new FileFaults();
    elsewhere.add(new FilePlace("a.drl", 10, 1), "late", "it is late.");
    elsewhere.add(new FilePlace("a.drl", 9, 1), "early", "it is early.");
    faults.addAll(elsewhere.diagnostics());
    faults.add(new FilePlace("a.drl", 9, 1), "early", "it is early.");

    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsExactly("early", "late");
  }
}
