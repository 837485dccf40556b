package evisor.campaign;

import evisor.knowledge.WorkingTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The plan of a campaign.
 *
 * @param samples samples in all
 * @param weeks weeks in which they are to be finished; empty where the request does not say
 * @param time what it is planned by
 * @param ranking how each train that is not excluded gets through it, the recommended first
 * @param purchases what each device would gain that is not at hand, and a second one of the
 *     instrument that there is most waiting for
 */
public record CampaignWork(
    long samples,
    OptionalDouble weeks,
    WorkingTime time,
    List<CampaignPlan> ranking,
    List<DevicePurchase> purchases) {

  /** Copies the lists. */
  public CampaignWork {
    ranking = List.copyOf(ranking);
    purchases = List.copyOf(purchases);
  }

  /** Returns how the recommended train gets through it; empty where none is feasible. */
  public Optional<CampaignPlan> recommended() {
    return ranking.stream().findFirst();
  }
}
