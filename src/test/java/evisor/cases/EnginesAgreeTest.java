package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.model.Request;
import evisor.request.RequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
  private static final List<String> MANY = texts();

  private static final List<String> TEXTS = MANY.subList(0, 2000);
  private static final List<String> FEW = MANY.subList(0, 200);

  @Test
  void bothBuildersOfDroolsGiveTheSameAnswers() {
    assertThat(different(TEXTS, text -> answer(Advisors.CLASSIC, text).equals(answer(text))))
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

  private static boolean saidByAll(String text) {
    List<String> said = said(Advisors.EXECUTABLE, text);
    return said.equals(said(Advisors.PLAIN, text)) && said.equals(said(Advisors.CLASSIC, text));
  }

  @Test
  void thePlainInterpreterGivesTheSameAnswersAsDrools() {
    assertThat(different(FEW, text -> answer(Advisors.PLAIN, text).equals(answer(text)))).isEmpty();
  }

  private static List<String> different(List<String> texts, Predicate<String> alike) {
    return texts.parallelStream().filter(alike.negate()).toList();
  }

  @Test
  void everyRuleFiresOrIsListedWithTheReason() {
    SortedSet<String> silent = new TreeSet<>(Advisors.RULES);
    Stream<Request> cases = Advisors.cases("cases").stream().map(Case::request);
    Stream.concat(cases, TEXTS.stream().map(EnginesAgreeTest::request))
        .forEach(request -> silent.removeAll(Advisors.EXECUTABLE.recommend(request).fired()));
    SortedMap<String, String> listed = RuleList.of("rules-that-stay-silent.txt");
    assertThat(silent).isEqualTo(listed.keySet());
    assertThat(listed).allSatisfy((rule, reason) -> assertThat(reason).hasSizeGreaterThan(20));
  }

  /** No rule asks for a high-speed centrifuge, because nothing is done in that machine alone. */
  @Test
  void noTrainIsRankedForWhichEquipmentIsLacking() {
    assertThat(TEXTS.stream().map(text -> Advisors.EXECUTABLE.recommend(request(text))))
        .flatExtracting(Recommendation::ranking)
        .extracting(option -> option.train().outcome().handling().lacking())
        .allSatisfy(lacking -> assertThat(lacking).isEmpty());
  }

  private static List<String> texts() {
    List<String> rotors = List.copyOf(Advisors.EXECUTABLE.knowledge().rotors().keySet());
    RandomRequests requests = new RandomRequests(SEED, rotors);
    return IntStream.range(0, REQUESTS)
        .mapToObj(i -> new String(requests.next(), StandardCharsets.UTF_8))
        .toList();
  }

  private static Request request(String text) {
    try {
      return Advisors.REQUESTS.read(text.getBytes(StandardCharsets.UTF_8), text);
    } catch (RequestException e) {
      throw new IllegalStateException(text + ": " + e.problem().errors(), e);
    }
  }

  private static String answer(String text) {
    return answer(Advisors.EXECUTABLE, text);
  }

  private static String answer(Advisor advisor, String text) {
    return AnswerJson.of(Answer.of(advisor.recommend(request(text))), advisor.knowledge());
  }

  /** Returns which rules say what of which train, in both passes. */
  private static List<String> said(Advisor advisor, String text) {
    List<String> said = new ArrayList<>();
    Recommendation answer = advisor.recommend(request(text));
    for (Option option : answer.ranking()) {
      option.findings().forEach(f -> said.add(option.train().name() + ' ' + f.rule().id()));
    }
    for (Exclusion excluded : answer.excluded()) {
      excluded.findings().forEach(f -> said.add(excluded.train().name() + ' ' + f.rule().id()));
    }
    answer.advice().forEach(finding -> said.add(finding.rule().id()));
    answer.openStudies().forEach(finding -> said.add(finding.rule().id()));
    said.addAll(answer.fired());
    return said;
  }
}
