package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Recommendation;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.model.Effect;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Purity;
import evisor.model.Term;
import evisor.request.Requests;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Asking for more never opens a train, owning more never closes one, and the answer is the same on
 * every thread: promised for requests of every kind, not for the published ones alone.
 */
final class MonotonicAnswersTest {

  private static final long SEED = 17_171_717;
  private static final int REQUESTS = 150;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> TEXTS =
      Advisors.drawn(SEED, REQUESTS).stream().map(Requests::document).toList();

  @Test
  void noTrainOpensWhereHigherPurityIsAskedFor() {
    assertNothingOpens("purity", Purity.values());
  }

  @Test
  void noTrainOpensWhereAHigherLevelOfGmpIsAskedFor() {
    assertNothingOpens("gmp", Gmp.values());
  }

  @Test
  void noTrainOpensWhereLessTimeIsLeft() {
    for (String text : TEXTS) {
      ObjectNode request = tree(text);
      request.remove("time_limit");
      Set<List<Method>> before = feasible(request.toString());
      for (String limit : List.of("48 h", "12 h", "3 h", "30 min")) {
        Set<List<Method>> after = feasible(request.put("time_limit", limit).toString());
        assertThat(before).as("within %s: %s", limit, text).containsAll(after);
        before = after;
      }
    }
  }

  @Test
  void noTrainClosesWhereEquipmentIsAdded() {
    for (String text : TEXTS) {
      ObjectNode request = tree(text);
      ArrayNode owned = request.putArray("equipment");
      Set<List<Method>> before = feasible(request.toString());
      for (Equipment item : ShippedWords.all(Equipment.class)) {
        owned.add(item.id());
        Set<List<Method>> after = feasible(request.toString());
        assertThat(after).as("with %s as well: %s", item, text).containsAll(before);
        before = after;
      }
    }
  }

  @Test
  void everyCoreIsEitherRankedOrExcludedByARule() {
    List<List<Method>> cores =
        Advisors.EXECUTABLE.knowledge().cores().stream().map(core -> core.methods()).toList();
    for (String text : TEXTS) {
      Recommendation answer = answer(text);
      if (!answer.refusals().isEmpty()) {
        continue; // what is refused is not worked out
      }
      List<List<Method>> found = new ArrayList<>();
      answer.ranking().forEach(option -> found.add(option.train().core()));
      answer.excluded().forEach(exclusion -> found.add(exclusion.train().core()));
      assertThat(found).as(text).containsExactlyInAnyOrderElementsOf(cores);
      assertThat(answer.ranking())
          .as(text)
          .allSatisfy(
              option ->
                  assertThat(option.findings())
                      .noneMatch(finding -> finding.effect() == Effect.EXCLUDE));
      assertThat(answer.excluded())
          .as(text)
          .allSatisfy(
              exclusion ->
                  assertThat(exclusion.findings())
                      .anyMatch(finding -> finding.effect() == Effect.EXCLUDE));
    }
  }

  @Test
  void theLeaderAloneIsTheFirstOfTheWholeAnswer() {
    for (String text : TEXTS) {
      assertThat(Advisors.EXECUTABLE.leader(Advisors.request(text)))
          .as(text)
          .isEqualTo(answer(text).recommended().map(option -> option.train().core()));
    }
  }

  @Test
  void everyThreadGivesTheSameAnswerToTheByte() {
    List<String> alone = TEXTS.stream().map(MonotonicAnswersTest::json).toList();
    List<String> together = TEXTS.parallelStream().map(MonotonicAnswersTest::json).toList();
    assertThat(together).isEqualTo(alone);
  }

  private static void assertNothingOpens(String field, Term[] rising) {
    for (String text : TEXTS) {
      Set<List<Method>> before = feasible(tree(text).put(field, rising[0].id()).toString());
      for (Term level : List.of(rising).subList(1, rising.length)) {
        Set<List<Method>> after = feasible(tree(text).put(field, level.id()).toString());
        assertThat(before).as("%s %s: %s", field, level.id(), text).containsAll(after);
        before = after;
      }
    }
  }

  private static Set<List<Method>> feasible(String text) {
    Set<List<Method>> cores = new LinkedHashSet<>();
    answer(text).ranking().forEach(option -> cores.add(option.train().core()));
    return cores;
  }

  private static String json(String text) {
    return AnswerJson.of(Answer.of(answer(text)), Advisors.EXECUTABLE.knowledge());
  }

  private static Recommendation answer(String text) {
    return Advisors.EXECUTABLE.recommend(Advisors.request(text));
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
