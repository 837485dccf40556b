package evisor.request;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws valid requests over the whole contract; the same seed draws the same requests. */
public final class RandomRequests {

  /** Rotors that requests are drawn with. */
  public static final List<String> ROTORS = List.of("SW 40 Ti", "Type 45 Ti", "TLA 110");

  private final Random random;
  private final List<String> members = new ArrayList<>();

  private RandomRequests(Random random) {
    this.random = random;
  }

  /** Returns so many request documents. */
  public static List<String> documents(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> new RandomRequests(random).document()).limit(count).toList();
  }

  private String document() {
    SampleType type = pick(SampleType.values());
    if (some()) {
      field("id", '"' + "run " + random.nextInt(1000) + " µ\\n\\u00e9\"");
    }
    if (some()) {
      field("title", "\"a \\\"title\\\"\"");
    }
    field("sample", sample(type));
    maybeWord("purity", Purity.values());
    maybeWords("purity_against", Contaminant.values());
    maybe("need_particles", number(-3, 18));
    if (some()) {
      Target target = pick(Target.values());
      field("target", quoted(target));
      if (target == Target.SUBTYPE && some()) {
        field("target_marker", "\"CD9\"");
      }
    }
    maybe("throughput", some() ? "{}" : "{\"samples_per_day\": " + number(-3, 5) + "}");
    maybeWord("gmp", Gmp.values());
    maybeWord("region", Region.values());
    maybeWord("route", Route.values());
    maybeWord("modification", Modification.values());
    maybeWords("downstream", Use.values());
    maybeWord("priority", Priority.values());
    maybe("time_limit", quantity(-1, 3, "min", "h", "d", "H"));
    maybeWords("equipment", Equipment.values());
    if (some()) {
      field("incumbent", incumbent());
    }
    maybe("rotor", '"' + ROTORS.get(random.nextInt(ROTORS.size())) + '"');
    Collections.shuffle(members, random);
    return members.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  private String sample(SampleType type) {
    RandomRequests sample = new RandomRequests(random);
    sample.field("type", quoted(type));
    sample.field("volume", quantity(-4, 7, "uL", "\u00B5L", "\u03BCl", "mL", "ml", "L", "l"));
    sample.maybe("particles_per_ml", number(-2, 15));
    sample.maybe("protein_mg_per_ml", some() ? "0" : number(-6, 2));
    if (type == SampleType.MSC_CONDITIONED_MEDIUM) {
      sample.maybeWord("msc_source", MscSource.values());
    }
    if (type == SampleType.MSC_CONDITIONED_MEDIUM || type == SampleType.CELL_CONDITIONED_MEDIUM) {
      sample.maybeWord("supplement", Supplement.values());
    }
    return sample.members.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  private String incumbent() {
    String core =
        Stream.generate(() -> quoted(pick(Method.values())))
            .limit(1 + random.nextInt(3))
            .collect(Collectors.joining(", ", "[", "]"));
    Stage stage = pick(new Stage[] {Stage.RESEARCH, Stage.PRECLINICAL, Stage.CLINICAL});
    return "{\"core\": " + core + ", \"stage\": " + quoted(stage) + "}";
  }

  private String quantity(int lowPower, int highPower, String... units) {
    String unit = units[random.nextInt(units.length)];
    int high = unit.equalsIgnoreCase("l") ? highPower - 3 : highPower;
    String value = number(lowPower, high);
    if (some()) {
      return "{\"value\": " + value + ", \"unit\": \"" + unit + "\"}";
    }
    boolean comma = some() && !value.matches(".*\\.\\d{3}(e.*)?");
    return '"' + (comma ? value.replace('.', ',') : value) + (some() ? " " : "") + unit + '"';
  }

  /** Draws a number between two powers of ten, evenly over the powers. */
  private String number(int lowPower, int highPower) {
    int power = lowPower + random.nextInt(highPower - lowPower);
    String digits = String.format(Locale.ROOT, "%.12f", 1 + 8.9 * random.nextDouble());
    return digits.substring(0, 3 + random.nextInt(11)) + "e" + power;
  }

  private boolean some() {
    return random.nextBoolean();
  }

  private <E> E pick(E[] of) {
    return of[random.nextInt(of.length)];
  }

  private void field(String name, String value) {
    members.add('"' + name + "\": " + value);
  }

  private void maybe(String name, String value) {
    if (some()) {
      field(name, value);
    }
  }

  private <E extends Enum<E> & Term> void maybeWord(String name, E[] words) {
    E word = pick(words);
    if (some() && !word.id().equals("unstated")) {
      field(name, quoted(word));
    }
  }

  private <E extends Enum<E> & Term> void maybeWords(String name, E[] words) {
    List<E> shuffled = new ArrayList<>(List.of(words));
    Collections.shuffle(shuffled, random);
    maybe(
        name,
        shuffled.subList(0, random.nextInt(words.length + 1)).stream()
            .map(RandomRequests::quoted)
            .collect(Collectors.joining(", ", "[", "]")));
  }

  private static String quoted(Term word) {
    return '"' + word.id() + '"';
  }
}
