package evisor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Says how much the machine did beside what was measured: a call that keeps two cores busy takes
 * twice as long where one of them is taken, and a bare Java beside it does not.
 */
final class OtherWork {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double QUIET = 0.05;

  private final long begin = System.nanoTime();
  private final long own = MACHINE.getProcessCpuTime();

  private OtherWork() {}

  /** Listens from now on. */
  static OtherWork listen() {
    MACHINE.getCpuLoad();
    return new OtherWork();
  }

  /**
   * Returns a sentence on it.
   *
   * @param oursMs the processor time that the calls took since, in ms
   */
  String told(double oursMs) {
    double busy = MACHINE.getCpuLoad() * MACHINE.getAvailableProcessors();
    double measured = oursMs + (MACHINE.getProcessCpuTime() - own) / 1e6;
    double ours = measured * 1e6 / (System.nanoTime() - begin);
    double others = Math.max(0, busy - ours) / MACHINE.getAvailableProcessors();
    return String.format(
        Locale.ROOT,
        "Meanwhile other work took %.0f %% of the machine%s.%n",
        100 * others,
        others > QUIET ? ", so measure again when it is quiet" : "");
  }
}
