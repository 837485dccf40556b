package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Strength;
import evisor.model.Use;
import java.util.Map;
import java.util.Set;

/**
 * Weights, steps and curves of the ranking; every one is a judgement of the authors, marked as an
 * assumption.
 *
 * @param weights weight of each criterion for each priority, before they are scaled to sum to 1
 * @param gmpWeight factor on the weight of GMP fit, by level of GMP in the order of its enum
 * @param steps how far an argument of a strength moves an attainment
 * @param start attainment that arguments start from where nothing is computed
 * @param purityNeed orders of magnitude by which a contaminant must fall, by purity
 * @param implied what a use needs to be gone, where the request does not say and the sample
 *     contains it
 * @param impliedByDefault what must be gone where no use is named
 * @param recoveryNeed fraction of the vesicles to be recovered where no number is asked for, by
 *     priority
 * @param comfortableHours hours that cost no attainment where there is no time limit, by priority
 * @param comfortableRuns runs of devices in one set that cost no attainment
 * @param methodShare attainment of simplicity that each further isolation method costs
 * @param samePrincipleShare part of the removal that a second step by the same principle still
 *     brings
 * @param tieCoverage part of the joint uncertainty within which two trains are tied
 * @param leastTie difference of scores within which two trains are always tied
 * @param weightSpread standard deviation of the natural logarithm of a weight, for drawing it
 * @param closeShare share of the draws from which the race is called close where other trains come
 *     first in them
 */
public record RankingParameters(
    Map<Priority, Map<Criterion, Double>> weights,
    Map<String, Double> gmpWeight,
    Map<Strength, Double> steps,
    double start,
    Map<Purity, Double> purityNeed,
    Map<Use, Set<Contaminant>> implied,
    Set<Contaminant> impliedByDefault,
    Map<Priority, Double> recoveryNeed,
    Map<Priority, Double> comfortableHours,
    double comfortableRuns,
    double methodShare,
    double samePrincipleShare,
    double tieCoverage,
    double leastTie,
    double weightSpread,
    double closeShare) {}
