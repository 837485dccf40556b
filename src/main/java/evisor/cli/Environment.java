package evisor.cli;

import evisor.files.OwnFiles;
import evisor.json.JsonWriter;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.text.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
 * @param home the folder with rules and cases; none where those of the jar are worked with
 * @param rules which rules answered
 * @param inTerminal whether a person types into {@code in}
 */
record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    Optional<Path> cache,
    Optional<Path> home,
    RulesInUse rules,
    boolean inTerminal) {

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
            .filter(folder -> isTrusted(folder, err)),
        HomeFolder.find(Path.of(""), System.getenv(), err),
        new RulesInUse(),
        terminals.startsWith("in"));
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

  /** Returns JSON as it is, or for a terminal on lines that a person can read. */
  String json(String text) {
    return outTerminal ? JsonWriter.indented(text) : text;
  }

  /** Returns the same for people who are answered in a language unless they say otherwise. */
  Environment speaking(Language language) {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("EVISOR_LOCALE", language.tag());
    return new Environment(
        in,
        out,
        err,
        Collections.unmodifiableMap(variables),
        outTerminal,
        errTerminal,
        cache,
        home,
        rules,
        inTerminal);
  }

  /** Returns whether a fault of ours is shown with its trace. */
  boolean trace() {
    return environment.getOrDefault("EVISOR_TRACE", "").equals("1");
  }

  /** Returns a folder beside the rules, there or not; none where those of the jar answer. */
  Optional<Path> checkout(String folder) {
    return home.map(found -> found.resolve(folder));
  }
}
