package evisor.campaign;

import evisor.model.Equipment;
import evisor.model.Method;
import evisor.model.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one train gets through a campaign.
 *
 * @param core the isolation methods of the train
 * @param batch one full batch
 * @param last the last batch, which may be smaller
 * @param limit why no more samples are processed together
 * @param batches how many batches there are, the last included
 * @param handsOnHours hours that somebody works; empty where that is not known
 * @param handsNeeded people who have to work at the same time for it to be through in its weeks;
 *     empty where hours or weeks are not known
 * @param cost what it costs; empty where that is not known
 * @param instruments how long it takes each instrument, the longest first
 * @param handsWeeks weeks for which the hands at hand are taken; 0 where that is not known
 * @param weeks weeks of work: at least, if batches overlap so that what there is most waiting for
 *     never stands still; at most, if each batch begins once the one before it is through
 * @param queue what there is most waiting for: an instrument, or the hands where it is empty
 * @param fit whether it is through in its weeks; empty where these are not stated
 */
public record CampaignPlan(
    List<Method> core,
    PlannedBatch batch,
    PlannedBatch last,
    BatchLimit limit,
    long batches,
    Optional<Range> handsOnHours,
    OptionalLong handsNeeded,
    Optional<CampaignCost> cost,
    List<InstrumentTime> instruments,
    double handsWeeks,
    Range weeks,
    Optional<Equipment> queue,
    Optional<CampaignFit> fit) {

  /** Copies the lists. */
  public CampaignPlan {
    core = List.copyOf(core);
    instruments = List.copyOf(instruments);
  }
}
