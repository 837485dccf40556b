package evisor.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.words.ShippedWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Requests of every kind as people write them: fields in any order or left out, any unit, numbers
 * of many digits. The same seed gives the same documents.
 */
final class RandomSpellings {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();
  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Random random;

  private RandomSpellings(long seed) {
    this.random = new Random(seed);
  }

  /** Returns so many documents. */
  static List<String> documents(long seed, int count) {
    RandomSpellings spellings = new RandomSpellings(seed);
    return new RequestSampler(seed, ShippedWords.LEXICON, Requests.ROTORS)
        .spread(count).stream().map(Requests::document).map(spellings::respelled).toList();
  }

  private String respelled(String document) {
    try {
      ObjectNode request = (ObjectNode) PLAIN.readTree(document);
      sample((ObjectNode) request.get("sample"));
      if (request.has("need_particles")) {
        request.set("need_particles", number(-3, 18));
      }
      ObjectNode throughput = request.putObject("throughput");
      if (some()) {
        throughput.set("samples_per_day", number(-3, 5));
      }
      if (request.has("time_limit")) {
        quantity("time_limit", -1, 3, request, "min", "h", "d", "H");
      }
      request.put("id", "run " + random.nextInt(1000) + " \u00B5\n\u00e9");
      request.put("title", "a \"title\"");
      return (some() ? PLAIN : ESCAPED).writeValueAsString(mixed(request));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(document, e);
    }
  }

  private void sample(ObjectNode sample) {
    quantity("volume", -4, 7, sample, "uL", "\u00B5L", "\u03BCl", "mL", "ml", "L", "l");
    if (sample.has("particles_per_ml")) {
      sample.set("particles_per_ml", number(-2, 15));
    }
    if (sample.has("protein_mg_per_ml")) {
      sample.set("protein_mg_per_ml", some() ? new DecimalNode(BigDecimal.ZERO) : number(-6, 2));
    }
  }

  /** Returns the fields in any order, without some on which nothing else in a request hangs. */
  private ObjectNode mixed(ObjectNode request) {
    List<String> names = new ArrayList<>();
    request.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, random);
    ObjectNode mixed = PLAIN.createObjectNode();
    for (String name : names) {
      if (name.equals("sample") || name.equals("target") || some()) {
        mixed.set(name, request.get(name));
      }
    }
    return mixed;
  }

  private void quantity(
      String name, int lowPower, int highPower, ObjectNode owner, String... units) {
    String unit = units[random.nextInt(units.length)];
    DecimalNode number = number(lowPower, unit.equalsIgnoreCase("l") ? highPower - 3 : highPower);
    if (some()) {
      owner.putObject(name).put("unit", unit).set("value", number);
      return;
    }
    String value = number.decimalValue().toString();
    // A comma before three digits may part thousands, and is refused.
    boolean comma = some() && !value.matches(".*\\.\\d{3}(E.*)?");
    owner.put(name, (comma ? value.replace('.', ',') : value) + (some() ? " " : "") + unit);
  }

  /** Draws a number between two powers of ten, evenly over the powers. */
  private DecimalNode number(int lowPower, int highPower) {
    int power = lowPower + random.nextInt(highPower - lowPower);
    String digits = String.format(Locale.ROOT, "%.12f", 1 + 8.9 * random.nextDouble());
    return new DecimalNode(
        new BigDecimal(digits.substring(0, 3 + random.nextInt(11)) + "e" + power));
  }

  private boolean some() {
    return random.nextBoolean();
  }
}
