package evisor.validation;

import evisor.cases.Case;
import evisor.model.Method;
import evisor.model.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a yardstick may look at.
 *
 * @param tested the case
 * @param request its request, as it is understood
 * @param own what its own research group has done
 * @param feasible cores that the rules do not exclude
 */
record YardstickSituation(Case tested, Request request, OwnWork own, Set<List<Method>> feasible) {

  /** Returns the first of some cores that is feasible. */
  Optional<List<Method>> first(List<List<Method>> cores) {
    return cores.stream().filter(feasible::contains).findFirst();
  }
}
