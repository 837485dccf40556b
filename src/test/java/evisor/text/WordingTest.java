package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Equipment;
import evisor.model.Method;
import evisor.model.SampleType;
import evisor.model.Use;
import evisor.rules.Sketch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordingTest {

  private final Wording wording = new Wording(Sketch.knowledge());

  @Test
  void methodsHaveTheirUsualShortNames() {
    assertThat(wording.train(List.of(Method.TFF, Method.SEC))).isEqualTo("TFF → SEC");
    assertThat(wording.term(Method.DIFFERENTIAL_UC)).isEqualTo("differential UC");
  }

  @Test
  void aSampleHasTheLabelOfTheKnowledgeBase() {
    assertThat(wording.term(SampleType.PLASMA)).isEqualTo("blood plasma");
    assertThat(wording.term(SampleType.MSC_CONDITIONED_MEDIUM)).isEqualTo("MSC-conditioned medium");
  }

  @Test
  void aSetIsListedInTheOrderOfItsWords() {
    Set<Use> uses = Set.of(Use.RNA, Use.PROTEOMICS, Use.IN_VIVO_THERAPY);

    assertThat(wording.value(uses, Optional.empty()))
        .isEqualTo("RNA, proteomics and in-vivo therapy");
    assertThat(wording.value(EnumSet.noneOf(Equipment.class), Optional.empty()))
        .isEqualTo("nothing");
    assertThat(wording.terms(List.of(Method.SEC))).isEqualTo("SEC");
  }

  @Test
  void truthIsYesOrNo() {
    assertThat(wording.value(true, Optional.empty())).isEqualTo("yes");
    assertThat(wording.value(false, Optional.empty())).isEqualTo("no");
  }
}
