package evisor.words;

import evisor.model.Format;

/** Formats of methods that tests name. */
public final class Formats {

  public static final Format SPIN_FILTER = Format.of("spin-filter");
  public static final Format HOLLOW_FIBRE = Format.of("hollow-fibre");
  public static final Format MEMBRANE_AFFINITY = Format.of("membrane-affinity");

  private Formats() {}
}
