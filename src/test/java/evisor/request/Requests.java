package evisor.request;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.model.Request;
import evisor.request.Problem.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the tests of this package read, and what they get. */
final class Requests {

  static final RequestReader READER = new RequestReader(RandomRequests.ROTORS);

  private Requests() {}

  static Request read(String document) throws RequestException {
    return READER.read(document.getBytes(StandardCharsets.UTF_8), "request.json");
  }

  static RequestException refusal(byte[] document) {
    return catchThrowableOfType(
        RequestException.class, () -> READER.read(document, "request.json"));
  }

  static RequestException refusal(String document) {
    return refusal(document.getBytes(StandardCharsets.UTF_8));
  }

  static List<Fault> faults(String document) {
    return refusal(document).problem().errors();
  }

  /** Returns the document of a request for plasma with a volume, as JSON. */
  static String withVolume(String volume) {
    return "{\"sample\": {\"type\": \"plasma\", \"volume\": " + volume + "}}";
  }

  /** Returns the document of a request for 1 mL of plasma with more fields, as JSON. */
  static String withFields(String fields) {
    return "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}, " + fields + "}";
  }

  /** Returns a stream that fails when it is read. */
  static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the cable was pulled");
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        return read();
      }
    };
  }
}
