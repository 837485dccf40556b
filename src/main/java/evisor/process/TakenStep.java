package evisor.process;

import evisor.knowledge.StepProfile;
import evisor.model.Gmp;
import evisor.model.Phase;
import evisor.model.Request;
import evisor.model.Step;
import evisor.process.FormCache.Chosen;
import evisor.process.StepForms.Choice;
import evisor.process.UnitOperation.Load;
import java.util.Optional;

/**
 * A step of a train with the form that was chosen for it.
 *
 * @param profile what is known of the step
 * @param chosen its form and run, with what rules set of it
 * @param step the step as an answer shows it
 */
record TakenStep(StepProfile profile, Chosen chosen, Step step) {

  Choice choice() {
    return chosen.choice();
  }

  String orderedBy() {
    return step.orderedBy();
  }

  /** Returns whether it belongs to the core. */
  boolean core() {
    return profile.phase() == Phase.ISOLATION;
  }

  /** Returns what it takes in work and money, item by item. */
  StepBill bill(Request request) {
    boolean gmp = request.gmp() == Gmp.FULL;
    Load load =
        new Load(
            step.volumeInMl(),
            request.samplesTogether(),
            Optional.empty(),
            gmp,
            0,
            Optional.empty());
    StepExpenses expenses = choice().form().expenses();
    StepCost hands = expenses.work(load, choice().run());
    return new StepBill(
        step,
        choice().form().form().equipment(),
        expenses.items(load, choice().run()),
        hands.handsOnHours(),
        hands.costEur(),
        choice().spent().costEur(),
        expenses.costBasis(choice().run(), gmp).isPresent());
  }
}
