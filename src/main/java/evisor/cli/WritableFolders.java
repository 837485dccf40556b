package evisor.cli;

import evisor.authoring.FolderOnDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The folders on disk that a command writes to. */
final class WritableFolders {

  private WritableFolders() {}

  /** Returns the folder of rules that the command line names, or else the checkout's. */
  static FolderOnDisk rules(CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = SharedOptions.RULES.in(line);
    if (named.isPresent()) {
      return named("rules", named.get());
    }
    Optional<Path> checkout = around.checkout("rules").filter(Files::isDirectory);
    return new FolderOnDisk(
        checkout.orElseThrow(
            () ->
                CommandFailure.usage(
                    "There is no folder of rules to write to: the rules in use are those inside"
                        + " evisor.jar. \"evisor new project DIR\" copies them into a folder;"
                        + " --rules DIR names one.")),
        "rules");
  }

  /**
   * Returns the folder of cases that the command line names, or else the checkout's; it need not be
   * there yet.
   */
  static FolderOnDisk cases(CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = SharedOptions.CASES.in(line);
    if (named.isPresent()) {
      return named("cases", named.get());
    }
    if (SharedOptions.RULES.in(line).isPresent()) {
      throw CommandFailure.usage(
          "--rules names a folder of rules; name the folder of its cases too, by --cases DIR.");
    }
    return new FolderOnDisk(around.checkout("cases").orElseThrow(), "cases");
  }

  private static FolderOnDisk named(String option, String folder) throws CommandFailure {
    if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
      throw CommandFailure.usage("--" + option + " " + folder + ": there is no such folder.");
    }
    String shown =
        folder.length() > 1 && folder.endsWith("/")
            ? folder.substring(0, folder.length() - 1)
            : folder;
    return new FolderOnDisk(Path.of(folder), shown);
  }
}
