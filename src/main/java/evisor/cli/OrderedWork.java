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

/**
 * Works lines out on two threads and writes them in the order in which they came in, each as soon
 * as it is there.
 */
final class OrderedWork {

  private static final int THREADS = 2;
  // So many lines wait at most, whatever the size of the input.
  private static final int WAITING = 64;

  private final PrintStream out;
  private final Progress progress;
  private final BlockingQueue<Future<Optional<BatchLine>>> queue =
      new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  // The writer has a thread of its own: an answer must not wait until the next request is read.
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final Future<BatchOutcome> outcome;
  private volatile boolean stopped;

  OrderedWork(PrintStream out, Progress progress) {
    this.out = out;
    this.progress = progress;
    this.outcome = writer.submit(this::writeAll);
  }

  /** Adds a line; waits while too many are waiting. */
  void add(Callable<BatchLine> line) {
    put(workers.submit(() -> Optional.of(line.call())));
  }

  /** Returns whether nobody reads the output any more. */
  boolean stopped() {
    return stopped;
  }

  /** Waits until every line added is written. */
  void finish() {
    put(CompletableFuture.completedFuture(Optional.empty()));
    workers.shutdown();
    writer.shutdown();
  }

  /** Returns how it went, once everything is written. */
  BatchOutcome outcome() {
    return result(outcome);
  }

  private BatchOutcome writeAll() throws InterruptedException {
    BatchOutcome so = BatchOutcome.NOTHING;
    for (Optional<BatchLine> next = result(queue.take());
        next.isPresent();
        next = result(queue.take())) {
      so = so.with(next.get());
      if (!stopped) {
        out.print(next.get().text() + "\n");
        out.flush();
        stopped = out.checkError();
        progress.reached(so.lines());
      }
    }
    return so;
  }

  private void put(Future<Optional<BatchLine>> line) {
    try {
      queue.put(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while lines were worked out", e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while lines were worked out", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line could not be worked out", e.getCause());
    }
  }
}
