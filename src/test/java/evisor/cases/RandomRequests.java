package evisor.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Region;
import evisor.model.Route;
import evisor.model.SampleType;
import evisor.model.Stage;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.model.Term;
import evisor.model.Use;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Valid requests of every kind, one after the other: every field, every word, amounts spread evenly
 * over their powers of ten. The same seed gives the same requests on every machine.
 */
final class RandomRequests {

  private static final String UNSTATED = "unstated";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Random random;
  private final List<String> rotors;

  RandomRequests(long seed, List<String> rotors) {
    this.random = new Random(seed);
    this.rotors = rotors;
  }

  /** Returns the next request as JSON. */
  byte[] next() {
    ObjectNode request = MAPPER.createObjectNode();
    request.set("sample", sample());
    maybe(0.8, () -> request.put("purity", word(Purity.values())));
    maybe(0.2, () -> request.set("purity_against", some(1, Contaminant.values())));
    maybe(0.3, () -> request.put("need_particles", amount(6, 15)));
    target(request);
    maybe(0.4, () -> request.putObject("throughput").put("samples_per_day", amount(-1.5, 3)));
    maybe(0.6, () -> request.put("gmp", word(Gmp.values())));
    maybe(0.3, () -> request.put("region", word(Region.values())));
    maybe(0.3, () -> request.put("route", word(Route.values())));
    maybe(0.3, () -> request.put("modification", word(Modification.values())));
    maybe(0.8, () -> request.set("downstream", some(0, Use.values())));
    maybe(0.5, () -> request.put("priority", word(Priority.values())));
    maybe(0.3, () -> request.put("time_limit", timeLimit()));
    maybe(0.4, () -> request.set("equipment", some(0, Equipment.values())));
    maybe(0.2, () -> request.set("incumbent", incumbent()));
    maybe(0.2, () -> request.put("rotor", rotors.get(random.nextInt(rotors.size()))));
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode sample() {
    ObjectNode sample = MAPPER.createObjectNode();
    String type = word(SampleType.values());
    sample.put("type", type);
    sample.put("volume", volume());
    if (type.equals(SampleType.MSC_CONDITIONED_MEDIUM.id())) {
      maybe(0.7, () -> sample.put("msc_source", word(MscSource.values())));
    }
    if (type.endsWith("-conditioned-medium")) {
      maybe(0.6, () -> sample.put("supplement", word(Supplement.values())));
    }
    maybe(0.3, () -> sample.put("particles_per_ml", amount(6, 12)));
    maybe(0.3, () -> sample.put("protein_mg_per_ml", amount(-3, 2)));
    return sample;
  }

  private void target(ObjectNode request) {
    String target = word(Target.values());
    maybe(0.5, () -> request.put("target", target));
    if (request.path("target").asText().equals(Target.SUBTYPE.id())) {
      maybe(0.7, () -> request.put("target_marker", "CD171"));
    }
  }

  private ObjectNode incumbent() {
    ObjectNode incumbent = MAPPER.createObjectNode();
    ArrayNode core = incumbent.putArray("core");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      core.add(word(Method.values()));
    }
    return incumbent.put("stage", word(Stage.values()));
  }

  /** From 10 µL to 10,000 L, in a unit that a person would use. */
  private String volume() {
    BigDecimal millilitres = amount(-2, 7);
    if (millilitres.compareTo(BigDecimal.ONE) < 0) {
      return millilitres.movePointRight(3).toPlainString() + " µL";
    }
    boolean litres = millilitres.compareTo(new BigDecimal(1000)) >= 0;
    return litres
        ? millilitres.movePointLeft(3).toPlainString() + " L"
        : millilitres.toPlainString() + " mL";
  }

  private String timeLimit() {
    return amount(-0.5, 2).toPlainString() + " h";
  }

  /** A number of two digits between two powers of ten. */
  private BigDecimal amount(double lowPower, double highPower) {
    double power = lowPower + (highPower - lowPower) * random.nextDouble();
    return new BigDecimal(StrictMath.pow(10, power)).round(new MathContext(2));
  }

  private String word(Term[] words) {
    List<String> stated =
        Arrays.stream(words).map(Term::id).filter(id -> !id.equals(UNSTATED)).toList();
    return stated.get(random.nextInt(stated.size()));
  }

  private ArrayNode some(int least, Term[] words) {
    List<Term> shuffled = new ArrayList<>(List.of(words));
    Collections.shuffle(shuffled, random);
    int most = Math.min(3, words.length);
    ArrayNode array = MAPPER.createArrayNode();
    shuffled
        .subList(0, least + random.nextInt(most + 1 - least))
        .forEach(word -> array.add(word.id()));
    return array;
  }

  private void maybe(double chance, Runnable action) {
    if (random.nextDouble() < chance) {
      action.run();
    }
  }
}
