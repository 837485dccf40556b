package evisor.knowledge;

import evisor.model.Term;

/** For what a step needs work or a consumable once more. */
public enum PerUnit implements Term {
  /** Once for all samples that are processed together. */
  SET,
  /** For each sample. */
  SAMPLE,
  /** For each run of the device. */
  RUN,
  /** For each fill, load or cycle of the device. */
  LOAD,
  /** For each mL of sample that enters the step. */
  ML,
  /** For each mL of bed in each cycle; of devices that have a bed. */
  BED_ML
}
