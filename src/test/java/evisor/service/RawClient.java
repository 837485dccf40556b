package evisor.service;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no client library would. */
final class RawClient {

  private static final int MILLIS = 30_000;

  private RawClient() {}

  /**
   * Sends a request and returns all that comes back until the connection is closed.
   *
   * @param line the first line
   * @param body what follows the headers
   * @param headers headers besides those that each request has; {@code Host} is one of those
   */
  static String ask(int port, String line, String body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(line).append("\r\n");
    if (headers.length == 0) {
      head.append("Host: localhost\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = open(port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      return rest(socket);
    }
  }

  static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(MILLIS);
    return socket;
  }

  /** Returns all that still comes until the other side closes. */
  static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
