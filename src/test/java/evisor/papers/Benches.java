package evisor.papers;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.knowledge.ShippedRules;
import evisor.request.AskedRequest;
import evisor.request.RequestReader;
import evisor.request.RequestSampler;
import evisor.request.Requests;
import evisor.rules.Engine;
import evisor.speech.Language;
import evisor.words.ShippedWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Plans and papers by the rules of this checkout. */
final class Benches {

  static final Advisor ADVISOR = advisor();
  static final ProtocolTexts TEXTS = texts();

  private Benches() {}

  static List<AskedRequest> drawn(long seed, int count) {
    return new RequestSampler(seed, ShippedWords.LEXICON, ADVISOR.knowledge().rotors().keySet())
        .spread(count);
  }

  static AskedRequest request(String document) {
    return Requests.valid(
        document,
        new RequestReader(ADVISOR.knowledge().lexicon(), ADVISOR.knowledge().rotors().keySet()));
  }

  /** Returns the plan of the first train, unless every train is excluded. */
  static Optional<PlannedTrain> plan(AskedRequest asked, Language language) {
    Advisor advisor = ADVISOR.in(language);
    Recommendation answer = advisor.recommend(asked);
    return answer.recommended().map(first -> PlannedTrain.of(answer, first, advisor));
  }

  /** Returns all papers of the first train, unless every train is excluded. */
  static Optional<BenchPapers> papers(AskedRequest asked, Language language) {
    Advisor advisor = ADVISOR.in(language);
    Recommendation answer = advisor.recommend(asked);
    return answer
        .recommended()
        .map(
            first -> BenchPapers.of(EnumSet.allOf(PaperKind.class), answer, first, advisor, TEXTS));
  }

  static String file(BenchPapers papers, String name) {
    return papers.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static Advisor advisor() {
    try {
      return Advisor.load(ShippedRules.FOLDER, Engine.PLAIN, Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProtocolTexts texts() {
    try {
      return ProtocolTexts.read(ShippedRules.FOLDER, ADVISOR.knowledge());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }
}
