package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evisor.advice.Recommendation;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestField;
import evisor.request.RequestSampler;
import evisor.request.Requests;
import evisor.whatif.FieldChange;
import evisor.whatif.WhatIf;
import evisor.whatif.WhatIf.Border;
import evisor.whatif.WhatIfs;
import evisor.words.ShippedWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What an answer says would change it does change it: promised for requests of every kind, and
 * tried by writing the change into the request's file as a planner would.
 */
final class WhatIfsHoldTest {

  private static final long SEED = 8_040_302;
  private static final int REQUESTS = 20;
  private static final BigDecimal CLOSE = new BigDecimal("1.02");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<Asked> FEASIBLE = asked(REQUESTS, answer -> feasible(answer));
  private static final List<Asked> INFEASIBLE =
      asked(REQUESTS, answer -> !feasible(answer) && answer.refusals().isEmpty());

  /** A request as its file has it, and what was answered. */
  private record Asked(String text, Recommendation answer, List<WhatIf> whatIfs) {}

  @Test
  void everyChangeBringsTheTrainThatItNames() {
    for (Asked asked : FEASIBLE) {
      for (WhatIf whatIf : asked.whatIfs()) {
        assertThat(leader(changed(asked.text(), whatIf.changes())))
            .as("%s of %s", whatIf.changes(), asked.text())
            .isEqualTo(whatIf.then())
            .isNotEqualTo(leader(asked.answer()));
      }
    }
  }

  @Test
  void beforeABorderTheFormerTrainComesFirst() {
    int borders = 0;
    for (Asked asked : FEASIBLE) {
      for (WhatIf whatIf : asked.whatIfs()) {
        if (whatIf.border().isPresent()) {
          FieldChange change = whatIf.changes().get(0);
          FieldValue before = before(whatIf.border().get(), change);
          FieldChange back = new FieldChange(change.field(), change.from(), Optional.of(before));
          assertThat(leader(changed(asked.text(), List.of(back))))
              .as("%s of %s", back, asked.text())
              .isEqualTo(leader(asked.answer()));
          borders++;
        }
      }
    }
    assertThat(borders).isPositive();
  }

  @Test
  void bothSidesOfAVolumeLieWithinTwoPercent() {
    assertThat(FEASIBLE.stream().flatMap(asked -> asked.whatIfs().stream()))
        .filteredOn(whatIf -> whatIf.changes().get(0).field() == RequestField.VOLUME)
        .isNotEmpty()
        .extracting(whatIf -> whatIf.border().orElseThrow())
        .allSatisfy(
            border ->
                assertThat(border.above().number())
                    .isGreaterThan(border.below().number())
                    .isLessThanOrEqualTo(border.below().number().multiply(CLOSE)));
  }

  @Test
  void fieldsThatAPlannerCanChangeComeFirst() {
    assertThat(RequestField.easiestFirst())
        .startsWith(
            RequestField.EQUIPMENT,
            RequestField.TIME_LIMIT,
            RequestField.SAMPLES_PER_DAY,
            RequestField.WEEKS,
            RequestField.SAMPLES,
            RequestField.PURITY,
            RequestField.VOLUME);
    for (Asked asked : FEASIBLE) {
      assertThat(asked.whatIfs())
          .extracting(whatIf -> whatIf.changes().get(0).field().changePlace())
          .isSorted();
    }
  }

  @Test
  void everyRelaxationMakesATrainFeasible() {
    int found = 0;
    for (Asked asked : INFEASIBLE) {
      for (WhatIf whatIf : asked.whatIfs()) {
        assertThat(leader(changed(asked.text(), whatIf.changes())))
            .as("%s of %s", whatIf.changes(), asked.text())
            .isPresent()
            .isEqualTo(whatIf.then());
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(INFEASIBLE.size());
  }

  @Test
  void noRelaxationCanSpareAChange() {
    for (Asked asked : INFEASIBLE) {
      for (WhatIf whatIf : asked.whatIfs()) {
        assertThat(whatIf.changes()).hasSizeBetween(1, 3);
        for (FieldChange spared : whatIf.changes()) {
          List<FieldChange> fewer = new ArrayList<>(whatIf.changes());
          fewer.remove(spared);
          // A marker goes with its target: it stays in no request without one.
          if (spared.field() != RequestField.TARGET_MARKER) {
            assertThat(leader(changed(asked.text(), fewer)))
                .as("%s of %s", fewer, asked.text())
                .isEmpty();
          }
        }
      }
    }
  }

  @Test
  void noRelaxationIsAPartOfAnother() {
    for (Asked asked : INFEASIBLE) {
      for (WhatIf whatIf : asked.whatIfs()) {
        assertThat(asked.whatIfs())
            .filteredOn(other -> !other.equals(whatIf))
            .noneMatch(other -> other.changes().containsAll(whatIf.changes()));
      }
    }
  }

  @Test
  void theSameIsFoundEachTime() {
    List<Asked> some = new ArrayList<>(FEASIBLE.subList(0, 6));
    some.addAll(INFEASIBLE.subList(0, 6));
    for (Asked asked : some) {
      assertThat(whatIfs(asked.text(), asked.answer()))
          .extracting(WhatIf::changes)
          .isEqualTo(asked.whatIfs().stream().map(WhatIf::changes).toList());
    }
  }

  private static FieldValue before(Border border, FieldChange change) {
    Amount to = (Amount) change.to().orElseThrow();
    return to.equals(border.above()) ? border.below() : border.above();
  }

  private static List<Asked> asked(int count, Predicate<Recommendation> wanted) {
    RequestSampler sampler =
        new RequestSampler(
            SEED, ShippedWords.LEXICON, Advisors.EXECUTABLE.knowledge().rotors().keySet());
    List<Asked> asked = new ArrayList<>();
    while (asked.size() < count) {
      for (AskedRequest request : sampler.spread(count)) {
        Recommendation answer = Advisors.EXECUTABLE.recommend(request);
        if (asked.size() < count && wanted.test(answer)) {
          String text = Requests.document(request);
          asked.add(new Asked(text, answer, whatIfs(text, answer)));
        }
      }
    }
    return asked;
  }

  private static List<WhatIf> whatIfs(String text, Recommendation answer) {
    return WhatIfs.of(Advisors.EXECUTABLE, Advisors.request(text), answer);
  }

  private static boolean feasible(Recommendation answer) {
    return answer.recommended().isPresent();
  }

  private static Optional<List<Method>> leader(String text) {
    return leader(Advisors.EXECUTABLE.recommend(Advisors.request(text)));
  }

  private static Optional<List<Method>> leader(Recommendation answer) {
    return answer.recommended().map(option -> option.train().core());
  }

  /** Returns the request's file with the changes written into it. */
  private static String changed(String text, List<FieldChange> changes) {
    ObjectNode document = tree(text);
    for (FieldChange change : changes) {
      // A train in use is left out as a whole.
      boolean whole = change.field() == RequestField.INCUMBENT;
      JsonPointer pointer = JsonPointer.compile(whole ? "/incumbent" : change.field().pointer());
      ObjectNode parent = document;
      for (JsonPointer at = pointer; !at.tail().matches(); at = at.tail()) {
        parent = parent.withObjectProperty(at.getMatchingProperty());
      }
      if (change.to().isPresent()) {
        parent.set(pointer.last().getMatchingProperty(), tree(change.to().get().json()));
      } else {
        parent.remove(pointer.last().getMatchingProperty());
      }
    }
    return document.toString();
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static JsonNode tree(Json json) {
    if (json instanceof JsonObject object) {
      ObjectNode node = MAPPER.createObjectNode();
      object.members().forEach(member -> node.set(member.name(), tree(member.value())));
      return node;
    }
    if (json instanceof JsonArray array) {
      ArrayNode node = MAPPER.createArrayNode();
      array.items().forEach(item -> node.add(tree(item)));
      return node;
    }
    return json instanceof JsonText text
        ? MAPPER.getNodeFactory().textNode(text.text())
        : MAPPER.getNodeFactory().numberNode(((JsonNumber) json).number());
  }
}
