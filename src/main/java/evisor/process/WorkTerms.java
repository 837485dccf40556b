package evisor.process;

import evisor.knowledge.Rotor;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Request;
import java.util.Optional;
import java.util.Set;

/**
 * On what the choice of a step's form depends, of a request; how much enters the step depends on
 * the train as well.
 *
 * @param samples samples that are processed together
 * @param rotor the ultracentrifuge's rotor, where the request names one that is known
 * @param gmp whether it is run under full GMP
 * @param equipment what is at hand
 */
record WorkTerms(int samples, Optional<Rotor> rotor, boolean gmp, Set<Equipment> equipment) {

  /**
   * Returns the terms of a request.
   *
   * @param rotor the rotor that it names, where that is known
   */
  static WorkTerms of(Request request, Optional<Rotor> rotor) {
    return new WorkTerms(
        request.samplesTogether(), rotor, request.gmp() == Gmp.FULL, request.equipment());
  }
}
