package evisor.cli;

import evisor.files.OwnFiles;
import evisor.speech.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the folder whose {@code rules} and {@code cases} a command works with: the nearest that has
 * rules, from the current folder upward to the root of its repository; or else the checkout that
 * evisor was started from.
 */
final class HomeFolder {

  /** Names the checkout; where it is empty, what the jar carries is worked with. */
  private static final String VARIABLE = "EVISOR_HOME";

  private HomeFolder() {}

  /**
   * Returns the folder; none where only the jar has rules.
   *
   * @param current the folder that evisor is called in
   * @param environment the environment's variables
   * @param err where it is said that rules above belong to somebody else, and are passed over
   */
  static Optional<Path> find(Path current, Map<String, String> environment, PrintStream err) {
    Optional<String> checkout = Optional.ofNullable(environment.get(VARIABLE));
    if (checkout.isPresent() && checkout.get().isEmpty()) {
      return Optional.empty();
    }
    return above(current.toAbsolutePath().normalize(), err).or(() -> checkout.map(Path::of));
  }

  private static Optional<Path> above(Path current, PrintStream err) {
    for (Path folder = current; folder != null; folder = folder.getParent()) {
      Path rules = folder.resolve("rules");
      if (Files.isDirectory(rules.resolve("knowledge"))) {
        if (folder.equals(current) || isTrusted(rules)) {
          return Optional.of(folder);
        }
        err.println(
            Phrase.of(
                "evisor: %s belongs to another user, so it is passed over; --rules names it.",
                rules));
        return Optional.empty();
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  // Whoever may write above the current folder could otherwise have everybody's answers theirs.
  private static boolean isTrusted(Path rules) {
    try {
      return OwnFiles.isOfUser(rules);
    } catch (IOException e) {
      return false;
    }
  }
}
