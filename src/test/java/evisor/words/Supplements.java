package evisor.words;

import evisor.model.Supplement;

/** Supplements of the medium that tests name. */
public final class Supplements {

  public static final Supplement NONE = Supplement.of("none");
  public static final Supplement FBS = Supplement.of("fbs");

  private Supplements() {}
}
