package evisor.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput;
import evisor.json.PlainNumber;
import evisor.model.Incumbent;
import evisor.model.Request;
import evisor.model.Sample;
import evisor.model.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Writes a request as it was understood: units normalised, every default filled in, what was not
 * said left out. It is itself a valid request and reads back to an equal one.
 */
public final class RequestWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RequestWriter() {}

  /** Returns the request as JSON without a blank, which its SHA-256 digest is taken of. */
  public static byte[] canonical(Request request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(request, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the request as one object, in the order of the contract.
   *
   * @throws IOException where the generator cannot write
   */
  public static void write(Request request, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text("id", request.id(), json);
    text("title", request.title(), json);
    json.writeFieldName("sample");
    sample(request.sample(), json);
    term("purity", request.purity(), json);
    if (!request.purityAgainst().isEmpty()) {
      JsonOutput.terms("purity_against", ordered(request.purityAgainst()), json);
    }
    number("need_particles", request.needParticles(), json);
    term("target", request.target(), json);
    text("target_marker", request.targetMarker(), json);
    json.writeObjectFieldStart("throughput");
    number("samples_per_day", OptionalDouble.of(request.samplesPerDay()), json);
    json.writeEndObject();
    term("gmp", request.gmp(), json);
    term("region", request.region(), json);
    term("route", request.route(), json);
    term("modification", request.modification(), json);
    JsonOutput.terms("downstream", ordered(request.downstream()), json);
    term("priority", request.priority(), json);
    if (request.timeLimit().isPresent()) {
      quantity("time_limit", request.timeLimit().getAsDouble(), "h", json);
    }
    JsonOutput.terms("equipment", ordered(request.equipment()), json);
    incumbent(request.incumbent(), json);
    text("rotor", request.rotor(), json);
    json.writeEndObject();
  }

  private static void sample(Sample sample, JsonGenerator json) throws IOException {
    json.writeStartObject();
    term("type", sample.type(), json);
    quantity("volume", sample.volumeMl(), "mL", json);
    term("msc_source", sample.mscSource(), json);
    number("particles_per_ml", sample.particlesPerMl(), json);
    number("protein_mg_per_ml", sample.proteinMgPerMl(), json);
    term("supplement", sample.supplement(), json);
    json.writeEndObject();
  }

  private static void incumbent(Incumbent incumbent, JsonGenerator json) throws IOException {
    if (!incumbent.core().isEmpty()) {
      json.writeObjectFieldStart("incumbent");
      JsonOutput.terms("core", incumbent.core(), json);
      term("stage", incumbent.stage(), json);
      json.writeEndObject();
    }
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void term(String name, Term word, JsonGenerator json) throws IOException {
    if (Words.isSaid(word)) {
      json.writeStringField(name, word.id());
    }
  }

  private static void quantity(String name, double value, String unit, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    number("value", OptionalDouble.of(value), json);
    json.writeStringField("unit", unit);
    json.writeEndObject();
  }

  private static void number(String name, OptionalDouble number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      json.writeFieldName(name);
      json.writeNumber(PlainNumber.of(number.getAsDouble()));
    }
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> words) {
    return words.isEmpty() ? words : EnumSet.copyOf(words);
  }
}
