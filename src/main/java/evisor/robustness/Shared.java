package evisor.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Shares numbered pieces of work out among threads. */
final class Shared {

  private Shared() {}

  /** Does the work of every number from 0, each once, and returns when all is done. */
  static void work(int count, int threads, IntConsumer work) {
    List<Thread> others = new ArrayList<>();
    List<Throwable> faults = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      int start = i;
      Thread thread = new Thread(() -> part(start, threads, count, work), "draws");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (failed, fault) -> {
            synchronized (faults) {
              faults.add(fault);
            }
          });
      thread.start();
      others.add(thread);
    }
    part(0, threads, count, work);
    others.forEach(Shared::join);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("a draw failed", faults.get(0));
    }
  }

  private static void part(int start, int step, int count, IntConsumer work) {
    for (int number = start; number < count; number += step) {
      work.accept(number);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }
}
