package evisor.decision;

import static evisor.decision.SampleTrains.usual;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Method;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import evisor.words.ShippedWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is usual has places, the quick before the others, and equals share one. */
final class UsualOrderTest {

  private static final List<Method> SEC = List.of(Methods.SEC);
  private static final List<Method> TFF = List.of(Methods.TFF);
  private static final List<Method> TFF_SEC = List.of(Methods.TFF, Methods.SEC);

  private static UsualOrder of(Finding... said) {
    return UsualOrder.of(List.of(said), new UsualCores(ShippedWords.LEXICON));
  }

  @Test
  void placesFollowTheListFromOne() {
    UsualOrder usual = of(usual("U-001", Verb.USUAL, "TFF → SEC", "TFF"));

    assertThat(usual.place(TFF_SEC)).isEqualTo(1);
    assertThat(usual.place(TFF)).isEqualTo(2);
    assertThat(usual.place(SEC)).isZero();
  }

  @Test
  void equalsShareAPlace() {
    UsualOrder usual = of(usual("U-001", Verb.USUAL, "TFF or SEC", "TFF → SEC"));

    assertThat(usual.at(1)).containsExactly(TFF, SEC);
    assertThat(usual.place(TFF_SEC)).isEqualTo(2);
  }

  @Test
  void theQuickStandBeforeWhatIsUsualElseInWhateverOrderRulesSpeak() {
    Finding plain = usual("U-001", Verb.USUAL, "TFF", "SEC");
    Finding quick = usual("U-002", Verb.QUICK, "SEC");

    for (UsualOrder usual : List.of(of(plain, quick), of(quick, plain))) {
      assertThat(usual.place(SEC)).isEqualTo(1);
      assertThat(usual.place(TFF)).isEqualTo(2);
      assertThat(usual.findings()).containsExactly(quick, plain);
    }
  }

  @Test
  void aTrainKeepsItsFirstPlace() {
    UsualOrder usual = of(usual("U-001", Verb.USUAL, "SEC", "TFF", "SEC"));

    assertThat(usual.place(SEC)).isEqualTo(1);
    assertThat(usual.at(3)).isEmpty();
  }

  @Test
  void whereNobodySaysAnythingNothingIsUsual() {
    assertThat(of().place(SEC)).isZero();
    assertThat(of().findings()).isEmpty();
  }
}
