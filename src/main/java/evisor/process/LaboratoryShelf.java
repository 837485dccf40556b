package evisor.process;

import evisor.knowledge.RankingParameters.ShelfUse;
import evisor.process.UnitOperation.Run;
import java.util.Set;

/**
 * What a laboratory has, and when a step is run on it though something that can be bought would be
 * through earlier.
 *
 * @param devices columns, fibres, filters and the like, as the knowledge base names them; none
 *     where it is not known
 * @param rotors rotors, likewise
 * @param use how far what is there is preferred
 */
record LaboratoryShelf(Set<String> devices, Set<String> rotors, ShelfUse use) {

  /** It is not known what there is: whatever is fastest is taken. */
  static final LaboratoryShelf UNKNOWN =
      new LaboratoryShelf(Set.of(), Set.of(), new ShelfUse(1, 0));

  /** Returns whether a device is there. */
  boolean has(String device) {
    return !devices.isEmpty() && devices.contains(device);
  }

  /** Returns whether a rotor is there. */
  boolean hasRotor(String rotor) {
    return rotors.contains(rotor);
  }

  /**
   * Returns whether a device is there that takes so much well.
   *
   * @param volumeMl mL of one load
   * @param capacityMl mL that the device takes in one load
   * @param dilutes whether it gives off the same volume however little it takes
   */
  boolean has(String device, double volumeMl, double capacityMl, boolean dilutes) {
    return has(device) && (!dilutes || volumeMl >= use.leastLoad() * capacityMl);
  }

  /** Returns whether what takes so long is used in place of something faster. */
  boolean serves(double hours, double fastestHours) {
    return hours <= use.mostHours() * fastestHours + UnitOperation.ROUNDING;
  }

  /**
   * Returns whether a run is to be preferred: on a device that is there, else through first. A
   * rotor that is there does not count for it: it would draw a spin into another centrifuge.
   */
  boolean prefers(Run next, Run found) {
    boolean there = has(next.device());
    if (there == has(found.device())) {
      return next.before(found);
    }
    return there
        ? serves(next.plannedHours(), found.plannedHours())
        : !serves(found.plannedHours(), next.plannedHours());
  }
}
