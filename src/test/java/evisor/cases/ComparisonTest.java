package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.Advisor;
import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.answer.ComparisonJson;
import evisor.answer.ComparisonOutline;
import evisor.answer.TrainComparison;
import evisor.explain.TrainExplanation;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Term;
import evisor.request.AskedRequest;
import evisor.speech.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trains side by side part where the ranking and the explanation say, whatever is asked. */
final class ComparisonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Advisor ADVISOR = Advisors.EXECUTABLE;
  private static final List<Recommendation> ANSWERS = answers(ADVISOR, 120);

  private static List<Recommendation> answers(Advisor advisor, int count) {
    return Advisors.drawn(20_261_131, count).stream()
        .map(advisor::recommend)
        .filter(answer -> answer.refusals().isEmpty())
        .toList();
  }

  private static JsonNode compared(Recommendation answer, List<Method> one, List<Method> other) {
    TrainComparison comparison =
        TrainComparison.of(answer, List.of(one, other), ADVISOR.knowledge()).orElseThrow();
    try {
      return MAPPER.readTree(ComparisonJson.of(comparison, ADVISOR.knowledge()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the pair of the two trains that were named. */
  private static JsonNode pair(JsonNode compared) {
    for (JsonNode pair : compared.get("pairs")) {
      if ("AB".contains(pair.get("before").asText())
          && "AB".contains(pair.get("behind").asText())) {
        return pair;
      }
    }
    throw new AssertionError(compared.get("pairs"));
  }

  private static String core(JsonNode compared, String letter) {
    return compared.get("trains").get(letter.charAt(0) - 'A').get("core").toString();
  }

  private static List<Method> core(Option option) {
    return option.train().core();
  }

  private static void assertThatItIsDecided(JsonNode pair, Optional<DecidedBy> decided) {
    assertThat(pair.get("tied").asBoolean()).isEqualTo(decided.isEmpty());
    if (decided.isPresent()) {
      JsonNode said = pair.get("decided_by");
      assertThat(said.get("level").asText()).isEqualTo(decided.get().level().id());
      assertThat(texts(said.get("rules"))).isEqualTo(decided.get().rules());
      assertThat(texts(said.get("precedents"))).isEqualTo(decided.get().precedents());
      assertThat(said.get("why").asText()).isEqualTo(decided.get().why());
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void twoTrainsPartWhereTheRankingAndTheExplanationSay() {
    for (Recommendation answer : ANSWERS) {
      for (int i = 1; i < Math.min(8, answer.ranking().size()); i++) {
        Option option = answer.ranking().get(i);
        assertThatItIsDecided(
            pair(compared(answer, core(answer.ranking().get(i - 1)), core(option))),
            option.decidedBy());
        assertThatItIsDecided(
            pair(compared(answer, core(option), answer.leader().orElseThrow())),
            answer.behindFirst(core(option)));
      }
      answer.ranking().stream()
          .reduce((one, last) -> last)
          .filter(last -> last.rank() > 1)
          .ifPresent(
              last ->
                  assertThatItIsDecided(
                      pair(compared(answer, core(last), answer.leader().orElseThrow())),
                      TrainExplanation.of(answer, core(last), ADVISOR.rules()).behindRival()));
    }
  }

  @Test
  void whichOfTwoTrainsStandsBeforeDoesNotDependOnWhichIsNamedFirst() {
    for (Recommendation answer : ANSWERS) {
      List<List<Method>> cores = new ArrayList<>();
      answer.assessed().forEach(assessed -> cores.add(assessed.train().core()));
      for (int i = 0; i + 7 < cores.size(); i += 5) {
        JsonNode one = compared(answer, cores.get(i), cores.get(i + 7));
        JsonNode other = compared(answer, cores.get(i + 7), cores.get(i));
        JsonNode forth = pair(one);
        JsonNode back = pair(other);
        assertThat(core(one, forth.get("before").asText()))
            .isEqualTo(core(other, back.get("before").asText()));
        assertThat(forth.get("decided_by")).isEqualTo(back.get("decided_by"));
        assertThat(forth.get("excluded_by")).isEqualTo(back.get("excluded_by"));
      }
    }
  }

  @Test
  void anExcludedTrainIsComparedWithTheRulesThatExcludeIt() {
    for (Recommendation answer : ANSWERS) {
      if (answer.leader().isPresent()) {
        for (Exclusion exclusion : answer.excluded()) {
          List<Method> excluded = exclusion.train().core();
          JsonNode compared = compared(answer, excluded, answer.leader().orElseThrow());
          JsonNode pair = pair(compared);
          List<String> rules =
              exclusion.findings().stream()
                  .filter(finding -> finding.effect() == Effect.EXCLUDE)
                  .map(finding -> finding.rule().id())
                  .toList();
          assertThat(pair.get("behind").asText()).isEqualTo("A");
          assertThat(pair.get("decided_by").isNull()).isTrue();
          assertThat(pair.get("excluded_by").findValuesAsText("rule")).isEqualTo(rules);
          JsonNode train = compared.get("trains").get(0);
          assertThat(train.get("place").asText()).isEqualTo("excluded");
          assertThat(train.get("steps")).isNotEmpty();
          assertThat(train.get("predicted").get("hours").isObject()).isTrue();
        }
      }
    }
  }

  private static Recommendation running(String core, String stage) {
    return ADVISOR.recommend(
        Advisors.request(
            "{\"sample\":{\"type\":\"msc-conditioned-medium\",\"volume\":\"2 L\"},"
                + "\"purity\":\"high\",\"incumbent\":{\"core\":["
                + core
                + "],\"stage\":\""
                + stage
                + "\"}}"));
  }

  private static JsonNode change(Recommendation answer, String to) {
    List<Method> first = answer.leader().orElseThrow();
    List<Method> second = core(answer.ranking().get(1));
    for (JsonNode change : compared(answer, first, second).get("changes")) {
      if (change.get("to").toString().equals(to)) {
        return change;
      }
    }
    throw new AssertionError(to);
  }

  @Test
  void whatRunsTodayIsAlwaysCompared() {
    int compared = 0;
    for (Recommendation answer : answers(ADVISOR, 400)) {
      List<Method> today = answer.request().incumbentCore();
      boolean known =
          answer.assessed().stream().anyMatch(train -> train.train().core().equals(today));
      if (known && answer.ranking().size() > 1) {
        JsonNode json =
            compared(answer, core(answer.ranking().get(0)), core(answer.ranking().get(1)));
        List<String> running = new ArrayList<>();
        json.get("trains")
            .forEach(
                train -> {
                  if (train.get("runs_today").asBoolean()) {
                    running.add(train.get("core").toString());
                  }
                });
        assertThat(running)
            .containsExactly(
                "[\"" + String.join("\",\"", today.stream().map(Term::id).toList()) + "\"]");
        assertThat(json.get("changes")).isNotEmpty();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void whatAChangeGainsTheChangeBackCosts() {
    String tff = "[\"tff\",\"sec\"]";
    String spun = "[\"differential-uc\"]";
    Recommendation spinning = running("\"differential-uc\"", "research");
    Recommendation filtering = running("\"tff\",\"sec\"", "research");
    Map<String, String> there =
        bearings(
            compared(spinning, List.copyOf(core(filtering)), List.copyOf(core(spinning))), tff);
    Map<String, String> back =
        bearings(
            compared(filtering, List.copyOf(core(filtering)), List.copyOf(core(spinning))), spun);

    assertThat(there).hasSizeGreaterThan(3).containsKey("grade");
    there.forEach(
        (figure, bearing) ->
            assertThat(back.get(figure))
                .as(figure)
                .isEqualTo(
                    switch (bearing) {
                      case "gain" -> "cost";
                      case "cost" -> "gain";
                      default -> bearing;
                    }));
  }

  private static List<Method> core(Recommendation answer) {
    return answer.request().incumbentCore();
  }

  private static Map<String, String> bearings(JsonNode compared, String to) {
    Map<String, String> bearings = new TreeMap<>();
    for (JsonNode change : compared.get("changes")) {
      if (change.get("to").toString().equals(to)) {
        change
            .get("figures")
            .forEach(
                figure ->
                    bearings.put(figure.get("figure").asText(), figure.get("bearing").asText()));
      }
    }
    return bearings;
  }

  @Test
  void aChangeOfWhatHasLeftResearchAsksForComparability() {
    assertThat(asked(running("\"differential-uc\"", "preclinical"))).contains("GMP-015");
    assertThat(asked(running("\"differential-uc\"", "research")))
        .contains("GMP-016")
        .doesNotContain("GMP-015");
  }

  private static List<String> asked(Recommendation answer) {
    String first =
        "[\""
            + String.join("\",\"", answer.leader().orElseThrow().stream().map(Term::id).toList())
            + "\"]";
    return change(answer, first).get("asked").findValuesAsText("rule");
  }

  @ParameterizedTest
  @EnumSource
  void fourTrainsAndWhatRunsTodayFitATerminal(Language language) {
    Advisor advisor = ADVISOR.in(language);
    List<AskedRequest> drawn = Advisors.drawn(20_261_132, 40);
    for (AskedRequest asked : drawn) {
      Recommendation answer = advisor.recommend(asked);
      List<List<Method>> named =
          answer.assessed().stream().map(train -> train.train().core()).limit(4).toList();
      TrainComparison.of(answer, named, advisor.knowledge())
          .map(found -> ComparisonOutline.of(found, advisor.knowledge()).terminal(false))
          .ifPresent(
              text ->
                  assertThat(text.lines())
                      .as(language.name().toLowerCase(Locale.ROOT))
                      .allMatch(line -> line.length() <= 80));
    }
  }
}
