package evisor.cases;

import evisor.advice.Advisor;
import evisor.knowledge.RulesFolder;
import evisor.model.FaultyFilesException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checkout's rules and cases, loaded once for all tests, because compiling rules takes seconds.
 */
final class Advisors {

  /** Answers by the engine that answers in production. */
  static final Advisor EXECUTABLE = load(Engine.EXECUTABLE);

  /** Answers by the engine that gives the second opinion. */
  static final Advisor CLASSIC = load(Engine.CLASSIC);

  /** Answers without Drools, for a third opinion. */
  static final Advisor PLAIN = load(Engine.PLAIN);

  /** Ids of all rules. */
  static final SortedSet<String> RULES =
      EXECUTABLE.rules().rules().stream()
          .map(Rule::id)
          .collect(Collectors.toCollection(TreeSet::new));

  /** Reads requests by the rotors of the knowledge base. */
  static final RequestReader REQUESTS = new RequestReader(EXECUTABLE.knowledge().rotors().keySet());

  private Advisors() {}

  /** Returns the cases in a folder of the checkout. */
  static List<Case> cases(String folder) {
    try {
      return CaseReader.read(CaseFolder.read(Path.of(folder), folder).all(), REQUESTS, RULES);
    } catch (IOException | FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Advisor load(Engine engine) {
    try {
      return Advisor.load(RulesFolder.at(Path.of("rules"), "rules"), engine, Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
