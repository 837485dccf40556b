package evisor.words;

import evisor.model.Route;

/** Routes of a product that tests name. */
public final class Routes {

  public static final Route INTRAVENOUS = Route.of("intravenous");
  public static final Route ORAL = Route.of("oral");

  private Routes() {}
}
