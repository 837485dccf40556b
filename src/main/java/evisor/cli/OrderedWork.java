package evisor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Works lines out on all processors and writes them in the order in which they came in, each as
 * soon as it is there. Each thread takes the next line, works it out, and writes whatever is its
 * turn by then, so that none waits for another that hands lines out or writes them.
 *
 * <p>Whatever ends one of the threads ends them all: nobody waits for what will not come. A signal
 * ends them behind a whole line.
 */
final class OrderedWork {

  // Two at least: one may wait for input while another answers.
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** So many lines are worked on or wait to be written at most, whatever the size of the input. */
  static final int AHEAD = 16 * THREADS;

  // So long a thread waits before it looks whether another one has failed.
  private static final long LOOK_MILLIS = 100;
  // So long the end of a line is waited for, whose reader may have stopped reading.
  private static final long PATIENCE_MILLIS = 2000;

  private final Lines lines;
  private final PrintStream out;
  private final TerminalProgress progress;
  private final Object reading = new Object();
  private final ReentrantLock writing = new ReentrantLock();
  private final Object room = new Object();
  private final AtomicReferenceArray<@Nullable BatchLine> ahead = new AtomicReferenceArray<>(AHEAD);
  // Guarded by reading.
  private long taken;
  private boolean ended;
  private @Nullable IOException unread;
  // Both are written by whoever holds writing.
  private volatile BatchOutcome outcome = BatchOutcome.NOTHING;
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  private OrderedWork(Lines lines, PrintStream out, TerminalProgress progress) {
    this.lines = lines;
    this.out = out;
    this.progress = progress;
  }

  /** The lines to be worked out, asked for by one thread at a time. */
  interface Lines {
    /** Returns how the next line is worked out; empty at the end. */
    Optional<Callable<BatchLine>> next() throws IOException;
  }

  private record Taken(long number, Callable<BatchLine> line) {}

  /**
   * Works all lines out.
   *
   * @return how it went, once everything is written or nobody reads it any more
   * @throws IOException where lines cannot be read on; those before it are written
   * @throws IllegalStateException with what ended a thread, if anything did
   */
  static BatchOutcome all(Lines lines, PrintStream out, TerminalProgress progress)
      throws IOException {
    OrderedWork work = new OrderedWork(lines, out, progress);
    Thread signalled = new Thread(work::signalled);
    Runtime.getRuntime().addShutdownHook(signalled);
    try {
      work.run();
    } finally {
      forget(signalled);
    }
    return work.ended();
  }

  private void run() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::work, "evisor-batch");
      thread.setDaemon(true);
      // Nothing may be allocated here: memory may be what has run out.
      thread.setUncaughtExceptionHandler((failed, fault) -> failure = fault);
      threads.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        // Where nobody reads any more, a thread may wait for a line that never comes.
        while (thread.isAlive() && !over()) {
          thread.join(LOOK_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      interrupted(e);
    }
    halt();
  }

  private BatchOutcome ended() throws IOException {
    Throwable fault = failure;
    if (fault != null) {
      throw new IllegalStateException("a line could not be worked out: " + fault, fault);
    }
    IOException broken = unread;
    if (broken != null) {
      throw broken;
    }
    return outcome;
  }

  private boolean over() {
    return stopped || failure != null;
  }

  private void work() {
    for (Optional<Taken> next = take(); next.isPresent(); next = take()) {
      BatchLine line;
      try {
        line = next.get().line().call();
      } catch (Exception e) {
        failure = e;
        return;
      }
      ahead.set((int) (next.get().number() % AHEAD), line);
      writeWhatIsReady();
    }
  }

  private Optional<Taken> take() {
    synchronized (reading) {
      try {
        waitForRoom();
        Optional<Callable<BatchLine>> next = over() || ended ? Optional.empty() : lines.next();
        ended = next.isEmpty();
        return next.map(line -> new Taken(taken++, line));
      } catch (IOException e) {
        unread = e;
        ended = true;
      } catch (InterruptedException e) {
        interrupted(e);
      }
      return Optional.empty();
    }
  }

  private void waitForRoom() throws InterruptedException {
    synchronized (room) {
      while (taken - outcome.lines() >= AHEAD && !over()) {
        room.wait(LOOK_MILLIS);
      }
    }
  }

  /** Writes the lines whose turn it is, unless another thread does so. */
  private void writeWhatIsReady() {
    // Looked at again without the lock: who found it taken relies on its holder.
    while (next() != null && !over() && writing.tryLock()) {
      try {
        for (BatchLine line = next(); line != null && !over(); line = next()) {
          ahead.set((int) (outcome.lines() % AHEAD), null);
          write(line);
        }
      } finally {
        writing.unlock();
      }
      synchronized (room) {
        room.notifyAll();
      }
    }
  }

  private @Nullable BatchLine next() {
    return ahead.get((int) (outcome.lines() % AHEAD));
  }

  private void write(BatchLine line) {
    line.write(out);
    stopped = out.checkError();
    outcome = outcome.with(line);
    progress.reached(outcome.lines());
  }

  private void signalled() {
    halt();
    progress.close();
  }

  /** Lets a line that is being written come to its end, and none after it. */
  private void halt() {
    try {
      // Kept from then on. Whoever reads may have stopped reading in the middle of a line.
      if (writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stopped = true;
      }
    } catch (InterruptedException e) {
      interrupted(e);
    }
  }

  private static void forget(Thread signalled) {
    try {
      Runtime.getRuntime().removeShutdownHook(signalled);
    } catch (IllegalStateException e) {
      // It runs already.
    }
  }

  private void interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    failure = e;
  }
}
