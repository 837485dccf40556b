package evisor.words;

import evisor.model.Equipment;

/** Equipment that tests name. */
public final class Devices {

  public static final Equipment BENCHTOP_CENTRIFUGE = Equipment.of("benchtop-centrifuge");
  public static final Equipment ULTRACENTRIFUGE = Equipment.of("ultracentrifuge");
  public static final Equipment TFF_SYSTEM = Equipment.of("tff-system");

  private Devices() {}
}
