package evisor.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that a run does little but collect garbage in a full heap. The serial collector, which
 * starts fastest, sets no limit to that, so that such a run would neither end nor fail.
 */
final class MemoryWatch {

  // Shorter runs pay nothing for the watch, and no short distress ends a run.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  // A run goes on at such a share for very long without an error: what is freed each time is just
  // enough for the next step.
  private static final double MOST_COLLECTING = 0.75;
  private static final double FULL = 0.8;

  private final Duration betweenLooks;
  private final Consumer<OutOfMemoryError> end;
  private boolean over;

  private MemoryWatch(Duration betweenLooks, Consumer<OutOfMemoryError> end) {
    this.betweenLooks = betweenLooks;
    this.end = end;
  }

  /**
   * Starts a watch.
   *
   * @param end is given what a collector with a limit would throw, and ends the process
   */
  static MemoryWatch start(Consumer<OutOfMemoryError> end) {
    return start(BETWEEN_LOOKS, end);
  }

  static MemoryWatch start(Duration betweenLooks, Consumer<OutOfMemoryError> end) {
    MemoryWatch watch = new MemoryWatch(betweenLooks, end);
    Thread thread = new Thread(watch::look, "evisor-memory");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** Ends the watch; does not return where it is ending the process. */
  synchronized void stop() {
    over = true;
  }

  private void look() {
    try {
      long collected = 0;
      long since = System.nanoTime();
      while (true) {
        TimeUnit.NANOSECONDS.sleep(betweenLooks.toNanos());
        long collectedNow = collectionMillis();
        long now = System.nanoTime();
        double millis = (double) (now - since) / TimeUnit.MILLISECONDS.toNanos(1);
        double collecting = (collectedNow - collected) / millis;
        if (collecting > MOST_COLLECTING && fullness() > FULL) {
          end(new OutOfMemoryError("garbage was collected most of the time"));
        }
        collected = collectedNow;
        since = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      // Not even the little that a look takes is free.
      end(e);
    }
  }

  private synchronized void end(OutOfMemoryError want) {
    if (!over) {
      end.accept(want);
    }
  }

  private static long collectionMillis() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      // It is -1 where a collector does not tell.
      millis += Math.max(0, collector.getCollectionTime());
    }
    return millis;
  }

  // What is in use right after collecting, as part of what may be.
  private static double fullness() {
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && left != null) {
        used += left.getUsed();
      }
    }
    return (double) used / Runtime.getRuntime().maxMemory();
  }
}
