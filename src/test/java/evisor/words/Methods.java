package evisor.words;

import evisor.model.Method;

/** Isolation methods that tests name. */
public final class Methods {

  public static final Method DIFFERENTIAL_UC = Method.of("differential-uc");
  public static final Method DENSITY_GRADIENT_UC = Method.of("density-gradient-uc");
  public static final Method ULTRAFILTRATION = Method.of("ultrafiltration");
  public static final Method TFF = Method.of("tff");
  public static final Method SEC = Method.of("sec");
  public static final Method ION_EXCHANGE = Method.of("ion-exchange");
  public static final Method BIND_ELUTE = Method.of("bind-elute");
  public static final Method PEG_PRECIPITATION = Method.of("peg-precipitation");
  public static final Method KIT_PRECIPITATION = Method.of("kit-precipitation");

  private Methods() {}
}
