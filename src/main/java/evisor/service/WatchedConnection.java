package evisor.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A connection that can be asked whether its client is gone while an answer is worked out. The
 * server itself reads nothing then, and would find out when it writes the answer.
 */
final class WatchedConnection extends SocketChannelEndPoint {

  private final Executor executor;
  private final Object reading = new Object();
  // What was found of the next request while looking whether the client is gone: one byte or none.
  private final ByteBuffer ahead = ByteBuffer.allocate(1).limit(0);

  private WatchedConnection(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, ServerConnector of) {
    super(channel, selector, key, of.getScheduler());
    this.executor = of.getExecutor();
  }

  /** Returns a connector with such connections. */
  static ServerConnector connector(Server server, int selectors, HttpConnectionFactory http) {
    return new ServerConnector(server, 1, selectors, http) {
      @Override
      protected SocketChannelEndPoint newEndPoint(
          SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        WatchedConnection watched = new WatchedConnection(channel, selector, key, this);
        watched.setIdleTimeout(getIdleTimeout());
        return watched;
      }
    };
  }

  /** Returns whether the client of a connection is gone, as far as that can be known. */
  static boolean isGone(Connection connection) {
    EndPoint end = connection.getEndPoint();
    return !end.isOpen() || (end instanceof WatchedConnection watched && watched.isGone());
  }

  private boolean isGone() {
    synchronized (reading) {
      if (ahead.hasRemaining() || isFillInterested()) {
        return false;
      }
      ahead.clear();
      try {
        return getChannel().read(ahead) < 0;
      } catch (IOException e) {
        return true;
      } finally {
        ahead.flip();
      }
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (reading) {
      if (!ahead.hasRemaining()) {
        return super.fill(buffer);
      }
      // A buffer that is filled is in the state in which it is read.
      int end = buffer.limit();
      buffer.limit(end + 1).put(end, ahead.get());
      return 1;
    }
  }

  @Override
  protected void needsFillInterest() {
    synchronized (reading) {
      if (!ahead.hasRemaining()) {
        super.needsFillInterest();
        return;
      }
    }
    // Nothing more may come that would wake who waits for it.
    executor.execute(getFillInterest()::fillable);
  }
}
