package evisor.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one call of a program took.
 *
 * @param wallMs from start to end
 * @param processorMs of all its processes
 * @param peakMb the most memory that one of its processes held; 0 where the machine does not say
 */
record Call(double wallMs, double processorMs, double peakMb) {

  // The shell's second line is the time of its children, of the user and of the system.
  private static final List<String> SHELL =
      List.of("sh", "-c", "\"$0\" \"$@\" </dev/null >/dev/null 2>&1; s=$?; times; exit $s");
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int LOOK_MS = 50;

  /**
   * Calls a program, whose output is thrown away.
   *
   * @param most the highest exit status by which it ends well
   * @throws IOException where it does not end well
   */
  static Call of(List<String> command, int most) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(SHELL);
    whole.addAll(command);
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(whole).start();
    long peak = 0;
    while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, process.descendants().mapToLong(Call::peakKb).max().orElse(0));
    }
    double wall = (System.nanoTime() - begin) / 1e6;
    if (process.exitValue() > most) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Call(
        wall, millis(times.strip().lines().skip(1).findFirst().orElse("")), peak / 1024.0);
  }

  private static double millis(String times) throws IOException {
    Matcher found = TIME.matcher(times);
    if (!found.matches()) {
      throw new IOException("the shell told no times: " + times);
    }
    return 60_000 * (Double.parseDouble(found.group(1)) + Double.parseDouble(found.group(3)))
        + 1000 * (Double.parseDouble(found.group(2)) + Double.parseDouble(found.group(4)));
  }

  private static long peakKb(ProcessHandle process) {
    try {
      Matcher found = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException e) {
      // It has just ended, or the machine is none that says.
      return 0;
    }
  }
}
