package evisor.campaign;

import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Range;
import java.util.List;
import java.util.Optional;

/**
 * What one more device would gain over a campaign.
 *
 * @param device the device
 * @param second whether there is one already
 * @param price what it costs in euro, where a price is known
 * @param then the isolation methods of the train that would come first; empty where none would be
 *     feasible
 * @param otherTrain whether that is another train than without it
 * @param handsOnHoursSaved hours of work that it saves at the low and the high end, negative where
 *     there is more; empty where that is not known
 * @param costEurSaved euro that it saves, likewise
 * @param weeks weeks of work with it; empty where no train would be feasible
 * @param gains whether anything is better with it
 */
public record DevicePurchase(
    Equipment device,
    boolean second,
    Optional<Figure> price,
    List<Method> then,
    boolean otherTrain,
    Optional<Range> handsOnHoursSaved,
    Optional<Range> costEurSaved,
    Optional<Range> weeks,
    boolean gains) {

  /** Copies the list. */
  public DevicePurchase {
    then = List.copyOf(then);
  }
}
