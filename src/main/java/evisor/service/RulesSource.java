package evisor.service;

import evisor.Evisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.RequestException;
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
 * @param laboratory the profile of the laboratory that is answered; none where it is not known
 */
public record RulesSource(
    Optional<Path> rules,
    String shown,
    Optional<Path> cases,
    Optional<Path> cache,
    Optional<LaboratoryText> laboratory) {

  /**
   * A laboratory's profile.
   *
   * @param name what a person calls it
   * @param json one JSON document
   */
  public record LaboratoryText(String name, String json) {}

  /** Takes where rules and cases are read, whatever laboratory asks. */
  public RulesSource(
      Optional<Path> rules, String shown, Optional<Path> cases, Optional<Path> cache) {
    this(rules, shown, cases, cache, Optional.empty());
  }

  /** Returns the same for a laboratory. */
  public RulesSource forLaboratory(Optional<LaboratoryText> profile) {
    return new RulesSource(rules, shown, cases, cache, profile);
  }

  /**
   * Reads and compiles the rules as they are now.
   *
   * @throws FaultyFilesException with all that is wrong with them, or with the laboratory's profile
   */
  LoadedRules load() throws FaultyFilesException {
    Evisor anybody = Evisor.open(folder(), cache);
    return new LoadedRules(anybody, laboratory(anybody), this);
  }

  /**
   * Returns the folder of rules.
   *
   * @throws FaultyFilesException where it cannot be read
   */
  RulesFolder folder() throws FaultyFilesException {
    return rules.isPresent() ? RulesFolder.at(rules.get(), shown) : RulesFolder.bundled();
  }

  private Evisor laboratory(Evisor anybody) throws FaultyFilesException {
    if (laboratory.isEmpty()) {
      return anybody;
    }
    try {
      return anybody.forLaboratory(laboratory.get().json(), laboratory.get().name());
    } catch (RequestException e) {
      throw new FaultyFilesException(e.problem().errors());
    }
  }

  /** Returns the folders that may change. */
  List<Path> folders() {
    return Stream.concat(rules.stream(), cases.stream()).toList();
  }
}
