package evisor.process;

import evisor.model.Term;

/** At which radius of a rotor a relative centrifugal force is stated. */
public enum ForceRadius implements Term {
  /** Midway between the inner and the outer end of the tube. */
  AVERAGE,
  /** At the outer end of the tube, as makers state the highest force. */
  MAX
}
