package evisor.service;

import evisor.service.HttpRoute.Lane;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works answers out, in two lanes with a queue of their own each, which is bounded: what does not
 * fit is refused at once instead of being answered when nobody waits any more.
 */
final class DecidingLanes implements AutoCloseable {

  private final ThreadPoolExecutor shortLane;
  private final ThreadPoolExecutor longLane;
  private final long nanos;

  DecidingLanes(ServiceLimits limits) {
    this.shortLane = lane("evisor-short", limits.deciders(), limits.waiting());
    this.longLane = lane("evisor-long", limits.longDeciders(), limits.longWaiting());
    this.nanos = limits.deciding().toNanos();
  }

  private static ThreadPoolExecutor lane(String name, int threads, int waiting) {
    ThreadPoolExecutor lane =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    lane.allowCoreThreadTimeOut(true);
    return lane;
  }

  /**
   * Has something worked out; fails with {@link TimeoutException} where that takes too long. Who
   * cancels what is returned ends long work, too.
   *
   * @throws RejectedExecutionException where too many wait already
   */
  CompletableFuture<ServedAnswer> work(Lane lane, Callable<ServedAnswer> work) {
    CompletableFuture<ServedAnswer> result = new CompletableFuture<>();
    switch (lane) {
      case NONE -> complete(result, work);
      case SHORT -> shortLane.execute(() -> complete(result, work));
      case LONG -> longLane.execute(() -> completeApart(result, work));
    }
    return result.orTimeout(nanos, TimeUnit.NANOSECONDS);
  }

  /** Returns how many calls of a lane wait or are worked on. */
  int busy(Lane lane) {
    ThreadPoolExecutor found = lane == Lane.SHORT ? shortLane : longLane;
    return found.getQueue().size() + found.getActiveCount();
  }

  // Whatever goes wrong is told to who waits.
  @SuppressWarnings("CatchingUnchecked")
  private static void complete(
      CompletableFuture<ServedAnswer> result, Callable<ServedAnswer> work) {
    if (!result.isDone()) {
      try {
        result.complete(work.call());
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        result.completeExceptionally(e);
      }
    }
  }

  /**
   * Works in a pool of its own, in which all parts of the work that are done side by side run as
   * well: closing it ends them when the time is over, or when nobody waits any more. Their place is
   * free once they have ended.
   */
  private void completeApart(CompletableFuture<ServedAnswer> result, Callable<ServedAnswer> work) {
    ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    CompletableFuture<ServedAnswer> unused =
        result.whenComplete((served, failure) -> pool.shutdownNow());
    try {
      pool.execute(() -> complete(result, work));
      if (!pool.awaitTermination(2 * nanos, TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("work that was ended goes on");
      }
    } catch (RejectedExecutionException e) {
      // It was over before it began.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    shortLane.shutdownNow();
    longLane.shutdownNow();
  }
}
