package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown on whichever of its threads, work in order ends and says so. */
final class OrderedWorkTest {

  private static final int LINES = 1000;

  private static Stream<Throwable> everyKind() {
    return Stream.of(
        new IllegalStateException("injected"),
        new StackOverflowError("injected"),
        new OutOfMemoryError("injected"),
        new NoClassDefFoundError("injected"),
        new AssertionError("injected"));
  }

  @Test
  void linesComeOutInTheirOrder() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OrderedWork work = OrderedWork.start(stream(written), Progress.none());
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      String text = "line " + i;
      expected.append(text).append('\n');
      work.add(() -> BatchLine.answered(text));
    }
    work.finish();

    assertThat(work.outcome().lines()).isEqualTo(LINES);
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileALineIsWorkedOutEndsTheWork(Throwable fault) {
    for (int at : List.of(0, 70, LINES - 1)) {
      assertEnds(stream(new ByteArrayOutputStream()), Progress.none(), at, fault);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileALineIsWrittenEndsTheWork(Throwable fault) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throwAny(fault);
          }
        };
    assertEnds(stream(broken), Progress.none(), LINES, fault);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileProgressIsShownEndsTheWork(Throwable fault) {
    assertEnds(
        stream(new ByteArrayOutputStream()), progress(lines -> throwAny(fault)), LINES, fault);
  }

  @Test
  void inputThatBreaksOffLeavesNothingWaiting() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          OrderedWork work =
              OrderedWork.start(stream(new ByteArrayOutputStream()), Progress.none());
          work.add(() -> BatchLine.answered("one"));
          work.finish();
          assertThat(work.outcome().lines()).isEqualTo(1);
        });
  }

  /** Adds lines of which one throws, or none where the place is behind them all. */
  private static void assertEnds(PrintStream out, Progress progress, int at, Throwable fault) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          OrderedWork work = OrderedWork.start(out, progress);
          for (int i = 0; i < LINES && !work.stopped(); i++) {
            work.add(line(i == at, fault));
          }
          work.finish();
          assertThat(work.stopped()).isTrue();
          assertThatThrownBy(work::outcome).hasRootCause(fault).hasMessageContaining("injected");
        });
  }

  private static Callable<BatchLine> line(boolean throwing, Throwable fault) {
    return () -> {
      if (throwing) {
        throwAny(fault);
      }
      return BatchLine.answered("line");
    };
  }

  private static Progress progress(LongConsumer shown) {
    return new Progress() {
      @Override
      public void reached(long items) {
        shown.accept(items);
      }

      @Override
      public void close() {}
    };
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  private static void throwAny(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }
}
