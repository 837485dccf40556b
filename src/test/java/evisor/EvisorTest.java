package evisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.answer.AnswerAddition;
import evisor.files.FaultyFilesException;
import evisor.request.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door for programs. */
final class EvisorTest {

  private static final Optional<Path> CACHE = Optional.of(Path.of("target", "test-cache"));
  private static Evisor shipped;

  @BeforeAll
  static void open() throws FaultyFilesException {
    shipped = Evisor.open(Path.of("rules"), CACHE);
  }

  /** The lines up to the assertion are the example of the Javadoc. */
  @Test
  void theExampleAnswers() throws Exception {
    Evisor evisor = Evisor.bundled(Optional.empty());
    Reply reply =
        evisor.recommend(
            Question.of("plasma", "1 mL").and("purity", "high").and("downstream", "proteomics"));
    String train = String.join(" → ", reply.core());
    String whole = reply.json();

    assertThat(reply.status()).isEqualTo("recommended");
    assertThat(train).isNotEmpty();
    assertThat(whole).startsWith("{\"status\":\"recommended\"");
  }

  /** The lines up to the assertion are the example of the README. */
  @Test
  void theExampleOfTheReadmeAnswers() throws Exception {
    Evisor evisor = Evisor.open(Path.of("rules"), Optional.empty());
    Reply reply =
        evisor.recommend(Question.of("{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}"));
    String said = reply.summary();

    assertThat(said).isEqualTo("SEC (strong).");
  }

  @Test
  void theExampleOfTheReadmeIsTheOneThatRuns() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String example = readme.substring(readme.indexOf("```java") + "```java".length());

    assertThat(
            Files.readString(Path.of("src/test/java/evisor/EvisorTest.java")).replaceAll("\\s", ""))
        .contains(example.substring(0, example.indexOf("```")).replaceAll("\\s", ""));
  }

  @Test
  void theExampleOfTheJavadocIsTheOneThatRuns() throws IOException {
    String javadoc = Files.readString(Path.of("src/main/java/evisor/Evisor.java"));
    int from = javadoc.indexOf("<pre>{@code") + "<pre>{@code".length();
    String example =
        javadoc
            .substring(from, javadoc.indexOf("}</pre>", from))
            .lines()
            .map(line -> line.replaceFirst("^ \\* ?", "").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));

    String own = Files.readString(Path.of("src/test/java/evisor/EvisorTest.java"));

    assertThat(own.replaceAll("\\s+", " ")).contains(example);
  }

  @Test
  void jsonAndFieldsAskTheSame() throws RequestException {
    Question fields =
        Question.of("urine", "50 mL")
            .and("downstream", "rna", "proteomics")
            .and("time-limit", "1 d")
            .and("pooled", "true");
    Question json =
        Question.of(
            """
            {"sample": {"type": "urine", "volume": "50 mL", "pooled": true},
             "downstream": ["rna", "proteomics"], "time_limit": "1 d"}\
            """);

    assertThat(shipped.recommend(fields)).isEqualTo(shipped.recommend(json));
  }

  @Test
  void whatIsAskedBesideIsAnswered() throws RequestException {
    Question plain = Question.of("plasma", "1 mL");

    Reply whole =
        shipped.recommend(
            plain.with(AnswerAddition.WHAT_IF, AnswerAddition.ROBUSTNESS).drawn(20, 7));
    Reply brief = shipped.recommend(plain.brief());

    assertThat(whole.json()).contains("\"what_if\":[", "\"draws\":20", "\"seed\":7");
    assertThat(brief.json()).doesNotContain("\"ranking\"").hasSizeLessThan(2000);
    assertThat(brief.core()).isEqualTo(whole.core());
  }

  @Test
  void everyFaultOfARequestIsSaidAtOnce() {
    assertThatThrownBy(
            () -> shipped.recommend(Question.of("{\"sample\": {\"type\": \"plasm\"}, \"x\": 1}")))
        .isInstanceOfSatisfying(
            RequestException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(fault -> fault.pointer())
                    .contains("/sample/type", "/sample/volume", "/x"));
  }

  @Test
  void whatARuleRefusesIsAProblem() {
    assertThatThrownBy(() -> shipped.recommend(Question.of("plasma", "100 L")))
        .isInstanceOfSatisfying(
            RequestException.class,
            e -> assertThat(e.problem().errors().get(0).detail()).contains("[INTAKE-003]"));
  }

  @Test
  void trainsAndRulesAreExplained() throws RequestException {
    Question question = Question.of("plasma", "1 mL");

    Explanation train = shipped.explainTrain(question, "tff,sec");
    Explanation rule = shipped.explainRule(question, "DOMAIN-001", Optional.of("tff → sec"));

    assertThat(train.json()).contains("\"core\":[\"tff\",\"sec\"]");
    assertThat(train.markdown()).contains("#");
    assertThat(rule.json()).contains("DOMAIN-001");
  }

  @Test
  void trainsAreLaidSideBySide() throws RequestException {
    Question question =
        Question.of("plasma", "1 mL")
            .and("incumbent", "differential-uc")
            .and("incumbent-stage", "research");

    Explanation compared = shipped.compare(question, "tff,sec", "sec");

    assertThat(compared.json())
        .contains("\"letter\":\"C\",\"runs_today\":true", "\"pairs\":[", "\"changes\":[");
    assertThat(compared.markdown()).startsWith("# 3 trains side by side");
    assertThatThrownBy(() -> shipped.compare(Question.of("plasma", "1 mL"), "sec", "SEC"))
        .isInstanceOfSatisfying(
            RequestException.class,
            e -> assertThat(e.problem().errors().get(0).detail()).contains("named twice"));
  }

  @Test
  void anUnknownTrainOrRuleIsNamedWithWhatIsNear() {
    Question question = Question.of("plasma", "1 mL");

    assertThatThrownBy(() -> shipped.explainTrain(question, "ttf"))
        .isInstanceOfSatisfying(
            RequestException.class,
            e ->
                assertThat(e.problem().errors().get(0).detail()).contains("Did you mean \"tff\"?"));
    assertThatThrownBy(() -> shipped.explainRule(question, "DOMAIN-0001", Optional.empty()))
        .isInstanceOfSatisfying(
            RequestException.class,
            e -> assertThat(e.problem().errors().get(0).pointer()).isEqualTo("/rule"));
  }

  @Test
  void aMapIsDrawn() throws RequestException {
    DrawnMap map = shipped.map(Question.of("plasma", "1 mL"), "volume=0.1mL..10mL", "purity", 5);

    assertThat(map.svg()).startsWith("<").contains("<svg");
    assertThat(map.json()).startsWith("{");
  }

  @Test
  void manyThreadsGetTheSameAnswer() throws RequestException {
    Question question = Question.of("milk", "200 mL");
    Reply alone = shipped.recommend(question);

    List<Reply> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return shipped.recommend(question);
                  } catch (RequestException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();

    assertThat(together).containsOnly(alone);
  }

  @Test
  void rulesThatAreWrongAreNotOpened(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), "rule without end");

    assertThatThrownBy(() -> Evisor.open(folder, Optional.empty()))
        .isInstanceOf(FaultyFilesException.class);
  }
}
