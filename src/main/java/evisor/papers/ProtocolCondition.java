package evisor.papers;

import evisor.model.Gmp;
import evisor.model.Request;
import evisor.model.Step;
import evisor.model.Term;

/** When a text of a protocol is said. */
public enum ProtocolCondition implements Term {
  /** Full GMP is asked for. */
  GMP,
  /** Full GMP is not asked for. */
  NO_GMP,
  /** Vesicles go into or onto a living being. */
  IN_VIVO,
  /** One sample makes several loads of the device. */
  SEVERAL_LOADS,
  /** One sample makes a single load of the device. */
  ONE_LOAD,
  /** The step is spun more than once. */
  SEVERAL_SPINS,
  /** There is a figure for what comes through. */
  RECOVERY_KNOWN,
  /** Several samples are processed together. */
  SEVERAL_SAMPLES,
  /** The samples are a batch of a campaign. */
  CAMPAIGN,
  /** It is the first step. */
  FIRST,
  /** Another step follows. */
  NOT_LAST,
  /** It is the last step. */
  LAST;

  /**
   * Returns whether it holds for a step.
   *
   * @param number the step's place from 1
   * @param steps how many steps the train has
   */
  boolean holds(Request request, Step step, int number, int steps) {
    return switch (this) {
      case GMP -> request.gmp() == Gmp.FULL;
      case NO_GMP -> request.gmp() != Gmp.FULL;
      case IN_VIVO -> request.inVivo();
      case SEVERAL_LOADS -> step.loads() > 1;
      case ONE_LOAD -> step.loads() == 1;
      case SEVERAL_SPINS -> StepValues.number(step, "spins").orElse(1) > 1;
      case RECOVERY_KNOWN -> step.recovery().isPresent();
      case NOT_LAST -> number < steps;
      case SEVERAL_SAMPLES -> request.samplesTogether() > 1;
      case CAMPAIGN -> request.campaignSamples() > 0;
      case FIRST -> number == 1;
      case LAST -> number == steps;
    };
  }
}
