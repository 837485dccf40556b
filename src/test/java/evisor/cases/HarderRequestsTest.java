package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.words.ShippedWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests of every kind, each made harder or easier in every way that the answer must
 * follow: more volume never takes the same steps less time, asking for more never opens a train,
 * owning more never closes one.
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
    List<AskedRequest> requests = Advisors.drawn(SEED, REQUESTS);
    List<String> faults =
        IntStream.range(0, REQUESTS)
            .parallel()
            .mapToObj(i -> faults(requests.get(i), new Random(SEED + i)))
            .flatMap(List::stream)
            .limit(SHOWN)
            .toList();

    assertThat(faults).isEmpty();
  }

  private static List<String> faults(AskedRequest asked, Random random) {
    String text = Requests.document(asked);
    Recommendation answer = Advisors.EXECUTABLE.recommend(asked);
    Request request = answer.request();
    Set<List<Method>> open = feasible(answer);
    List<String> faults = new ArrayList<>();
    slower(answer, larger(text, request, random), faults);
    closed(open, raised(text, "purity", Purity.values(), request.purity(), random), faults);
    closed(open, raised(text, "gmp", Gmp.values(), request.gmp(), random), faults);
    closed(open, hurried(text, request, random), faults);
    String equipped = equipped(text, random);
    Set<List<Method>> lost = open;
    if (request.equipmentStated()) {
      lost.removeAll(feasible(Advisors.EXECUTABLE.recommend(Advisors.request(equipped))));
      if (!lost.isEmpty()) {
        faults.add(lost + " lost by " + equipped);
      }
    }
    return faults;
  }

  /** Notes trains that are open to both and take less time for the larger sample. */
  private static void slower(Recommendation answer, String larger, List<String> faults) {
    Map<String, Double> before = hours(answer);
    hours(Advisors.EXECUTABLE.recommend(Advisors.request(larger)))
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
                        + larger);
              }
            });
  }

  /** Notes trains that are open to the harder request only. */
  private static void closed(Set<List<Method>> open, String harder, List<String> faults) {
    Set<List<Method>> opened = feasible(Advisors.EXECUTABLE.recommend(Advisors.request(harder)));
    opened.removeAll(open);
    if (!opened.isEmpty()) {
      faults.add(opened + " opened by " + harder);
    }
  }

  private static String larger(String text, Request request, Random random) {
    ObjectNode tree = tree(text);
    double most = StrictMath.log(LARGEST_ML / request.volumeMl());
    double factor = StrictMath.exp(most * random.nextDouble() * random.nextDouble());
    BigDecimal millilitres = BigDecimal.valueOf(Math.min(LARGEST_ML, request.volumeMl() * factor));
    ((ObjectNode) tree.get("sample")).put("volume", millilitres.toPlainString() + " mL");
    return tree.toString();
  }

  private static String raised(String text, String field, Term[] all, Term now, Random random) {
    int from = List.of(all).indexOf(now);
    int level = from + random.nextInt(all.length - from);
    return tree(text).put(field, all[level].id()).toString();
  }

  private static String hurried(String text, Request request, Random random) {
    double hours = request.timeLimit().orElse(100) * (0.02 + 0.98 * random.nextDouble());
    return tree(text)
        .put("time_limit", BigDecimal.valueOf(hours).toPlainString() + " h")
        .toString();
  }

  private static String equipped(String text, Random random) {
    ObjectNode tree = tree(text);
    ArrayNode owned = tree.withArray("equipment");
    List<Equipment> all = ShippedWords.all(Equipment.class);
    String item = all.get(random.nextInt(all.size())).id();
    for (int i = 0; i < owned.size(); i++) {
      if (owned.get(i).asText().equals(item)) {
        return tree.toString();
      }
    }
    owned.add(item);
    return tree.toString();
  }

  private static Set<List<Method>> feasible(Recommendation answer) {
    Set<List<Method>> cores = new LinkedHashSet<>();
    answer.ranking().forEach(option -> cores.add(option.train().core()));
    return cores;
  }

  private static Map<String, Double> hours(Recommendation answer) {
    Map<String, Double> hours = new TreeMap<>();
    for (Option option : answer.ranking()) {
      // Another step or format may take less time, however much goes through it.
      String steps =
          option.train().outcome().steps().stream()
              .map(step -> step.kind().id() + " " + step.format().id())
              .collect(Collectors.joining(" → "));
      hours.put(steps, option.train().hours());
    }
    return hours;
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
