package evisor.service;

import evisor.Evisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where rules and cases are read.
 *
 * @param rules the folder of rules; the jar's where there is none
 * @param shown that folder as messages name it
 * @param cases the folder of cases; the jar's where there is none
 * @param cache where compiled rules are kept
 */
public record RulesSource(
    Optional<Path> rules, String shown, Optional<Path> cases, Optional<Path> cache) {

  /**
   * Reads and compiles the rules as they are now.
   *
   * @throws FaultyFilesException with all that is wrong with them
   */
  LoadedRules load() throws FaultyFilesException {
    return new LoadedRules(Evisor.open(folder(), cache), this);
  }

  /**
   * Returns the folder of rules.
   *
   * @throws FaultyFilesException where it cannot be read
   */
  RulesFolder folder() throws FaultyFilesException {
    return rules.isPresent() ? RulesFolder.at(rules.get(), shown) : RulesFolder.bundled();
  }

  /** Returns the folders that may change. */
  List<Path> folders() {
    return Stream.concat(rules.stream(), cases.stream()).toList();
  }
}
