package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Use;
import evisor.rules.Sketch;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.Uses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordingTest {

  private final Wording wording = new Wording(Sketch.knowledge());

  @Test
  void methodsHaveTheirUsualShortNames() {
    assertThat(wording.train(List.of(Methods.TFF, Methods.SEC))).isEqualTo("TFF → SEC");
    assertThat(wording.term(Methods.DIFFERENTIAL_UC)).isEqualTo("differential UC");
  }

  @Test
  void aSampleHasTheLabelOfTheKnowledgeBase() {
    assertThat(wording.term(SampleTypes.PLASMA)).isEqualTo("plasma");
    assertThat(wording.term(SampleTypes.MSC_CONDITIONED_MEDIUM))
        .isEqualTo("MSC-conditioned medium");
  }

  @Test
  void aSetIsListedInTheOrderOfItsWords() {
    Set<Use> uses = Set.of(Uses.RNA, Uses.PROTEOMICS, Uses.IN_VIVO_THERAPY);

    assertThat(wording.value(uses, Optional.empty()))
        .isEqualTo("RNA, proteomics and in-vivo therapy");
    assertThat(wording.value(new LinkedHashSet<>(), Optional.empty())).isEqualTo("nothing");
    assertThat(wording.terms(List.of(Methods.SEC))).isEqualTo("SEC");
  }

  @Test
  void truthIsYesOrNo() {
    assertThat(wording.value(true, Optional.empty())).isEqualTo("yes");
    assertThat(wording.value(false, Optional.empty())).isEqualTo("no");
  }
}
