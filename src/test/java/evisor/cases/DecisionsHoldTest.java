package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.advice.Strength;
import evisor.answer.Answer;
import evisor.answer.Answer.Draws;
import evisor.answer.AnswerAddition;
import evisor.decision.LevelOrder;
import evisor.decision.Tier;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is asked, trains stand in the order of the levels, and the answer says so. */
final class DecisionsHoldTest {

  private static final long SEED = 20_261_129;
  private static final int REQUESTS = 1000;
  private static final List<AskedRequest> ASKED = Advisors.drawn(SEED, REQUESTS);
  private static final List<Recommendation> ANSWERS =
      ASKED.parallelStream().map(Advisors.EXECUTABLE::recommend).toList();

  private static String of(Recommendation answer) {
    return "request " + ASKED.get(ANSWERS.indexOf(answer)).values();
  }

  @Test
  void ranksAndTiesFollowTheLevels() {
    for (Recommendation answer : ANSWERS) {
      List<Option> ranking = answer.ranking();
      for (int i = 0; i < ranking.size(); i++) {
        Option option = ranking.get(i);
        assertThat(option.rank()).isEqualTo(i + 1);
        if (i == 0) {
          assertThat(option.tie()).isEqualTo(1);
          assertThat(option.decidedBy()).isEmpty();
          continue;
        }
        Option before = ranking.get(i - 1);
        int order = LevelOrder.byLevels(before.standing(), option.standing());
        assertThat(order).isNotPositive();
        assertThat(option.tie() - before.tie()).isEqualTo(order == 0 ? 0 : 1);
        assertThat(option.decidedBy().map(decided -> decided.level()))
            .isEqualTo(LevelOrder.parting(before.standing(), option.standing()));
        option
            .decidedBy()
            .ifPresent(
                decided -> {
                  assertThat(decided.against()).isEqualTo(before.train().core());
                  assertThat(decided.why()).isNotBlank();
                });
      }
    }
  }

  @Test
  void theOrderIsTotalOnWhatIsFeasible() {
    for (Recommendation answer : ANSWERS) {
      LevelOrder order = answer.decision().order();
      List<Option> ranking = answer.ranking();
      for (int i = 0; i < ranking.size(); i++) {
        for (int j = i; j < ranking.size(); j++) {
          Option one = ranking.get(i);
          Option other = ranking.get(j);
          assertThat(order.compare(one.standing(), other.standing())).isNotPositive();
          assertThat(order.compare(other.standing(), one.standing())).isNotNegative();
          assertThat(LevelOrder.parting(one.standing(), other.standing()).isEmpty())
              .isEqualTo(one.tie() == other.tie());
        }
      }
    }
  }

  @Test
  void whoComesFirstIsTheSameWhereNothingElseIsWorkedOut() {
    assertThat(ASKED.parallelStream().map(Advisors.EXECUTABLE::leader).toList())
        .isEqualTo(ANSWERS.stream().map(Recommendation::leader).toList());
  }

  @Test
  void exactlyOneRuleSaysWhatIsUsual() {
    for (Recommendation answer : ANSWERS) {
      if (answer.refusals().isEmpty()) {
        assertThat(answer.said().findings(Effect.USUAL))
            .filteredOn(finding -> finding.rule().verb() == Verb.USUAL)
            .extracting(finding -> finding.rule().id())
            .as(() -> of(answer))
            .hasSize(1);
      }
    }
  }

  @Test
  void gradesRunFromNoughtToThree() {
    for (Recommendation answer : ANSWERS) {
      for (Option option : answer.ranking()) {
        assertThat(option.standing().need()).isBetween(0, 3);
        assertThat(option.standing().grade()).isBetween(0, 3);
      }
    }
  }

  @Test
  void whatIsRefusedHasNoTrainsAndSaysWhy() {
    for (Recommendation answer : ANSWERS) {
      if (!answer.refusals().isEmpty()) {
        assertThat(answer.ranking()).isEmpty();
        assertThat(answer.refusals()).extracting(Finding::message).doesNotContain("");
      }
    }
  }

  @Test
  void anUntriedTrainNeedsDevelopmentAndAStrongOneHasNoCondition() {
    for (Recommendation answer : ANSWERS) {
      for (Option option : answer.ranking()) {
        assertThat(option.strength() == Strength.DEVELOPMENT_NEEDED)
            .isEqualTo(option.tier() == Tier.UNTRIED);
        if (option.strength() == Strength.STRONG) {
          assertThat(option.standing().conditions()).isEmpty();
          assertThat(option.tier()).isEqualTo(Tier.ESTABLISHED);
        }
      }
    }
  }

  @Test
  void whatNobodyTriedAndIsNotUsualComesFirstOnlyWhereNothingElseIsLeft() {
    for (Recommendation answer : ANSWERS) {
      if (answer.recommended().filter(DecisionsHoldTest::unknown).isPresent()) {
        assertThat(answer.ranking()).as(() -> of(answer)).allMatch(DecisionsHoldTest::unknown);
      }
    }
  }

  private static boolean unknown(Option option) {
    return !option.train().usual() && !option.train().tried();
  }

  @Test
  void orderAndTiesAreTheSameWhateverElseIsAskedFor() throws Exception {
    for (Recommendation answer : ANSWERS.subList(0, 20)) {
      if (!answer.refusals().isEmpty()) {
        continue;
      }
      AskedRequest asked = ASKED.get(ANSWERS.indexOf(answer));
      assertThat(order(asked, EnumSet.allOf(AnswerAddition.class)))
          .as(Requests.document(asked))
          .isEqualTo(order(asked, EnumSet.noneOf(AnswerAddition.class)));
    }
  }

  /** Returns every core with its tie, in order. */
  private static List<String> order(AskedRequest asked, Set<AnswerAddition> with) throws Exception {
    return Answer.to(asked, Advisors.EXECUTABLE, with, new Draws(20, 1))
        .recommendation()
        .ranking()
        .stream()
        .map(option -> option.tie() + " " + names(option.train().core()))
        .toList();
  }

  private static String names(List<Method> core) {
    return String.join(",", core.stream().map(Method::id).toList());
  }
}
