package evisor.service;

import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.files.FileWatch;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rules that answer, which follow their folder: what is saved there answers from then on if it
 * compiles; what does not leaves the rules before it in their place.
 */
public final class LiveRules implements AutoCloseable {

  private final RulesSource source;
  private final Consumer<String> log;
  private final FileWatch watch;
  private final Thread watching;
  private volatile State state;

  /** Rules with what is wrong with those that were saved after them. */
  private record State(LoadedRules rules, List<Diagnostic> faults) {}

  private LiveRules(RulesSource source, Consumer<String> log, FileWatch watch, State state) {
    this.source = source;
    this.log = log;
    this.watch = watch;
    this.state = state;
    this.watching = new Thread(this::follow, "evisor-rules");
    this.watching.setDaemon(true);
  }

  /**
   * Loads the rules, and follows their folder.
   *
   * @param log takes a line on each change
   * @throws FaultyFilesException with all that is wrong with the rules as they are now
   * @throws IOException where the folder cannot be watched
   */
  public static LiveRules open(RulesSource source, Consumer<String> log)
      throws FaultyFilesException, IOException {
    // Watched before they are read, so that no change between the two is missed.
    FileWatch watch = FileWatch.of(source.folders());
    LiveRules rules;
    try {
      rules = new LiveRules(source, log, watch, new State(source.load(), List.of()));
    } catch (FaultyFilesException e) {
      watch.close();
      throw e;
    }
    if (!source.folders().isEmpty()) {
      rules.watching.start();
    }
    return rules;
  }

  /** Returns the rules that answer now. */
  public LoadedRules now() {
    return state.rules();
  }

  /** Returns what is wrong with the rules that were saved last; nothing where they answer. */
  public List<Diagnostic> faults() {
    return state.faults();
  }

  // A fault of ours in a state of the rules must not end the watch over the next ones.
  @SuppressWarnings("CatchingUnchecked")
  private void follow() {
    try {
      while (true) {
        watch.next();
        try {
          reload();
        } catch (RuntimeException | StackOverflowError e) {
          log.accept("the rules were not read again: " + e);
        }
      }
    } catch (ClosedWatchServiceException e) {
      // Nobody wants to know any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reload() {
    try {
      state = new State(source.load(), List.of());
      log.accept("the rules were read again");
    } catch (FaultyFilesException e) {
      state = new State(now(), e.diagnostics());
      log.accept(
          Phrase.of(
              "the rules do not load, those before them go on answering; %s at fault, first %s",
              e.diagnostics().size(), e.diagnostics().get(0)));
    }
  }

  @Override
  public void close() throws IOException {
    watching.interrupt();
    watch.close();
  }
}
