package evisor.rules;

import evisor.model.Train;
import java.util.List;
import java.util.Map;

/**
 * What the second pass said; every list in the order of rule ids.
 *
 * @param byTrain findings of exclude, against, favour and caution, for every train judged; empty
 *     lists included
 * @param studies findings of study about one train, for every train judged; empty lists included
 * @param advice findings of advise about the plan as a whole
 * @param generalStudies findings of study about any plan
 */
public record Judgement(
    Map<Train, List<Finding>> byTrain,
    Map<Train, List<Finding>> studies,
    List<Finding> advice,
    List<Finding> generalStudies) {}
