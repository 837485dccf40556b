package evisor.request;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.files.Diagnostic;
import evisor.model.Contaminant;
import evisor.model.Matrix;
import evisor.model.Request;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;

/** Requests as tests write them, and what comes of reading them. */
public final class Requests {

  /** Names of rotors that requests of these tests may state. */
  static final List<String> ROTORS = List.of("SW 40 Ti", "Type 45 Ti", "TLA 110");

  static final RequestReader READER = new RequestReader(ShippedWords.LEXICON, ROTORS);

  private Requests() {}

  /** Returns a request as it is before the knowledge base says anything. */
  static Request read(String document) throws RequestException {
    return bare(asked(document));
  }

  static AskedRequest asked(String document) throws RequestException {
    return READER.read(document.getBytes(StandardCharsets.UTF_8), "request.json");
  }

  /** Returns a request of whose sample nothing is known. */
  public static Request bare(AskedRequest asked) {
    return asked.understood(
        ShippedWords.LEXICON,
        Matrix.UNKNOWN,
        EnumSet.noneOf(Contaminant.class),
        OptionalDouble.empty());
  }

  /** Returns the request that a valid document says, which names no rotor. */
  public static AskedRequest valid(String document) {
    return valid(document, new RequestReader(ShippedWords.LEXICON, List.of()));
  }

  /** Returns the request that a valid document says. */
  public static AskedRequest valid(String document, RequestReader reader) {
    try {
      return reader.read(document.getBytes(StandardCharsets.UTF_8), document);
    } catch (RequestException e) {
      throw new IllegalArgumentException(document + ": " + e.problem().errors(), e);
    }
  }

  /** Returns the document of a request, with every default filled in. */
  public static String document(Request request) {
    return new String(RequestWriter.canonical(request), StandardCharsets.UTF_8);
  }

  /** Returns the document of a request as it was asked, with every default filled in. */
  public static String document(AskedRequest request) {
    return new String(RequestWriter.canonical(request), StandardCharsets.UTF_8);
  }

  static RequestException refusal(byte[] document) {
    return catchThrowableOfType(
        RequestException.class, () -> READER.read(document, "request.json"));
  }

  static RequestException refusal(String document) {
    return refusal(document.getBytes(StandardCharsets.UTF_8));
  }

  static List<Diagnostic> faults(String document) {
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
