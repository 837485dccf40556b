package evisor.answer;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.TrainDelivery;
import evisor.advice.TrainPredictions;
import evisor.decision.CountedPrecedent;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.rules.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One of the trains that are laid side by side, whether it is feasible or excluded.
 *
 * @param standing where it stands, or would if nothing excluded it
 * @param predictions what is predicted of it
 * @param option where it is ranked; empty where it is excluded
 * @param studies what would have to be shown by experiment for it
 */
record ComparedTrain(
    TrainStanding standing,
    TrainPredictions predictions,
    Optional<Option> option,
    List<Finding> studies) {

  /** Returns the train with a core; empty where nobody considers one. */
  static Optional<ComparedTrain> of(Recommendation answer, List<Method> core, Knowledge knowledge) {
    return answer.assessed().stream()
        .filter(assessed -> assessed.train().core().equals(core))
        .findFirst()
        .map(assessed -> of(answer, assessed, knowledge));
  }

  private static ComparedTrain of(
      Recommendation answer, AssessedTrain assessed, Knowledge knowledge) {
    PredictedTrain train = assessed.train();
    return new ComparedTrain(
        answer.decision().standing(train, assessed.findings()),
        TrainPredictions.of(
            train.outcome(),
            TrainDelivery.of(train.outcome(), answer.request(), knowledge),
            answer.request(),
            knowledge.lexicon().speech()),
        answer.ranking().stream()
            .filter(option -> option.train().core().equals(train.core()))
            .findFirst(),
        assessed.studies());
  }

  /** Returns its isolation methods in order. */
  List<Method> core() {
    return standing.train().core();
  }

  /** Returns what excludes it; nothing where it is feasible. */
  List<Finding> exclusions() {
    return standing.findings().stream()
        .filter(finding -> finding.effect() == Effect.EXCLUDE)
        .toList();
  }

  /** Returns the research groups that count for it. */
  List<CountedPrecedent> groupsFor() {
    return standing.practice().counted().stream().filter(group -> group.points() > 0).toList();
  }

  /** Returns the research groups that found it wanting. */
  List<CountedPrecedent> groupsAgainst() {
    return standing.practice().counted().stream().filter(group -> group.points() < 0).toList();
  }
}
