package evisor.service;

/**
 * What is served where.
 *
 * @param host the address or name of it that is bound
 * @param port the port; 0 for any that is free
 * @param behindProxy whether a proxy stands before the service, which sees to TLS, login and names
 * @param source where rules and cases are read
 * @param limits how much is taken on
 */
public record ServiceSettings(
    String host, int port, boolean behindProxy, RulesSource source, ServiceLimits limits) {

  /** The address that is bound where nothing else is asked for. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The port that is bound where nothing else is asked for. */
  public static final int USUAL_PORT = 8080;
}
