package evisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that answer many requests side by side; none of them keeps a program from ending. */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  /** Starts so many threads as they are needed. */
  public Workers(int most) {
    this.threads = Executors.newFixedThreadPool(most, Workers::thread);
  }

  /** Starts a thread for each processor, as they are needed. */
  public static Workers onAllProcessors() {
    return new Workers(Math.max(1, Runtime.getRuntime().availableProcessors()));
  }

  /** Does independent work and returns what came of it, in the order of the work. */
  public <T> List<T> run(List<Callable<T>> work) {
    try {
      List<T> results = new ArrayList<>(work.size());
      for (Future<T> result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while requests were answered", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request could not be answered", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "evisor-worker");
    thread.setDaemon(true);
    return thread;
  }
}
