package evisor.model;

import static evisor.model.Family.CHROMATOGRAPHY;
import static evisor.model.Family.FILTRATION;
import static evisor.model.Family.PRECIPITATION;
import static evisor.model.Family.ULTRACENTRIFUGATION;

/** The eleven isolation methods; a core is an ordered list of them. */
public enum Method implements StepKind {
  DIFFERENTIAL_UC(ULTRACENTRIFUGATION),
  DENSITY_GRADIENT_UC(ULTRACENTRIFUGATION),
  CUSHION_UC(ULTRACENTRIFUGATION),
  ULTRAFILTRATION(FILTRATION),
  TFF(FILTRATION),
  SEC(CHROMATOGRAPHY),
  ION_EXCHANGE(CHROMATOGRAPHY),
  BIND_ELUTE(CHROMATOGRAPHY),
  IMMUNOAFFINITY(CHROMATOGRAPHY),
  PEG_PRECIPITATION(PRECIPITATION),
  KIT_PRECIPITATION(PRECIPITATION);

  private final Family family;

  Method(Family family) {
    this.family = family;
  }

  /** Returns the family that the method belongs to. */
  public Family family() {
    return family;
  }
}
