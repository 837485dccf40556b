package evisor.diff;

import java.util.List;
import java.util.Map;

/**
 * What a sample of all that may be asked says of a change.
 *
 * @param seed what the sample was drawn from
 * @param first how many requests get another first train
 * @param any how many requests get any other answer
 * @param kinds how many requests have each kind of difference, in the order of kinds
 * @param flows between which trains first places went, the most frequent first
 * @param causes by which changes the answers changed, with counts, the most frequent first; of at
 *     most as many requests as were tried
 * @param weight what the table counts: differences of this kind and weightier ones
 * @param near how many requests near the cases and the changes found were looked at beside the
 *     sample, to see where answers change
 * @param where values of single fields with which answers change more often than without; those
 *     that hold most changes beyond their share first
 * @param spread whether the table counts the sample alone; too few of it change otherwise, and the
 *     requests nearby count too
 */
public record SampleSurvey(
    long seed,
    SampleShare first,
    SampleShare any,
    Map<AnswerDifference.Kind, Integer> kinds,
    List<TrainFlow> flows,
    Map<String, Integer> causes,
    AnswerDifference.Kind weight,
    SampleShare near,
    List<FieldShare> where,
    boolean spread) {}
