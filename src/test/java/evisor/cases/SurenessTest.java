package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.Recommendation;
import evisor.model.Method;
import evisor.robustness.Robustness;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for the robustness of every answer, on requests from publications. */
final class SurenessTest {

  private static final int DRAWS = 60;
  private static final int EVERY = 8;

  @Test
  void sharesOfAllTrainsAndOfNoneSumToOneAndComeOutAlike() {
    int drawn = 0;
    List<Case> cases = Advisors.cases("cases/published");
    for (int i = 0; i < cases.size(); i += EVERY) {
      Recommendation answer = Advisors.EXECUTABLE.recommend(cases.get(i).request());
      Optional<Robustness> robustness = draw(answer);
      assertThat(draw(answer)).isEqualTo(robustness);
      if (robustness.isPresent()) {
        hold(robustness.get(), answer);
        drawn++;
      }
    }
    assertThat(drawn).isPositive();
  }

  private static Optional<Robustness> draw(Recommendation answer) {
    return Robustness.of(Advisors.EXECUTABLE, answer, DRAWS, 1);
  }

  private static void hold(Robustness robustness, Recommendation answer) {
    double sum = robustness.noneShare();
    List<List<Method>> cores = new ArrayList<>();
    for (Share share : robustness.shares()) {
      sum += share.firstShare();
      cores.add(share.core());
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(cores).doesNotHaveDuplicates();
    answer
        .recommended()
        .ifPresent(first -> assertThat(cores.get(0)).isEqualTo(first.train().core()));
    for (Straddling straddling : robustness.straddling()) {
      assertThat(straddling.share()).isBetween(1.0 / DRAWS, 1 - 1.0 / DRAWS);
      assertThat(cores).contains(straddling.core());
    }
  }
}
