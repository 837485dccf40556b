package evisor.cases;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.request.RequestReader;
import evisor.request.RequestSampler;
import evisor.request.Requests;
import evisor.rules.Engine;
import evisor.rules.text.Rule;
import evisor.words.ShippedWords;
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
  static final RequestReader REQUESTS =
      new RequestReader(EXECUTABLE.knowledge().lexicon(), EXECUTABLE.knowledge().rotors().keySet());

  private Advisors() {}

  /** Returns the cases in a folder of the checkout. */
  static List<Case> cases(String folder) {
    try {
      return CaseReader.read(CaseFolder.read(Path.of(folder), folder).all(), REQUESTS, RULES);
    } catch (IOException | FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Draws valid requests of every kind; the same seed draws the same ones. */
  static List<AskedRequest> drawn(long seed, int count) {
    return new RequestSampler(seed, ShippedWords.LEXICON, EXECUTABLE.knowledge().rotors().keySet())
        .spread(count);
  }

  /** Returns the request that a valid document says. */
  static AskedRequest request(String document) {
    return Requests.valid(document, REQUESTS);
  }

  private static Advisor load(Engine engine) {
    try {
      return Advisor.load(RulesFolder.at(Path.of("rules"), "rules"), engine, Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
