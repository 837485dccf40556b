package evisor.words;

import evisor.model.Use;

/** Uses of vesicles that tests name. */
public final class Uses {

  public static final Use RNA = Use.of("rna");
  public static final Use PROTEOMICS = Use.of("proteomics");
  public static final Use IN_VIVO_THERAPY = Use.of("in-vivo-therapy");
  public static final Use VACCINE = Use.of("vaccine");

  private Uses() {}
}
