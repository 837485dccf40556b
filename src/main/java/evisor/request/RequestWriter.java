package evisor.request;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import evisor.model.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a request as it was understood: units normalised, every default filled in, what was not
 * said left out. It is itself a valid request and reads back to an equal one.
 */
public final class RequestWriter {

  private RequestWriter() {}

  /** Returns the request as JSON without a blank, which its SHA-256 digest is taken of. */
  public static byte[] canonical(Request request) {
    return canonical(RequestDraft.of(request));
  }

  /** Returns the request as it was asked as JSON without a blank. */
  public static byte[] canonical(AskedRequest request) {
    return canonical(RequestDraft.of(request));
  }

  private static byte[] canonical(RequestDraft draft) {
    return JsonOutput.of(json -> JsonOutput.json(draft.document(), json))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes the request as one object, in the order of the contract.
   *
   * @throws IOException where the generator cannot write
   */
  public static void write(Request request, JsonGenerator json) throws IOException {
    JsonOutput.json(RequestDraft.of(request).document(), json);
  }

  /**
   * Writes the request as it was asked as one object, in the order of the contract.
   *
   * @throws IOException where the generator cannot write
   */
  public static void write(AskedRequest request, JsonGenerator json) throws IOException {
    JsonOutput.json(RequestDraft.of(request).document(), json);
  }
}
