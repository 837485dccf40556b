package evisor.papers;

import evisor.model.Term;

/** What the texts of a file of protocols are said of. */
public enum ProtocolScope implements Term {
  /** The run as a whole: they stand before and after all steps. */
  RUN,
  /** Every step, whatever it is; they stand after its own texts. */
  EVERY_STEP,
  /** The steps and formats that the file names. */
  STEPS
}
