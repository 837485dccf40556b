package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.request.AskedRequest;
import evisor.request.Requests;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two compilers of the same rules and the plain interpreter give the same answers to requests of
 * every kind, and no rule is out of reach. The suite's own cases are compared in {@link
 * CaseSuiteTest}.
 */
final class EnginesAgreeTest {

  private static final long SEED = 20_261_122;
  private static final int REQUESTS = 10_000;
  private static final List<AskedRequest> MANY = Advisors.drawn(SEED, REQUESTS);
  private static final List<AskedRequest> SOME = MANY.subList(0, 2000);
  private static final List<AskedRequest> FEW = MANY.subList(0, 200);

  @Test
  void bothBuildersOfDroolsGiveTheSameAnswers() {
    assertThat(different(SOME, asked -> answer(Advisors.CLASSIC, asked).equals(answer(asked))))
        .as("requests of seed %d that are answered differently", SEED)
        .isEmpty();
  }

  /** All else in an answer is made of what the rules say, by the same code. */
  @Test
  void allThreeEnginesSayTheSame() {
    assertThat(different(MANY, EnginesAgreeTest::saidByAll))
        .as("requests of seed %d on which the engines disagree", SEED)
        .isEmpty();
  }

  private static boolean saidByAll(AskedRequest asked) {
    List<String> said = said(Advisors.EXECUTABLE, asked);
    return said.equals(said(Advisors.PLAIN, asked)) && said.equals(said(Advisors.CLASSIC, asked));
  }

  @Test
  void thePlainInterpreterGivesTheSameAnswersAsDrools() {
    assertThat(different(FEW, asked -> answer(Advisors.PLAIN, asked).equals(answer(asked))))
        .isEmpty();
  }

  private static List<String> different(
      List<AskedRequest> requests, Predicate<AskedRequest> alike) {
    return requests.parallelStream().filter(alike.negate()).map(Requests::document).toList();
  }

  @Test
  void everyRuleFiresOrIsListedWithTheReason() {
    SortedSet<String> silent = new TreeSet<>(Advisors.RULES);
    Stream<AskedRequest> cases = Advisors.cases("cases").stream().map(Case::request);
    Stream.concat(cases, SOME.stream())
        .forEach(request -> silent.removeAll(Advisors.EXECUTABLE.recommend(request).fired()));
    SortedMap<String, String> listed = RuleList.of("rules-that-stay-silent.txt");
    assertThat(silent).isEqualTo(listed.keySet());
    assertThat(listed).allSatisfy((rule, reason) -> assertThat(reason).hasSizeGreaterThan(20));
  }

  /** No rule asks for a high-speed centrifuge, because nothing is done in that machine alone. */
  @Test
  void noTrainIsRankedForWhichEquipmentIsLacking() {
    assertThat(SOME.stream().map(Advisors.EXECUTABLE::recommend))
        .flatExtracting(Recommendation::ranking)
        .extracting(option -> option.train().outcome().handling().lacking())
        .allSatisfy(lacking -> assertThat(lacking).isEmpty());
  }

  private static String answer(AskedRequest asked) {
    return answer(Advisors.EXECUTABLE, asked);
  }

  private static String answer(Advisor advisor, AskedRequest asked) {
    return AnswerJson.of(Answer.of(advisor.recommend(asked)), advisor.knowledge());
  }

  /** Returns which rules say what of which train, in both passes. */
  private static List<String> said(Advisor advisor, AskedRequest asked) {
    List<String> said = new ArrayList<>();
    Recommendation answer = advisor.recommend(asked);
    for (Option option : answer.ranking()) {
      option.findings().forEach(finding -> said.add(option.train().name() + shown(finding)));
    }
    for (Exclusion excluded : answer.excluded()) {
      excluded.findings().forEach(finding -> said.add(excluded.train().name() + shown(finding)));
    }
    answer.said().all().forEach(finding -> said.add(shown(finding)));
    answer.advice().forEach(finding -> said.add(finding.rule().id()));
    answer.openStudies().forEach(finding -> said.add(finding.rule().id()));
    said.addAll(answer.fired());
    return said;
  }

  private static String shown(Finding finding) {
    return " " + finding.rule().id() + " " + finding.said();
  }
}
