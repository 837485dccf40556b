package evisor.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.files.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown on one of several threads reaches who waits for them. */
@Timeout(60)
final class FailingThreadsTest {

  private static final int CASES = 40;

  private static Stream<Error> everyKind() {
    return Stream.of(
        new OutOfMemoryError("injected"),
        new NoClassDefFoundError("injected"),
        new StackOverflowError("injected"));
  }

  /** Cases of which some thread finds the last but one to fail. */
  private static final class Failing extends AbstractList<Case> implements RandomAccess {

    private final Case sound;
    private final Error fault;

    Failing(Case sound, Error fault) {
      this.sound = sound;
      this.fault = fault;
    }

    @Override
    public Case get(int index) {
      if (index == CASES - 2) {
        throw fault;
      }
      return sound;
    }

    @Override
    public int size() {
      return CASES;
    }
  }

  private static Case sound() {
    try {
      CaseFolder folder = CaseFolder.read(Path.of("cases"), "cases");
      List<CaseFile> first = folder.all().subList(0, 1);
      return CaseReader.read(first, Advisors.REQUESTS, Advisors.RULES).get(0);
    } catch (IOException | FaultyFilesException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aSuiteEnds(Error fault) {
    CaseRunner runner = CaseRunner.of(Advisors.PLAIN);
    assertThatThrownBy(() -> runner.run(new Failing(sound(), fault)))
        .isInstanceOf(fault.getClass())
        .hasMessageContaining("injected");
  }
}
