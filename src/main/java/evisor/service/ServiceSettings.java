package evisor.service;

import java.util.Optional;

/**
 * What is served where.
 *
 * @param host the address or name of it that is bound
 * @param port the port; 0 for any that is free
 * @param publicAddress where a proxy shows it, which sees to TLS and login; none where nobody does
 * @param source where rules and cases are read
 * @param limits how much is taken on
 * @param decisions where decisions are kept; the service closes it when it stops
 */
public record ServiceSettings(
    String host,
    int port,
    Optional<PublicAddress> publicAddress,
    RulesSource source,
    ServiceLimits limits,
    DecisionKeeper decisions) {

  /** The address that is bound where nothing else is asked for. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The port that is bound where nothing else is asked for. */
  public static final int USUAL_PORT = 8080;

  /** Returns settings of a service for this machine alone. */
  public static ServiceSettings local(int port, RulesSource source, ServiceLimits limits) {
    return new ServiceSettings(
        LOOPBACK, port, Optional.empty(), source, limits, DecisionKeeper.ofNothing());
  }

  /** Returns the same settings of a service that keeps decisions. */
  public ServiceSettings keeping(DecisionKeeper keeper) {
    return new ServiceSettings(host, port, publicAddress, source, limits, keeper);
  }
}
