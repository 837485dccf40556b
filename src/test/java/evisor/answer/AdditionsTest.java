package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.SampleAnswer;
import evisor.advice.TurningReason;
import evisor.model.Deferred;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.robustness.Robustness.When;
import evisor.whatif.FieldChange;
import evisor.whatif.WhatIf;
import evisor.words.Devices;
import evisor.words.Methods;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class AdditionsTest {

  private static final List<Method> SEC = List.of(Methods.SEC);
  private static final List<Method> TFF_SEC = List.of(Methods.TFF, Methods.SEC);

  private static final Answer ANSWER =
      new Answer(
          SampleAnswer.recommended(),
          EnumSet.allOf(AnswerAddition.class),
          Answer.Draws.USUAL,
          Deferred.of(Optional::empty),
          List.of(
              whatIf(
                  Optional.of(new WhatIf.Border(millilitres("99"), millilitres("100"))),
                  new FieldChange(
                      RequestField.VOLUME,
                      Optional.of(millilitres("1")),
                      Optional.of(millilitres("100")))),
              whatIf(
                  Optional.empty(),
                  new FieldChange(
                      RequestField.EQUIPMENT,
                      Optional.of(new Words(List.of(Devices.ULTRACENTRIFUGE))),
                      Optional.of(new Words(List.of(Devices.TFF_SYSTEM)))),
                  new FieldChange(
                      RequestField.TIME_LIMIT, Optional.empty(), Optional.of(hours("12"))))),
          Optional.of(
              new Robustness(
                  0.91,
                  0,
                  500,
                  1,
                  false,
                  List.of(new Share(SEC, 0.91), new Share(TFF_SEC, 0.09)),
                  List.of(
                      new Straddling(
                          "VOL-001",
                          SEC,
                          "hours",
                          Quantity.HOURS,
                          new Range(3, 9),
                          OptionalDouble.of(8),
                          0.2,
                          false)),
                  List.of(new When(TFF_SEC, 0.09, "mostly with high recovery")),
                  List.of())));

  private static WhatIf whatIf(Optional<WhatIf.Border> border, FieldChange... changes) {
    TurningReason turning = new TurningReason(Optional.of(SEC), Optional.of(TFF_SEC), List.of());
    return new WhatIf(List.of(changes), border, turning, false);
  }

  private static Amount millilitres(String number) {
    return new Amount(new BigDecimal(number), Quantity.MILLILITRES);
  }

  private static Amount hours(String number) {
    return new Amount(new BigDecimal(number), Quantity.HOURS);
  }

  private static JsonNode json(Answer answer) throws Exception {
    return new ObjectMapper().readTree(AnswerJson.of(answer, SampleAnswer.knowledge()));
  }

  @Test
  void aChangeNamesFieldOldNewAndTheTrainThatThenComesFirst() throws Exception {
    JsonNode volume = json(ANSWER).at("/what_if/0");
    assertThat(volume.at("/field").asText()).isEqualTo("volume");
    assertThat(volume.at("/from/value").asInt()).isEqualTo(1);
    assertThat(volume.at("/to/value").asInt()).isEqualTo(100);
    assertThat(volume.at("/to/unit").asText()).isEqualTo("mL");
    assertThat(volume.at("/then")).extracting(JsonNode::asText).containsExactly("tff", "sec");
    assertThat(volume.at("/border/below/value").asInt()).isEqualTo(99);
    assertThat(volume.has("and")).isFalse();
  }

  @Test
  void changesThatGoTogetherStandInOneEntry() throws Exception {
    JsonNode both = json(ANSWER).at("/what_if/1");
    assertThat(both.at("/field").asText()).isEqualTo("equipment");
    assertThat(both.at("/to")).extracting(JsonNode::asText).containsExactly("tff-system");
    assertThat(both.at("/and/0/field").asText()).isEqualTo("time_limit");
    assertThat(both.at("/and/0/from").isNull()).isTrue();
    assertThat(both.at("/and/0/to/unit").asText()).isEqualTo("h");
  }

  @Test
  void robustnessHasTheFieldsOfTheContractAndWhatLiesBehindThem() throws Exception {
    JsonNode robustness = json(ANSWER).at("/robustness");
    assertThat(robustness.at("/first_share").asDouble()).isEqualTo(0.91);
    assertThat(robustness.at("/draws").asInt()).isEqualTo(500);
    assertThat(robustness.at("/seed").asInt()).isEqualTo(1);
    assertThat(robustness.at("/shares/1/first_share").asDouble()).isEqualTo(0.09);
    assertThat(robustness.at("/straddling/0/rule").asText()).isEqualTo("VOL-001");
    assertThat(robustness.at("/straddling/0/range/high").asInt()).isEqualTo(9);
    assertThat(json(ANSWER).at("/provenance/with"))
        .extracting(JsonNode::asText)
        .containsExactly("what-if", "robustness");
  }

  @Test
  void whatWasNotAskedForIsLeftOut() throws Exception {
    JsonNode bare = json(Answer.of(SampleAnswer.recommended()));
    assertThat(bare.has("what_if")).isFalse();
    assertThat(bare.has("robustness")).isFalse();
    assertThat(bare.at("/provenance/with")).isEmpty();
  }

  @Test
  void aPersonReadsItInWords() {
    String text =
        AnswerText.of(ANSWER, SampleAnswer.knowledge(), EnumSet.allOf(AnswerPart.class), false)
            .replaceAll("\\s+", " ");
    assertThat(text)
        .contains("HOW SURE", "First, alone or tied, in 91 % of 500 draws")
        .contains("TFF → SEC: first in 9 %, mostly with high recovery.")
        .contains(
            "hours of the train SEC: 3–9 h, on both sides of 8 h",
            "in 20 % of the draws. [VOL-001]")
        .contains("WHAT WOULD CHANGE IT", "volume 1 mL → 100 mL: TFF → SEC")
        .contains("without ultracentrifuge, with TFF system and time limit not stated → 12 h");
  }
}
