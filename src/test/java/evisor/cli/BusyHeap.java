package evisor.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that keeps a part of its heap, and goes on making garbage in the rest for a while. */
final class BusyHeap {

  private static final int KB = 1 << 10;
  private static final long NANOS = Duration.ofSeconds(6).toNanos();

  private BusyHeap() {}

  /**
   * Ends with 4 where the watch ends it, else with 0.
   *
   * @param args the part that is kept, in hundredths of the heap
   */
  public static void main(String[] args) {
    MemoryWatch watch =
        MemoryWatch.start(
            Duration.ofSeconds(1),
            want -> {
              System.err.println(Problems.internal(want).detail());
              System.exit(Exit.INTERNAL.status());
            });
    long kept = Runtime.getRuntime().maxMemory() / 100 * Integer.parseInt(args[0]);
    List<byte[]> held = new ArrayList<>();
    for (long bytes = 0; bytes < kept; bytes += KB) {
      held.add(new byte[KB]);
    }
    long start = System.nanoTime();
    long garbage = 0;
    while (System.nanoTime() - start < NANOS) {
      garbage += new byte[KB].length;
    }
    watch.stop();
    System.out.println(held.size() + " held, " + garbage + " bytes of garbage");
    System.exit(0);
  }
}
