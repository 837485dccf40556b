package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.RequestContext;
import evisor.answer.AnswerOutline.Section;
import evisor.knowledge.Knowledge;
import evisor.knowledge.ShippedRules;
import evisor.request.AskedRequest;
import evisor.request.RequestField;
import evisor.request.RequestFieldTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RequestWordsTest {

  private static final Knowledge KNOWLEDGE = ShippedRules.knowledge();

  @ParameterizedTest
  @EnumSource
  void anAnswerSaysEveryFieldThatWasAsked(RequestField field) {
    assertThat(section(RequestFieldTest.everythingBut(field)))
        .isNotEqualTo(section(RequestFieldTest.everything()));
  }

  private static Section section(AskedRequest asked) {
    return new RequestWords(RequestContext.of(asked, KNOWLEDGE), KNOWLEDGE).section();
  }
}
