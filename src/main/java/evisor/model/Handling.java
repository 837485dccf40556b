package evisor.model;

import java.util.List;
import java.util.Set;

/**
 * How a train is worked, all of its steps taken together.
 *
 * @param equipment capital equipment that it needs
 * @param lacking what of that is not at hand
 * @param formats formats of its isolation methods, each once: so few that a list finds them sooner
 * @param principles by which properties its isolation methods tell vesicles from the rest
 * @param parting those of steps that part vesicles at all
 * @param residuals what may be left in the product after its last step
 * @param open whether a step of its core handles the product in the open
 * @param researchOnly whether a step of its core needs a reagent or kit of research grade
 * @param precedents isolation methods of its core with a published clinical or GMP use
 * @param coarseSteps isolation methods that part coarsely
 * @param fineSteps isolation methods that part finely
 */
public record Handling(
    Set<Equipment> equipment,
    Set<Equipment> lacking,
    List<Format> formats,
    Set<Principle> principles,
    Set<Principle> parting,
    Set<Residual> residuals,
    boolean open,
    boolean researchOnly,
    Set<Method> precedents,
    int coarseSteps,
    int fineSteps) {

  /** Returns the same where some of the equipment is not at hand. */
  public Handling lacking(Set<Equipment> absent) {
    return new Handling(
        equipment,
        absent,
        formats,
        principles,
        parting,
        residuals,
        open,
        researchOnly,
        precedents,
        coarseSteps,
        fineSteps);
  }
}
