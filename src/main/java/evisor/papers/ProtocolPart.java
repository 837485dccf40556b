package evisor.papers;

import evisor.model.Term;

/** Where a text of a protocol stands in the paper. */
public enum ProtocolPart implements Term {
  /** What has to be at hand. */
  MATERIAL,
  /** What is done before the sample comes. */
  PREPARE,
  /** What is done with the sample, one instruction after another. */
  DO,
  /** What is kept for quality control, and where. */
  KEEP,
  /** How long it may wait, and where the work may stop. */
  HOLD,
  /** By what the step is accepted. */
  CHECK,
  /** What is to be written down. */
  RECORD,
  /** What becomes of what is thrown away. */
  WASTE,
  /** What the methods section of a publication says of it. */
  METHODS,
  /** An item of EV-TRACK, with a colon before what the plan decides of it. */
  EV_TRACK,
  /** An item of MISEV2023, likewise. */
  MISEV
}
