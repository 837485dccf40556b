package evisor.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Works lines out on two threads and writes them in the order in which they came in, each as soon
 * as it is there. Whatever ends one of its threads ends them all: nobody waits for what will not
 * come.
 */
final class OrderedWork {

  private static final int THREADS = 2;
  // So many lines wait at most, whatever the size of the input.
  private static final int WAITING = 64;
  // So long a thread waits before it looks whether another one has failed.
  private static final long LOOK_MILLIS = 100;

  private final PrintStream out;
  private final Progress progress;
  private final BlockingQueue<Future<Optional<BatchLine>>> queue =
      new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, this::thread);
  // The writer has a thread of its own: an answer must not wait until the next request is read.
  private final Thread writer = thread(this::writeAll);
  private volatile BatchOutcome outcome = BatchOutcome.NOTHING;
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  private OrderedWork(PrintStream out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  /** Starts the threads. */
  static OrderedWork start(PrintStream out, Progress progress) {
    OrderedWork work = new OrderedWork(out, progress);
    work.writer.start();
    return work;
  }

  /** Adds a line; waits while too many are waiting. */
  void add(Callable<BatchLine> line) {
    put(workers.submit(() -> Optional.of(line.call())));
  }

  /** Returns whether nobody reads the output any more, or a thread has failed. */
  boolean stopped() {
    return stopped || failure != null;
  }

  /** Waits until every line added is written, or a thread has failed. */
  void finish() {
    put(CompletableFuture.completedFuture(Optional.empty()));
    workers.shutdown();
    try {
      while (writer.isAlive() && failure == null) {
        writer.join(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupted(e);
    }
  }

  /**
   * Returns how it went, once everything is written.
   *
   * @throws IllegalStateException with what ended a thread, if anything did
   */
  BatchOutcome outcome() {
    Throwable fault = failure;
    if (fault != null) {
      throw new IllegalStateException("a line could not be worked out: " + fault, fault);
    }
    return outcome;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "evisor-batch");
    thread.setDaemon(true);
    // Nothing may be allocated here: memory may be what has run out.
    thread.setUncaughtExceptionHandler((failed, fault) -> failure = fault);
    return thread;
  }

  private void writeAll() {
    for (Optional<BatchLine> next = next(); next.isPresent(); next = next()) {
      outcome = outcome.with(next.get());
      if (!stopped) {
        out.print(next.get().text() + "\n");
        out.flush();
        stopped = out.checkError();
        progress.reached(outcome.lines());
      }
    }
  }

  /** Returns the line that is to be written next, once it is there; empty at the end. */
  private Optional<BatchLine> next() {
    @Nullable Future<Optional<BatchLine>> line = null;
    while (failure == null) {
      try {
        line = line == null ? queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS) : line;
        if (line != null) {
          return line.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
      } catch (TimeoutException e) {
        // It takes its time; meanwhile somebody may have failed.
      } catch (ExecutionException e) {
        failure = e.getCause();
      } catch (InterruptedException e) {
        interrupted(e);
      }
    }
    return Optional.empty();
  }

  private void put(Future<Optional<BatchLine>> line) {
    try {
      while (failure == null && !queue.offer(line, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        // The queue is full; meanwhile somebody may have failed.
      }
    } catch (InterruptedException e) {
      interrupted(e);
    }
  }

  private void interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    failure = e;
  }
}
