package evisor.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request trickles in: a limit on silence alone would let
 * one byte now and then hold a connection for as long as somebody likes.
 */
final class SlowConnections implements Connection.Listener {

  private final Scheduler scheduler;
  private final long limit;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

  /** What was seen of a connection when it last took in a whole request. */
  private record Seen(long requests, long bytes, long nanos) {
    static Seen of(Connection connection) {
      return new Seen(connection.getMessagesIn(), connection.getBytesIn(), System.nanoTime());
    }
  }

  SlowConnections(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, Seen.of(connection));
    later(connection);
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void later(Connection connection) {
    scheduler.schedule(() -> look(connection), limit / 4, TimeUnit.NANOSECONDS);
  }

  private void look(Connection connection) {
    Seen seen = open.get(connection);
    if (seen == null) {
      return;
    }
    Seen now = Seen.of(connection);
    boolean answering = now.requests() > connection.getMessagesOut();
    boolean trickles = now.requests() == seen.requests() && now.bytes() > seen.bytes();
    if (trickles && !answering && now.nanos() - seen.nanos() > limit) {
      connection.close();
      return;
    }
    if (!trickles) {
      open.put(connection, now);
    }
    later(connection);
  }
}
