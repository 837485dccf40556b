package evisor.cases;

import evisor.advice.AnswerSketch;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.decision.SampleTrains;
import evisor.model.Level;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.process.Plan;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import java.util.List;
import java.util.Map;

/** Answers made by hand, to check what a case expects of them. */
final class Answers {

  private final AnswerSketch sketch = new AnswerSketch(Requests.bare(request()));

  /** Adds a train of which a rule says something; trains rank by what is said of them. */
  Answers rank(Rule rule, Method... core) {
    sketch.train(SampleTrains.train(1, core), SampleTrains.finding(rule));
    return this;
  }

  /** Adds what is said of the request. */
  Answers said(Finding finding) {
    sketch.said(finding);
    return this;
  }

  /** Excludes a train by a rule. */
  Answers exclude(Rule rule, Method... core) {
    sketch.excluded(SampleTrains.train(1, core), SampleTrains.finding(rule));
    return this;
  }

  /** Adds what is predicted of a train, of which rules can then be asked. */
  Answers assess(PredictedTrain train, Finding... findings) {
    Plan plan = new Plan(train.core(), Map.of(), Map.of(), List.of());
    sketch.assessed(new AssessedTrain(plan, train, List.of(findings), List.of()));
    return this;
  }

  Recommendation answer() {
    return sketch.answer();
  }

  static Rule rule(String id, Verb verb) {
    return SampleTrains.rule(id, verb);
  }

  /** Returns a rule that lays down a condition on what a method takes. */
  static Rule bound(String id) {
    return SampleTrains.rule(id, Verb.CONDITION, Level.DOMAIN);
  }

  static AskedRequest request() {
    return Requests.valid("{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}");
  }
}
