package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Recommendation;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.Term;
import evisor.request.RequestException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests of every kind, each made harder or easier in every way that the answer must
 * follow: more volume never takes a train less time, asking for more never opens a train, owning
 * more never closes one.
 */
final class HarderRequestsTest {

  private static final long SEED = 20_260_101;
  private static final int REQUESTS = 10_000;
  private static final int SHOWN = 20;
  private static final double LARGEST_ML = 1e7;
  private static final double ROUNDING = 1e-9;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void harderRequestsNeverGetMore() {
    RandomRequests requests =
        new RandomRequests(SEED, List.copyOf(Advisors.EXECUTABLE.knowledge().rotors().keySet()));
    List<byte[]> texts = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      texts.add(requests.next());
    }
    List<String> faults =
        IntStream.range(0, REQUESTS)
            .parallel()
            .mapToObj(i -> faults(texts.get(i), new Random(SEED + i)))
            .flatMap(List::stream)
            .limit(SHOWN)
            .toList();

    assertThat(faults).isEmpty();
  }

  private static List<String> faults(byte[] text, Random random) {
    Request request = read(text);
    Recommendation answer = Advisors.EXECUTABLE.recommend(request);
    Set<List<Method>> open = feasible(answer);
    List<String> faults = new ArrayList<>();
    slower(answer, larger(text, request, random), faults);
    closed(open, raised(text, "purity", Purity.values(), request.purity(), random), faults);
    closed(open, raised(text, "gmp", Gmp.values(), request.gmp(), random), faults);
    closed(open, hurried(text, request, random), faults);
    byte[] equipped = equipped(text, random);
    Set<List<Method>> lost = open;
    if (request.equipmentStated()) {
      lost.removeAll(feasible(Advisors.EXECUTABLE.recommend(read(equipped))));
      if (!lost.isEmpty()) {
        faults.add(lost + " lost by " + string(equipped));
      }
    }
    return faults;
  }

  /** Notes trains that are open to both and take less time for the larger sample. */
  private static void slower(Recommendation answer, byte[] larger, List<String> faults) {
    Map<String, Double> before = hours(answer);
    hours(Advisors.EXECUTABLE.recommend(read(larger)))
        .forEach(
            (core, hours) -> {
              double smaller = before.getOrDefault(core, 0.0);
              if (hours < smaller - ROUNDING) {
                faults.add(
                    core
                        + " takes "
                        + smaller
                        + " h for "
                        + answer.request().volumeMl()
                        + " mL and "
                        + hours
                        + " h for "
                        + string(larger));
              }
            });
  }

  /** Notes trains that are open to the harder request only. */
  private static void closed(Set<List<Method>> open, byte[] harder, List<String> faults) {
    Set<List<Method>> opened = feasible(Advisors.EXECUTABLE.recommend(read(harder)));
    opened.removeAll(open);
    if (!opened.isEmpty()) {
      faults.add(opened + " opened by " + string(harder));
    }
  }

  private static byte[] larger(byte[] text, Request request, Random random) {
    ObjectNode tree = tree(text);
    double most = StrictMath.log(LARGEST_ML / request.volumeMl());
    double factor = StrictMath.exp(most * random.nextDouble() * random.nextDouble());
    BigDecimal millilitres = BigDecimal.valueOf(Math.min(LARGEST_ML, request.volumeMl() * factor));
    ((ObjectNode) tree.get("sample")).put("volume", millilitres.toPlainString() + " mL");
    return bytes(tree);
  }

  private static byte[] raised(byte[] text, String field, Term[] all, Term now, Random random) {
    int from = List.of(all).indexOf(now);
    int level = from + random.nextInt(all.length - from);
    return bytes(tree(text).put(field, all[level].id()));
  }

  private static byte[] hurried(byte[] text, Request request, Random random) {
    double hours = request.timeLimit().orElse(100) * (0.02 + 0.98 * random.nextDouble());
    return bytes(tree(text).put("time_limit", BigDecimal.valueOf(hours).toPlainString() + " h"));
  }

  private static byte[] equipped(byte[] text, Random random) {
    ObjectNode tree = tree(text);
    ArrayNode owned = tree.withArray("equipment");
    Equipment[] all = Equipment.values();
    String item = all[random.nextInt(all.length)].id();
    for (int i = 0; i < owned.size(); i++) {
      if (owned.get(i).asText().equals(item)) {
        return bytes(tree);
      }
    }
    owned.add(item);
    return bytes(tree);
  }

  private static Set<List<Method>> feasible(Recommendation answer) {
    Set<List<Method>> cores = new LinkedHashSet<>();
    answer.ranking().forEach(option -> cores.add(option.train().core()));
    return cores;
  }

  private static Map<String, Double> hours(Recommendation answer) {
    Map<String, Double> hours = new TreeMap<>();
    answer.ranking().forEach(option -> hours.put(option.train().name(), option.train().hours()));
    return hours;
  }

  private static Request read(byte[] text) {
    try {
      return Advisors.REQUESTS.read(text, "random");
    } catch (RequestException e) {
      throw new IllegalStateException(string(text) + ": " + e.problem().errors(), e);
    }
  }

  private static ObjectNode tree(byte[] text) {
    try {
      return (ObjectNode) MAPPER.readTree(string(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(string(text), e);
    }
  }

  private static byte[] bytes(ObjectNode tree) {
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}
