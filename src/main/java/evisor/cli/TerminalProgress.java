package evisor.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far long work has come. */
interface TerminalProgress extends AutoCloseable {

  /** Says how many items are done. */
  void reached(long items);

  @Override
  void close();

  /** Returns one that shows nothing. */
  static TerminalProgress none() {
    return new TerminalProgress() {
      @Override
      public void reached(long lines) {}

      @Override
      public void close() {}
    };
  }

  /**
   * Returns one that shows a line on a terminal, where it is not known how many items there are.
   */
  static TerminalProgress shown(String task, PrintStream terminal) {
    return shown(task, -1, terminal);
  }

  /**
   * Returns one that shows a line on a terminal.
   *
   * @param total how many items there are; -1 where that is not known
   */
  static TerminalProgress shown(String task, long total, PrintStream terminal) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setConsumer(new ConsoleProgressBarConsumer(terminal, 78))
            .setUpdateIntervalMillis((int) Duration.ofMillis(200).toMillis())
            .build();
    return new TerminalProgress() {
      @Override
      public void reached(long lines) {
        bar.stepTo(lines);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
