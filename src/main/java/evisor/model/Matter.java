package evisor.model;

/** What a sample is made of, as far as it decides how vesicles are usually taken out of it. */
public enum Matter implements Term {
  /** A fluid with little beside vesicles. */
  CLEAR,
  /** A fluid full of protein, such as plasma. */
  RICH,
  /** Solid matter, or a suspension that fouls filters and columns. */
  SOLID
}
