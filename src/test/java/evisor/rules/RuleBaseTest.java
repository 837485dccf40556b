package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Effect;
import evisor.model.Format;
import evisor.model.Operation;
import evisor.model.PredictedTrain;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.Uses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RuleBaseTest {

  private static final String PREPARATION =
      "// a comment that hides no rule: rule \"X-001\"\n"
          + Sketch.rule(
              "PREP-002",
              "Request( $volume : volumeMl, volumeMl >= 10 )\n"
                  + "$train : Train( startsWith(Method.TFF) )",
              "verdict.require($train, Operation.DEPTH_FILTRATION);")
          + Sketch.rule(
              "PREP-001",
              "Request( sampleType in (SampleType.PLASMA, SampleType.SERUM) )\n$train : Train()",
              "verdict.require($train, Operation.LOW_SPEED_CENTRIFUGATION);")
          + Sketch.rule(
              "SET-001",
              "Request( volumeMl < 1 || volumeMl > 1e3 )\n$train : Train( has(Method.TFF) )",
              "verdict.set($train, Method.TFF, Format.HOLLOW_FIBRE);")
          + Sketch.rule(
              "SET-002",
              "Request( $ml : volumeMl )\n$train : Train( has(Method.SEC) )",
              "verdict.set($train, Method.SEC, \"load_ml\", $ml);");

  private static final String DECIDING =
      Sketch.rule("ASK-001", "Request( $v : volumeMl, volumeMl > 100 )", "verdict.ask();")
          + Sketch.rule("ASK-002", "Request( volumeMl > 1e6 )", "verdict.refuse();")
          + Sketch.rule("NEED-001", "Request( purity >= Purity.HIGH )", "verdict.need(2);")
          + Sketch.rule("NEED-002", "Request( purity == Purity.LOW )", "verdict.need(0);")
          + Sketch.rule(
              "USUAL-001",
              "Request( sampleType == SampleType.PLASMA )",
              "verdict.usual(\"TFF → SEC or TFF\", \"SEC\");")
          + Sketch.rule("USUAL-002", "Request( volumeMl > 10 )", "verdict.quick(\"TFF\");")
          + Sketch.rule("WISH-001", "Request()", "verdict.prefer(Preference.COST);")
          + Sketch.rule(
              "GRADE-001",
              "Request()\n$train : Train( has(Method.SEC), $length : length )",
              "verdict.grade($train, 3);")
          + Sketch.rule(
              "GRADE-002", "Request()\n$train : Train( length == 1 )", "verdict.grade($train, 0);")
          + Sketch.rule(
              "BOUND-001",
              "Request()\n$train : Train( hours > 70, $hours : hours )",
              "verdict.condition($train);");

  private static final String SENTENCES =
      """
      ASK-001 = Is it {v}?
      ASK-002 = Too much.
      NEED-001 = Two.
      NEED-002 = None.
      USUAL-001 = This.
      USUAL-002 = That.
      WISH-001 = Cheap.
      GRADE-001 = {train} has {length}.
      GRADE-002 = Nothing.
      BOUND-001 = Only within {hours}.
      """;

  private static final String JUDGING =
      Sketch.rule(
              "TIME-001",
              "Request( $limit : timeLimitHours )\n"
                  + "$train : Train( hours > $limit, $hours : hours )",
              "verdict.exclude($train);")
          + Sketch.rule(
              "PUR-001",
              "Request( purity >= Purity.MEDIUM, downstream contains Use.RNA )\n"
                  + "$train : Train( !has(Method.SEC) && length < 2.5, $length : length )",
              "verdict.caution($train);")
          + Sketch.rule(
              "PUR-002",
              "Request( downstream not contains Use.PROTEOMICS, $type : sampleType, $uses :"
                  + " downstream )\n"
                  + "$train : Train( core contains Method.SEC, finalVolumeMl * 4 >= 1.0, $final :"
                  + " finalVolumeMl )",
              "verdict.condition($train);")
          + Sketch.rule(
              "STUDY-001",
              "Request( proteinAtLeast(2.5) )\n$train : Train( endsWith(Method.SEC) )",
              "verdict.study($train);")
          + Sketch.rule("STUDY-002", "Request( !particlesKnown )", "verdict.study();")
          + Sketch.rule(
              "PLAN-001", "Request( $rna : owns(Equipment.TFF_SYSTEM) )", "verdict.advise();");

  private static final String MESSAGES =
      """
      # sentences
      PREP-001 = Spin {train} first.
      PREP-002 = {volume} is clarified.
      SET-001 = Hollow fibre.
      SET-002 = Load {ml}.
      TIME-001 = {train} takes {hours}, longer than {limit}.
      PUR-001 = Only {length} methods in {train}.
      PUR-002 = For {uses} from {type}: {final}.
      STUDY-001 = Study {train}.
      STUDY-002 = Count the particles.
      PLAN-001 = A TFF system is there: {rna}. $1 \\ stays.
      """;

  private static final Request REQUEST =
      Sketch.request(SampleTypes.PLASMA, 2000, Purity.HIGH, Uses.IN_VIVO_THERAPY, Uses.RNA);

  private static final List<PredictedTrain> TRAINS =
      List.of(
          Sketch.train(5.24, Methods.TFF, Methods.SEC),
          Sketch.train(3, Methods.TFF),
          Sketch.train(74.4, Methods.SEC),
          Sketch.train(4, Methods.PEG_PRECIPITATION));

  private static RuleBase executable;

  @BeforeAll
  static void compile() throws FaultyFilesException {
    executable = load(Engine.EXECUTABLE);
  }

  private static RulesFolder folder(String... more) {
    List<String> files =
        new ArrayList<>(
            List.of(
                "preparation.drl", PREPARATION, "deep/judging.drl", JUDGING, "README.md", "rule"));
    Collections.addAll(files, Sketch.MESSAGES, MESSAGES);
    Collections.addAll(files, more);
    return Sketch.folder(files.toArray(String[]::new));
  }

  private static RuleBase load(Engine engine) throws FaultyFilesException {
    return RuleBase.load(folder(), Sketch.knowledge(), engine, Optional.empty());
  }

  private static RuleBase loaded(Engine engine) throws FaultyFilesException {
    return engine == Engine.EXECUTABLE ? executable : load(engine);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theFirstPassAsksForStepsByTrainAndThenByRule(Engine engine) throws FaultyFilesException {
    List<Directive> directives = loaded(engine).compose(REQUEST, TRAINS).directives();

    assertThat(directives.stream().map(RuleBaseTest::shown))
        .containsExactly(
            "tff → sec: PREP-001 low-speed-centrifugation",
            "tff → sec: PREP-002 depth-filtration",
            "tff → sec: SET-001 tff hollow-fibre",
            "tff → sec: SET-002 sec load_ml 2000.0",
            "tff: PREP-001 low-speed-centrifugation",
            "tff: PREP-002 depth-filtration",
            "tff: SET-001 tff hollow-fibre",
            "sec: PREP-001 low-speed-centrifugation",
            "sec: SET-002 sec load_ml 2000.0",
            "peg-precipitation: PREP-001 low-speed-centrifugation");
    assertThat(directives.get(1).finding().message()).isEqualTo("2 L is clarified.");
    assertThat(directives.get(0).finding().message()).isEqualTo("Spin TFF → SEC first.");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theSecondPassSaysForEachTrainWhatDecided(Engine engine) throws FaultyFilesException {
    Judgement judgement = loaded(engine).judge(REQUEST, TRAINS);

    assertThat(judgement.byTrain().keySet()).containsExactlyElementsOf(TRAINS);
    assertThat(shown(judgement.byTrain()))
        .containsExactly(
            "tff → sec: TIME-001 TFF → SEC takes 5.2 h, longer than 4 h.",
            "tff → sec: PUR-002 For RNA and in-vivo therapy from plasma: 250 µL.",
            "tff: PUR-001 Only 1 methods in TFF.",
            "sec: TIME-001 SEC takes 3.1 d, longer than 4 h.",
            "sec: PUR-002 For RNA and in-vivo therapy from plasma: 250 µL.",
            "peg-precipitation: PUR-001 Only 1 methods in PEG precipitation.");
    assertThat(shown(judgement.studies()))
        .containsExactly("tff → sec: STUDY-001 Study TFF → SEC.", "sec: STUDY-001 Study SEC.");
    assertThat(judgement.advice())
        .extracting(Finding::message)
        .containsExactly("A TFF system is there: yes. $1 \\ stays.");
    assertThat(judgement.generalStudies())
        .extracting(Finding::message)
        .containsExactly("Count the particles.");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatDecidesIsSaidOfTheRequestInTheFirstPassAndOfTrainsInTheSecond(Engine engine)
      throws FaultyFilesException {
    RuleBase base =
        RuleBase.load(
            Sketch.folder("a.drl", DECIDING, Sketch.MESSAGES, SENTENCES),
            Sketch.knowledge(),
            engine,
            Optional.empty());
    Composition said = base.compose(REQUEST, TRAINS);

    assertThat(said.directives()).isEmpty();
    assertThat(said.findings().stream().map(RuleBaseTest::shown))
        .containsExactly(
            "ASK-001 ask Nothing[] Is it 2 L?",
            "NEED-001 need Grade[grade=2] Two.",
            "USUAL-001 usual Trains[written=[TFF → SEC or TFF, SEC]] This.",
            "USUAL-002 usual Trains[written=[TFF]] That.",
            "WISH-001 prefer Wish[preference=COST] Cheap.");
    assertThat(said.findings(Effect.USUAL)).hasSize(2);
    assertThat(said.findings(Effect.REFUSE)).isEmpty();
    List<String> ofTrains = new ArrayList<>();
    base.judge(REQUEST, TRAINS)
        .byTrain()
        .forEach(
            (train, findings) ->
                findings.forEach(finding -> ofTrains.add(train + ": " + shown(finding))));
    assertThat(ofTrains)
        .containsExactly(
            "tff → sec: GRADE-001 grade Grade[grade=3] TFF → SEC has 2.",
            "tff: GRADE-002 grade Grade[grade=0] Nothing.",
            "sec: BOUND-001 condition Nothing[] Only within 3.1 d.",
            "sec: GRADE-001 grade Grade[grade=3] SEC has 1.",
            "sec: GRADE-002 grade Grade[grade=0] Nothing.",
            "peg-precipitation: GRADE-002 grade Grade[grade=0] Nothing.");
  }

  @Test
  void oneFindingIsMadeAsTheWholePassWouldMakeIt() throws FaultyFilesException {
    RuleBase base =
        RuleBase.load(
            Sketch.folder("a.drl", DECIDING, Sketch.MESSAGES, SENTENCES),
            Sketch.knowledge(),
            Engine.PLAIN,
            Optional.empty());

    assertThat(shown(base.finding(base.rule("NEED-001").orElseThrow(), REQUEST, Optional.empty())))
        .isEqualTo("NEED-001 need Grade[grade=2] Two.");
    assertThat(
            shown(
                base.finding(
                    base.rule("GRADE-001").orElseThrow(), REQUEST, Optional.of(TRAINS.get(2)))))
        .isEqualTo("GRADE-001 grade Grade[grade=3] SEC has 1.");
  }

  @Test
  void whereNothingFiresEveryTrainIsThereWithoutFindings() {
    Request small = Sketch.request(SampleTypes.URINE, 0.5, Purity.LOW, Uses.PROTEOMICS);
    List<PredictedTrain> quick = List.of(Sketch.train(1, Methods.ULTRAFILTRATION));

    assertThat(executable.compose(small, quick).all()).isEmpty();
    assertThat(executable.judge(small, quick).byTrain()).containsEntry(quick.get(0), List.of());
  }

  @Test
  void rulesCarryWhatTheirAuthorsWrote() {
    Rule rule = executable.rule("TIME-001").orElseThrow();

    assertThat(executable.rules()).extracting(Rule::id).isSorted().hasSize(10);
    assertThat(rule.verb()).isEqualTo(Verb.EXCLUDE);
    assertThat(rule.evidence()).containsExactly("good-01");
    assertThat(rule.place()).hasToString("rules/deep/judging.drl:1:6");
    assertThat(rule.text()).startsWith("rule \"TIME-001\"").endsWith("end");
    assertThat(rule.message()).isEqualTo("{train} takes {hours}, longer than {limit}.");
    assertThat(executable.rule("TIME-999")).isEmpty();
  }

  @Test
  void theOrderOfRulesAndFilesChangesNothingThatIsSaid() throws FaultyFilesException {
    RulesFolder turned =
        Sketch.folder("a.drl", JUDGING, "b.drl", PREPARATION, Sketch.MESSAGES, MESSAGES);
    RuleBase other = RuleBase.load(turned, Sketch.knowledge(), Engine.CLASSIC, Optional.empty());

    assertThat(other.compose(REQUEST, TRAINS).directives().stream().map(RuleBaseTest::shown))
        .containsExactlyElementsOf(
            executable.compose(REQUEST, TRAINS).directives().stream()
                .map(RuleBaseTest::shown)
                .toList());
    assertThat(shown(other.judge(REQUEST, TRAINS).byTrain()))
        .isEqualTo(shown(executable.judge(REQUEST, TRAINS).byTrain()));
  }

  @Test
  void theDigestIsOfRulesAndMessagesAlone() throws FaultyFilesException {
    assertThat(executable.digest()).hasSize(64);
    assertThat(digest("README.md", "other")).isEqualTo(executable.digest());
    assertThat(digest(Sketch.MESSAGES, MESSAGES + "\n")).isNotEqualTo(executable.digest());
    assertThat(digest("messages/ru.properties", "")).isNotEqualTo(executable.digest());
  }

  private static String digest(String... more) throws FaultyFilesException {
    return RuleBase.load(folder(more), Sketch.knowledge(), Engine.CLASSIC, Optional.empty())
        .digest();
  }

  @Test
  void aFolderWithoutRulesDoesNotLoad() {
    for (Engine engine : Engine.values()) {
      assertThatThrownBy(
              () -> RuleBase.load(Sketch.folder(), Sketch.knowledge(), engine, Optional.empty()))
          .isInstanceOf(FaultyFilesException.class)
          .hasMessageContaining("no-rules");
    }
  }

  @Test
  void manyThreadsGetTheAnswersToTheirOwnQuestions() throws Exception {
    List<List<PredictedTrain>> asked = new ArrayList<>();
    List<List<String>> alone = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<PredictedTrain> trains = TRAINS.subList(0, i % (TRAINS.size() + 1));
      asked.add(trains);
      alone.add(shown(executable.judge(REQUEST, trains).byTrain()));
    }
    assertThat(new HashSet<>(alone)).hasSizeGreaterThan(1);

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (List<PredictedTrain> trains : asked) {
        answers.add(threads.submit(() -> shown(executable.judge(REQUEST, trains).byTrain())));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> shown(Map<PredictedTrain, List<Finding>> byTrain) {
    List<String> shown = new ArrayList<>();
    byTrain.forEach(
        (train, findings) ->
            findings.forEach(
                finding ->
                    shown.add(train + ": " + finding.rule().id() + " " + finding.message())));
    return shown;
  }

  private static String shown(Finding finding) {
    return String.join(
        " ",
        finding.rule().id(),
        finding.effect().id(),
        finding.said().toString(),
        finding.message());
  }

  private static String shown(Directive directive) {
    String asked;
    if (directive instanceof Directive.Requirement requirement) {
      Operation operation = requirement.operation();
      asked = operation.id();
    } else if (directive instanceof Directive.FormatChoice choice) {
      Format format = choice.format();
      asked = choice.method().id() + " " + format.id();
    } else {
      Directive.Setting setting = (Directive.Setting) directive;
      asked = setting.step().id() + " " + setting.parameter() + " " + setting.value();
    }
    return directive.train() + ": " + directive.finding().rule().id() + " " + asked;
  }
}
