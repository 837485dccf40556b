package evisor.knowledge;

import evisor.model.Figure;
import java.util.List;

/**
 * The work and the consumables that one form of a step needs.
 *
 * @param handsOn hours that somebody works on it; none where that is not known
 * @param consumables what is used up; none where that is not known
 */
public record StepNeeds(List<HandsOn> handsOn, List<Consumable> consumables) {

  /** Nothing is known. */
  public static final StepNeeds UNKNOWN = new StepNeeds(List.of(), List.of());

  /**
   * Work.
   *
   * @param per for what it is needed
   * @param hours hours each time
   */
  public record HandsOn(PerUnit per, Figure hours) {}

  /**
   * Something that is used up.
   *
   * @param item the item of {@code prices.json}; {@link #DEVICE} for the device itself
   * @param per for what it is needed
   * @param amount items each time; below 1 where one item serves several times
   */
  public record Consumable(String item, PerUnit per, Figure amount) {

    /** Stands for the device that the step is run on, whichever it is. */
    public static final String DEVICE = "device";

    /** Returns whether it is the device itself that is used up. */
    public boolean isDevice() {
      return item.equals(DEVICE);
    }
  }
}
