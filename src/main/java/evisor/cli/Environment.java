package evisor.cli;

import evisor.files.OwnFiles;
import evisor.speech.Phrase;
import evisor.text.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command runs.
 *
 * @param in what is typed or piped in
 * @param out where answers go
 * @param err where everything else goes
 * @param environment the environment's variables
 * @param outTerminal whether {@code out} is a terminal
 * @param errTerminal whether {@code err} is a terminal
 * @param cache folder for compiled rules; none where they are compiled anew each time
 */
record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    Optional<Path> cache) {

  /** Returns the surroundings of this process as the launcher describes them. */
  static Environment ofProcess(InputStream in, PrintStream out, PrintStream err) {
    String terminals = System.getProperty("evisor.terminals", "");
    return new Environment(
        in,
        out,
        err,
        System.getenv(),
        terminals.contains("out"),
        terminals.contains("err"),
        Optional.ofNullable(System.getProperty("evisor.cache"))
            .map(Path::of)
            .filter(folder -> isTrusted(folder, err)));
  }

  /** Returns whether what a cache holds may be run; says so where it may not. */
  static boolean isTrusted(Path cache, PrintStream err) {
    try {
      Optional<Path> foreign = OwnFiles.foreign(cache);
      foreign.ifPresent(
          path ->
              err.println(
                  Phrase.of(
                      "evisor: %s is not yours, or somebody else may write it, so no compiled rules"
                          + " are kept in %s; each call takes some seconds.",
                      path, cache)));
      return foreign.isEmpty();
    } catch (IOException e) {
      err.println("evisor: " + cache + " cannot be used: " + Problems.why(e));
      return false;
    }
  }

  /**
   * Returns whether answers may be coloured: on a terminal that shows colours, unless NO_COLOR is
   * set.
   */
  boolean colour() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Returns an outline as Markdown, or else for this terminal. */
  String laidOut(Outline outline, boolean markdown) {
    return markdown ? outline.markdown() : outline.terminal(colour());
  }

  /** Returns whether a fault of ours is shown with its trace. */
  boolean trace() {
    return environment.getOrDefault("EVISOR_TRACE", "").equals("1");
  }

  /**
   * Returns a folder of the checkout that evisor was started from; none where it runs from its jar
   * alone.
   */
  Optional<Path> checkout(String folder) {
    return Optional.ofNullable(environment.get("EVISOR_HOME"))
        .filter(home -> !home.isEmpty())
        .map(home -> Path.of(home, folder));
  }
}
