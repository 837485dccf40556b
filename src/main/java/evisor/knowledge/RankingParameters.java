package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Preference;
import evisor.model.Use;
import evisor.precedents.PrecedentOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By what trains are ordered; every number is a judgement of the authors, marked as an assumption.
 *
 * @param implied what a use needs to be gone, where the request does not say and the sample
 *     contains it
 * @param impliedByDefault what must be gone where no use is named
 * @param samePrincipleShare part of the removal that a second step by the same principle still
 *     brings
 * @param closeShare share of the draws from which the race is called close where other trains come
 *     first in them
 * @param overNeed grades of purity above the need from which a train is more than is needed
 * @param usualPoints what a train counts that is usual, by its place; the last for all places
 *     beyond
 * @param groupPoints what a research group counts, by how it fared with the train
 * @param nearness what is left of that where the situation is only near
 * @param bandsPerDoubling bands in which points are compared, for each doubling of them
 * @param indifference factor by which two figures must differ to matter, by what is preferred
 * @param establishedGroups groups in just this situation that make a train established
 * @param purposes classes of uses that are for one purpose
 * @param shelf how far what a laboratory has is preferred to what it can buy
 * @param rates samples a day that laboratories are set up for, the lowest first
 */
public record RankingParameters(
    Map<Use, Set<Contaminant>> implied,
    Set<Contaminant> impliedByDefault,
    double samePrincipleShare,
    double closeShare,
    double overNeed,
    List<Double> usualPoints,
    Map<PrecedentOutcome, Double> groupPoints,
    Nearness nearness,
    double bandsPerDoubling,
    Map<Preference, Double> indifference,
    double establishedGroups,
    Map<String, Set<Use>> purposes,
    ShelfUse shelf,
    List<Double> rates) {

  /**
   * How far what a laboratory has is preferred.
   *
   * @param mostHours times the hours of the fastest device up to which one that is there is used
   * @param leastLoad share of its load from which a column that is there is used
   */
  public record ShelfUse(double mostHours, double leastLoad) {}

  /**
   * What is left of a group's points.
   *
   * @param sample where the sample is only like this one
   * @param amount where the amount is only near
   * @param purpose where the purpose is another
   * @param format where a format is another or not known
   * @param sameDecades decades between two amounts up to which they are the same
   * @param nearDecades decades up to which they are near; beyond, nothing is left
   */
  public record Nearness(
      double sample,
      double amount,
      double purpose,
      double format,
      double sameDecades,
      double nearDecades) {}
}
