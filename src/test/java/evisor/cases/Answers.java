package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.advice.CriterionScore;
import evisor.advice.CriterionScore.Argument;
import evisor.advice.Delivery;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.files.Place;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Method;
import evisor.model.Range;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Answers made by hand, to check what a case expects of them. */
final class Answers {

  private final List<Option> ranking = new ArrayList<>();
  private final List<Exclusion> excluded = new ArrayList<>();
  private final List<AssessedTrain> assessed = new ArrayList<>();
  private final SortedSet<String> fired = new TreeSet<>();

  /** Ranks a train next, with one criterion of weight 1 that a rule moves. */
  Answers rank(double score, Rule rule, double step, Method... core) {
    Train train = Train.of(List.of(core), Set.of());
    Finding finding = finding(rule);
    CriterionScore criterion =
        new CriterionScore(
            Criterion.PURITY,
            1,
            score / 100,
            score / 100,
            Range.of(score / 100),
            () -> "",
            List.of(new Argument(finding, step, true)));
    ranking.add(
        new Option(
            ranking.size() + 1,
            score,
            Range.of(score),
            ranking.size() + 1,
            train,
            Delivery.UNKNOWN,
            List.of(criterion),
            List.of(finding)));
    fired.add(rule.id());
    return this;
  }

  /** Excludes a train by a rule. */
  Answers exclude(Rule rule, Method... core) {
    excluded.add(new Exclusion(Train.of(List.of(core), Set.of()), List.of(finding(rule))));
    fired.add(rule.id());
    return this;
  }

  /** Adds what is predicted of a train, of which rules can then be asked. */
  Answers assess(Train train) {
    Plan plan = new Plan(train.core(), Map.of(), Map.of(), List.of());
    assessed.add(new AssessedTrain(plan, train, List.of(), List.of()));
    return this;
  }

  Recommendation answer() {
    return new Recommendation(
        Requests.bare(request()),
        List.copyOf(ranking),
        List.copyOf(excluded),
        List.copyOf(assessed),
        List.of(),
        List.of(),
        List.of(),
        new Assumed(0, 0, 0, 0, 0, 0),
        fired,
        new Provenance("0", "", "en", "", "", ""));
  }

  static Rule rule(String id, Verb verb) {
    return new Rule(
        id,
        "Title of " + id,
        verb,
        Criterion.PURITY,
        Strength.STRONG,
        Basis.REQUEST,
        List.of(),
        Place.of("rules/x.drl"),
        "",
        "");
  }

  static AskedRequest request() {
    return Requests.valid("{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}");
  }

  private static Finding finding(Rule rule) {
    return new Finding(rule, () -> "What " + rule.id() + " says.");
  }
}
