package evisor.service;

import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestInput;
import evisor.speech.Speech;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request as it comes, without a thread that waits for it. One beyond {@link
 * RequestInput#LIMIT} is passed over up to a point, so that its sender gets to read why it is
 * refused.
 */
final class BodyReader implements Runnable {

  private static final long PASSED_OVER = 8L * RequestInput.LIMIT;

  private final Request request;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long seen;

  private BodyReader(Request request) {
    this.request = request;
  }

  /** Returns the body once it is there; fails where it is too large or breaks off. */
  static CompletableFuture<byte[]> read(Request request) {
    BodyReader reader = new BodyReader(request);
    reader.run();
    return reader.body;
  }

  @Override
  public void run() {
    while (!body.isDone()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        body.completeExceptionally(chunk.getFailure());
        return;
      }
      take(chunk.getByteBuffer());
      boolean last = chunk.isLast();
      chunk.release();
      if (seen > PASSED_OVER || (last && seen > RequestInput.LIMIT)) {
        body.completeExceptionally(new RequestException(Problem.tooLarge("body", Speech.ENGLISH)));
      } else if (last) {
        body.complete(kept.toByteArray());
      }
    }
  }

  private void take(ByteBuffer bytes) {
    seen += bytes.remaining();
    if (seen <= RequestInput.LIMIT) {
      byte[] part = new byte[bytes.remaining()];
      bytes.get(part);
      kept.writeBytes(part);
    }
  }
}
