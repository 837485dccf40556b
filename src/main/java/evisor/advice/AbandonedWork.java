package evisor.advice;

import java.util.concurrent.CancellationException;

/** How long work is given up for which nobody waits any more: its threads are interrupted. */
public final class AbandonedWork {

  private AbandonedWork() {}

  /**
   * Goes on unless this thread was interrupted; called between steps of some milliseconds at most.
   *
   * @throws CancellationException where it was, which it stays
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for it any more");
    }
  }
}
