package evisor.words;

import evisor.model.MscSource;

/** Sources of mesenchymal stem cells that tests name. */
public final class MscSources {

  public static final MscSource UMBILICAL_CORD = MscSource.of("umbilical-cord");

  private MscSources() {}
}
