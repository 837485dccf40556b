package evisor.rules;

import evisor.model.PredictedTrain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the second pass said; every list of findings the gravest effect first, and of one effect by
 * level and rule id.
 *
 * @param trains the trains judged
 * @param findings findings of exclude, condition, grade and caution, for every train in its place;
 *     empty lists included
 * @param open findings of study about one train, likewise
 * @param advice findings of advise about the plan as a whole
 * @param generalStudies findings of study about any plan
 */
public record Judgement(
    List<PredictedTrain> trains,
    List<List<Finding>> findings,
    List<List<Finding>> open,
    List<Finding> advice,
    List<Finding> generalStudies) {

  /** Returns the findings of each train. */
  public Map<PredictedTrain, List<Finding>> byTrain() {
    return byTrain(findings);
  }

  /** Returns what would have to be shown for each train. */
  public Map<PredictedTrain, List<Finding>> studies() {
    return byTrain(open);
  }

  private Map<PredictedTrain, List<Finding>> byTrain(List<List<Finding>> said) {
    Map<PredictedTrain, List<Finding>> byTrain = new LinkedHashMap<>();
    for (int i = 0; i < trains.size(); i++) {
      byTrain.put(trains.get(i), said.get(i));
    }
    return Collections.unmodifiableMap(byTrain);
  }
}
