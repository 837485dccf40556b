package evisor.decision;

import java.util.List;

/**
 * How usual a train is here, and who has used it.
 *
 * @param place its place among what is usual, from 1; 0 where it is not usual
 * @param usualPoints what that counts
 * @param counted one row for each research group that counts, the most direct first
 * @param points what both count together, at least 0
 * @param band the band of those points; trains of one band are alike
 * @param tier how certain it is that it works here
 */
public record TrainPractice(
    int place,
    double usualPoints,
    List<CountedPrecedent> counted,
    double points,
    int band,
    Tier tier) {

  /** Returns what stands for a train that is on no list of what is usual, behind all that are. */
  static final int NO_PLACE = Integer.MAX_VALUE;

  /** Returns the place by which trains are ordered that nothing else parts. */
  int order() {
    return place == 0 ? NO_PLACE : place;
  }

  /** Returns whether anybody is known to have used it for something like it, counted or not. */
  public boolean tried() {
    return tier != Tier.UNTRIED;
  }

  /** Returns how many groups used it in just such a situation. */
  public long directGroups() {
    return counted.stream().filter(group -> group.points() > 0 && group.direct()).count();
  }
}
