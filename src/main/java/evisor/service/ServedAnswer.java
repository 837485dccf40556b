package evisor.service;

import evisor.request.Problem;
import evisor.request.ProblemWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. */
public final class ServedAnswer {

  /** The media type of JSON. */
  public static final String JSON = "application/json";

  private static final String PROBLEM = "application/problem+json";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private ServedAnswer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  /** Returns bytes with status 200. */
  public static ServedAnswer of(String type, byte[] body) {
    return new ServedAnswer(200, type, body.clone(), Map.of());
  }

  /** Returns a text in UTF-8 with status 200. */
  public static ServedAnswer of(String type, String text) {
    return new ServedAnswer(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Returns an object of JSON with status 200. */
  public static ServedAnswer json(String text) {
    return of(JSON, text);
  }

  /** Returns problem details, with the status that they name. */
  public static ServedAnswer problem(Problem problem) {
    byte[] body = ProblemWriter.json(problem).getBytes(StandardCharsets.UTF_8);
    return new ServedAnswer(problem.status(), PROBLEM, body, Map.of());
  }

  /** Returns the same with another status. */
  public ServedAnswer withStatus(int other) {
    return new ServedAnswer(other, type, body, headers);
  }

  /** Returns the same with one header more. */
  public ServedAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ServedAnswer(status, type, body, more);
  }

  int status() {
    return status;
  }

  /** Returns the media type. */
  String type() {
    return type;
  }

  /** Returns the bytes, to be read once. */
  ByteBuffer body() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }

  /** Returns what else is said of it, by the name of the header. */
  Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }
}
