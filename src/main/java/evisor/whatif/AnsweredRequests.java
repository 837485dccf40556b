package evisor.whatif;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.model.Effect;
import evisor.request.AskedRequest;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has requests answered, each once. */
final class AnsweredRequests {

  private final Advisor advisor;
  private final Map<AskedRequest, Recommendation> known = new LinkedHashMap<>();

  AnsweredRequests(Advisor advisor) {
    this.advisor = advisor;
  }

  Recommendation on(AskedRequest request) {
    return known.computeIfAbsent(request, advisor::recommend);
  }

  boolean feasible(AskedRequest request) {
    return !on(request).ranking().isEmpty();
  }

  /** Returns the rules that exclude a train, by its place among all. */
  List<Rule> excluding(AskedRequest request, int train) {
    AssessedTrain assessed = on(request).assessed().get(train);
    List<Rule> rules = new ArrayList<>();
    for (Finding finding : assessed.findings()) {
      if (finding.effect() == Effect.EXCLUDE) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  /** Returns how many requests were answered. */
  int asked() {
    return known.size();
  }
}
