package evisor.model;

/** What makes a sample hard or special. */
public enum Trait implements Term {
  /** Lipoproteins overlap with vesicles in size or density. */
  LIPOPROTEIN,
  /** Albumin and other soluble protein far outweigh vesicle protein. */
  PROTEIN_RICH,
  /** Polymers of uromodulin (Tamm-Horsfall protein) trap and mimic vesicles. */
  UROMODULIN,
  /** Casein micelles overlap with vesicles in size. */
  CASEIN,
  /** Hyaluronan makes the fluid viscous. */
  HYALURONAN,
  /** Mucins make the fluid sticky and uneven. */
  MUCUS,
  /** More viscous than buffer, so that spins and filters work slower. */
  VISCOUS,
  /** Few vesicles and little protein, so that losses weigh heavily. */
  LOW_ABUNDANCE,
  /** Bacteria, or their vesicles, come along. */
  BACTERIA,
  /** Cell walls, pigments, polysaccharides or other plant and algal matter. */
  PLANT_MATTER,
  /** The conditioning medium held serum or platelet lysate. */
  SERUM_SUPPLEMENT,
  /** Solid matter must be broken up or digested first. */
  SOLID,
  /** Vesicles are mammalian and carry CD9, CD63 or CD81. */
  MAMMALIAN,
  /** A fluid of the body, taken from a donor. */
  BODY_FLUID,
  /** Blood plasma, serum or what is made of them. */
  BLOOD,
  /** A culture medium into which cells released their vesicles. */
  CULTURE
}
