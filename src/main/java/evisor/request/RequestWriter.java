package evisor.request;

import evisor.json.Json;
import evisor.json.JsonWriter;
import evisor.model.Request;

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
    return JsonWriter.encoded(draft.document());
  }

  /** Returns the request as one object, in the order of the contract. */
  public static Json json(Request request) {
    return RequestDraft.of(request).document();
  }

  /** Returns the request as it was asked as one object, in the order of the contract. */
  public static Json json(AskedRequest request) {
    return RequestDraft.of(request).document();
  }
}
