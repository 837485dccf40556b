package evisor.service;

import java.time.Duration;

/**
 * How much the service takes on.
 *
 * @param reading the longest time that a request may take to arrive
 * @param deciding the longest time from then to its answer, waiting included
 * @param idle how long a connection may be silent
 * @param stopping how long a stop waits for answers that are being worked out
 * @param deciders how many short calls are worked on at once
 * @param waiting how many short calls may wait
 * @param longDeciders how many long calls are worked on at once
 * @param longWaiting how many long calls may wait
 * @param slowest bytes a second that a client has to take of an answer at least
 * @param connections how many connections may be open
 */
public record ServiceLimits(
    Duration reading,
    Duration deciding,
    Duration idle,
    Duration stopping,
    int deciders,
    int waiting,
    int longDeciders,
    int longWaiting,
    long slowest,
    int connections) {

  /** Returns what suits a machine. */
  public static ServiceLimits usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new ServiceLimits(
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        Math.max(2, processors),
        64,
        Math.max(2, processors / 2),
        8,
        1024,
        512);
  }
}
