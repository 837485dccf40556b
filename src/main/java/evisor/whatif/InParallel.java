package evisor.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does independent work on all processors; what comes back is in the order of the work. */
final class InParallel {

  private InParallel() {}

  static <T> List<T> run(List<Callable<T>> work) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors()), InParallel::thread);
    try {
      List<T> results = new ArrayList<>(work.size());
      for (Future<T> result : workers.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while requests were compared", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request could not be compared", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "what-if");
    thread.setDaemon(true);
    return thread;
  }
}
