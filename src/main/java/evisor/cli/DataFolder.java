package evisor.cli;

import evisor.kept.DecisionFolder;
import evisor.kept.StoreAdvice;
import evisor.kept.StoreException;
import evisor.speech.Phrase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The folder in which decisions are kept. */
final class DataFolder {

  static final TextOption DATA =
      new TextOption(
          "data",
          "DIR",
          "folder in which decisions are kept (default: evisor in $XDG_DATA_HOME, else in"
              + " ~/.local/share)");

  private DataFolder() {}

  /** Returns the folder that is named, or else the usual one; none where there is no home. */
  static Optional<DecisionFolder> of(CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = DATA.in(line);
    try {
      Optional<Path> folder = named.isPresent() ? named.map(Path::of) : usual(around);
      return folder.map(found -> new DecisionFolder(found, around.cache()));
    } catch (InvalidPathException e) {
      throw CommandFailure.usage(
          "--data %s is no name of a folder: %s.", named.orElse(""), String.valueOf(e.getReason()));
    }
  }

  /** Returns the failure of a folder in which decisions can be neither kept nor read. */
  static CommandFailure unusable(StoreException e) {
    return CommandFailure.usage(
        speech ->
            Phrase.sentences(
                speech.text(StoreAdvice.of(e.reason())),
                speech.say("What was found: %s.", String.valueOf(e.getMessage()))));
  }

  private static Optional<Path> usual(Environment around) {
    // A relative one is not to be taken, by the convention that names it.
    Optional<Path> stated = path("XDG_DATA_HOME", around).filter(Path::isAbsolute);
    return stated
        .or(() -> path("HOME", around).map(home -> home.resolve(".local").resolve("share")))
        .map(data -> data.resolve("evisor"));
  }

  private static Optional<Path> path(String variable, Environment around) {
    return Optional.ofNullable(around.environment().get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of);
  }
}
