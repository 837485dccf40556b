package evisor.model;

/**
 * In which form a method is run; one method can work in opposite modes, so a step always names its
 * format.
 */
public enum Format implements Term {
  // ultracentrifugation and other spins
  PELLETING,
  CUSHION,
  IODIXANOL_GRADIENT,
  TUBES,
  // filtration
  SPIN_FILTER,
  NANOPOROUS_MEMBRANE,
  STIRRED_CELL,
  HOLLOW_FIBRE,
  SYRINGE_FILTER,
  BOTTLE_TOP_FILTER,
  FILTER_CAPSULE,
  // chromatography
  GRAVITY_COLUMN,
  PREPARATIVE_COLUMN,
  MIXED_BED,
  ANION_EXCHANGER,
  CORE_BEAD,
  MONOLITH,
  MEMBRANE_AFFINITY,
  RESIN_SLURRY,
  HIC_FIBRE,
  LIGAND_AFFINITY,
  MAGNETIC_BEADS,
  // precipitation and incubation
  BOTTLES,
  REAGENT_TUBE,
  VESSEL
}
