package evisor.model;

/** What a step may leave in the product. */
public enum Residual implements Term {
  POLYMER,
  SUCROSE,
  IODIXANOL,
  ANTIBODY,
  LIGAND,
  SALT,
  ENZYME
}
