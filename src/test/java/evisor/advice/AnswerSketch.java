package evisor.advice;

import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.decision.Decision;
import evisor.decision.PracticeRecord;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Deferred;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.rules.Composition;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** An answer made by hand of what rules are taken to have said. */
public final class AnswerSketch {

  private final Request request;
  private final Knowledge knowledge;
  private final List<Finding> said = new ArrayList<>();
  private final Map<PredictedTrain, List<Finding>> trains = new LinkedHashMap<>();
  private final List<Exclusion> excluded = new ArrayList<>();
  private final List<AssessedTrain> assessed = new ArrayList<>();
  private final List<Finding> advice = new ArrayList<>();
  private final List<Finding> studies = new ArrayList<>();
  private final SortedSet<String> fired = new TreeSet<>();

  public AnswerSketch(Request request) {
    this(request, SampleAnswer.knowledge());
  }

  AnswerSketch(Request request, Knowledge knowledge) {
    this.request = request;
    this.knowledge = knowledge;
  }

  /** Adds what is said of the request. */
  public AnswerSketch said(Finding... findings) {
    said.addAll(noted(findings));
    return this;
  }

  /** Adds a train that is ranked. */
  public AnswerSketch train(PredictedTrain train, Finding... findings) {
    trains.put(train, noted(findings));
    return this;
  }

  /** Adds a train that is excluded. */
  public AnswerSketch excluded(PredictedTrain train, Finding... findings) {
    excluded.add(new Exclusion(train, noted(findings)));
    return this;
  }

  /** Adds what is known of a train, of which rules can then be asked. */
  public AnswerSketch assessed(AssessedTrain train) {
    assessed.add(train);
    return this;
  }

  AnswerSketch advice(Finding... findings) {
    advice.addAll(noted(findings));
    return this;
  }

  AnswerSketch studies(Finding... findings) {
    studies.addAll(noted(findings));
    return this;
  }

  private List<Finding> noted(Finding... findings) {
    List<Finding> noted = List.of(findings);
    noted.forEach(finding -> fired.add(finding.rule().id()));
    return noted;
  }

  public Recommendation answer() {
    Composition composition = new Composition(List.of(), List.copyOf(said));
    Decision decision = Decision.of(request, said, new PracticeRecord(knowledge), knowledge);
    TrainParting parting = new TrainParting(composition, decision, new Wording(knowledge));
    List<TrainStanding> standings = new ArrayList<>();
    trains.forEach((train, findings) -> standings.add(decision.standing(train, findings)));
    List<Option> ranking =
        TrainRanking.of(standings, decision.order(), parting, request, knowledge);
    return new Recommendation(
        request,
        ranking,
        List.copyOf(excluded),
        List.copyOf(assessed),
        composition,
        decision,
        parting,
        Deferred.of(() -> new FamilyComparison(ranking, excluded, parting).rows()),
        List.copyOf(advice),
        List.copyOf(studies),
        Deferred.of(() -> new Assumed(5, 2, 4, 1, 2, 1)),
        Deferred.of(() -> fired),
        new Provenance(
            "9.9.9",
            "dd".repeat(32),
            "en",
            "aa".repeat(32),
            "bb".repeat(32),
            Deferred.of(() -> "cc".repeat(32)),
            Optional.empty()));
  }
}
