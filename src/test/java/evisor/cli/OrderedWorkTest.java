package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown on whichever of its threads, work in order ends and says so. */
final class OrderedWorkTest {

  private static final int LINES = 1000;
  private static final byte[] LINE = "line\n".getBytes(StandardCharsets.UTF_8);
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Stream<Throwable> everyKind() {
    return Stream.of(
        new IllegalStateException("injected"),
        new StackOverflowError("injected"),
        new OutOfMemoryError("injected"),
        new NoClassDefFoundError("injected"),
        new AssertionError("injected"));
  }

  @Test
  void linesComeOutInTheirOrderHoweverLongEachTakes() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OrderedWork.Lines slow =
        lines(
            number -> {
              // Every seventh takes as long as many others.
              if (number % 7 == 0) {
                TimeUnit.MILLISECONDS.sleep(1);
              }
              return BatchLine.answered(("line " + number + "\n").getBytes(StandardCharsets.UTF_8));
            });

    assertThat(OrderedWork.all(slow, stream(written), TerminalProgress.none()).lines())
        .isEqualTo(LINES);
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(
            LongStream.range(0, LINES).mapToObj(number -> "line " + number).toList());
  }

  @Test
  void noMoreLinesAreTakenThanHaveRoomWhileOneIsStuck() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicLong taken = new AtomicLong();
    assertTimeoutPreemptively(
        SOON,
        () ->
            OrderedWork.all(
                lines(
                    number -> {
                      if (taken.incrementAndGet() == OrderedWork.AHEAD) {
                        release.countDown();
                      }
                      if (number == 0) {
                        release.await();
                        // Nothing but time tells that no other line is taken.
                        TimeUnit.MILLISECONDS.sleep(50);
                        assertThat(taken).hasValue(OrderedWork.AHEAD);
                      }
                      return BatchLine.answered(LINE);
                    }),
                stream(new ByteArrayOutputStream()),
                TerminalProgress.none()));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileALineIsWorkedOutEndsTheWork(Throwable fault) {
    for (int at : List.of(0, 70, LINES - 1)) {
      assertEnds(
          stream(new ByteArrayOutputStream()),
          TerminalProgress.none(),
          lines(
              number -> {
                if (number == at) {
                  throwAny(fault);
                }
                return BatchLine.answered(LINE);
              }),
          fault);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileALineIsReadEndsTheWork(Throwable fault) {
    OrderedWork.Lines broken =
        () -> {
          throwAny(fault);
          return Optional.empty();
        };
    assertEnds(stream(new ByteArrayOutputStream()), TerminalProgress.none(), broken, fault);
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
    assertEnds(stream(broken), TerminalProgress.none(), sameLines(), fault);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsThrownWhileProgressIsShownEndsTheWork(Throwable fault) {
    assertEnds(
        stream(new ByteArrayOutputStream()),
        progress(lines -> throwAny(fault)),
        sameLines(),
        fault);
  }

  @Test
  void whatWasReadBeforeTheInputBreaksOffIsWritten() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Iterator<Callable<BatchLine>> some =
        Collections.nCopies(100, (Callable<BatchLine>) () -> BatchLine.answered(LINE)).iterator();
    OrderedWork.Lines broken =
        () -> {
          if (some.hasNext()) {
            return Optional.of(some.next());
          }
          throw new IOException("injected");
        };

    assertThatThrownBy(() -> OrderedWork.all(broken, stream(written), TerminalProgress.none()))
        .isInstanceOf(IOException.class)
        .hasMessage("injected");
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("line\n".repeat(100));
  }

  @Test
  void aReaderThatGoesAwayEndsTheWorkWhileMoreInputIsWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicLong taken = new AtomicLong();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    OrderedWork.Lines endless =
        () -> {
          if (taken.getAndIncrement() > 0) {
            awaitUninterruptibly(never);
          }
          return Optional.of(() -> BatchLine.answered(LINE));
        };

    BatchOutcome outcome =
        assertTimeoutPreemptively(
            SOON, () -> OrderedWork.all(endless, stream(closed), TerminalProgress.none()));

    assertThat(outcome.lines()).isEqualTo(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertEnds(
      PrintStream out, TerminalProgress progress, OrderedWork.Lines lines, Throwable fault) {
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> OrderedWork.all(lines, out, progress))
                .hasRootCause(fault)
                .hasMessageContaining("injected"));
  }

  private interface Work {
    BatchLine of(long number) throws Exception;
  }

  private static OrderedWork.Lines sameLines() {
    return lines(number -> BatchLine.answered(LINE));
  }

  private static OrderedWork.Lines lines(Work work) {
    Iterator<Long> numbers = LongStream.range(0, LINES).iterator();
    return () -> {
      if (!numbers.hasNext()) {
        return Optional.empty();
      }
      long number = numbers.next();
      return Optional.of(() -> work.of(number));
    };
  }

  private static TerminalProgress progress(LongConsumer shown) {
    return new TerminalProgress() {
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
