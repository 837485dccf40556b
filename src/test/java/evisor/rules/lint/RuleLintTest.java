package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.files.Diagnostic;
import evisor.rules.Sketch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleLintTest {

  private static final String REQUEST = "Request( purity >= Purity.HIGH )";
  private static final String TRAIN = REQUEST + "\n$train : Train( has(Method.TFF) )";
  private static final String MESSAGE = "T-001 = A sentence.\n";

  @Test
  void aSoundRuleHasNoFaults() {
    assertThat(Sketch.faultsOf(Sketch.rule("T-001", TRAIN, "verdict.exclude($train);"), MESSAGE))
        .isEmpty();
  }

  /** Conditions begin on line 8, after four blanks, so that their first column is 5. */
  static Stream<Arguments> conditions() {
    return Stream.of(
        arguments("Request( purty >= Purity.HIGH )", "unknown-property", "8:14", "'purity'"),
        arguments("Request( proteinAtLeast > 3 )", "unknown-property", "8:14", "takes arguments"),
        arguments("Request( owms(Equipment.TFF_SYSTEM) )", "unknown-method", "8:14", "'owns'"),
        arguments("Request( volumeMl() > 3 )", "unknown-method", "8:14", "without parentheses"),
        arguments("Request( owns(Method.SEC) )", "method-arguments", "8:14", "owns(Equipment)"),
        arguments("Request( owns() )", "method-arguments", "8:14", "owns(Equipment)"),
        arguments("Request( purity >= Purty.HIGH )", "unknown-enum", "8:24", "'Purity'"),
        arguments(
            "Request( purity >= Purity.HIHG )", "unknown-constant", "8:24", "LOW, MEDIUM, HIGH"),
        arguments("Request( purity >= Gmp.FULL )", "wrong-type", "8:14", "cannot be compared"),
        arguments("Request( purity == \"high\" )", "wrong-type", "8:14", "cannot be compared"),
        arguments("Request( volumeMl > \"abc\" )", "wrong-type", "8:14", "cannot be compared"),
        arguments("Request( sampleType >= SampleType.URINE )", "wrong-type", "8:14", "no order"),
        arguments("Request( volumeMl )", "wrong-type", "8:14", "true or false"),
        arguments(
            "Request( downstream contains Method.SEC )", "wrong-type", "8:34", "its own constants"),
        arguments(
            "Request( downstream contains \"rna\" )", "wrong-type", "8:34", "its own constants"),
        arguments("Request( purity contains Purity.LOW )", "wrong-type", "8:14", "asks a set"),
        arguments(
            "Request( sampleType in (SampleType.URINE, Use.RNA) )",
            "wrong-type",
            "8:47",
            "own enum"),
        arguments("Request( purity + 1 > 2 )", "wrong-type", "8:14", "two numbers"),
        arguments("Request( volumeMl > 7 / 2 )", "literal-division", "8:25", "Write the result"),
        arguments("Request( samplesTogether / 2 > 3 )", "integer-division", "8:14", "2.0"),
        arguments("Request( samplesTogether * 100000 > 3 )", "integer-overflow", "8:14", "2147"),
        arguments("Request( volumeMl / 0.0 > 3 )", "division-by-zero", "8:14", ""),
        arguments("Request( volumeMl > 3000000000 )", "number-too-large", "8:25", "5e9"),
        arguments("Request( 1 < 2 )", "constant-condition", "8:14", ""),
        arguments("Request( volumeMl > $limit )", "unknown-variable", "8:25", "$limit"),
        arguments("Request( $v : volumeMl )", "unused-binding", "8:14", "{v}"),
        arguments("Request( $v : volumeMl, $v : purity )", "duplicate-binding", "8:29", "$v"),
        arguments("Requst( volumeMl > 3 )", "unknown-fact", "8:5", "Request"),
        arguments("$r : Request( volumeMl > 3 )", "request-variable", "8:10", "$r"),
        arguments("Request() Request()", "request-count", "8:15", "Request"),
        arguments("Request() $train : Train()", "idle-train", "8:24", ""));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aFaultyConditionIsReportedWhereItStands(
      String conditions, String lint, String at, String says) {
    assertReported(Sketch.rule("T-001", conditions, "verdict.advise();"), MESSAGE, lint, at, says);
  }

  static Stream<Arguments> syntax() {
    String foreign = "not-in-language";
    return Stream.of(
        arguments("Request( purity = Purity.HIGH )", "syntax", "8:21", "'=='"),
        arguments("not Request( purity >= Purity.HIGH )", foreign, "8:5", "'not'"),
        arguments("eval( true )", foreign, "8:5", "'eval'"),
        arguments("Request( eval(true) )", foreign, "8:14", "'eval'"),
        arguments("Request( $v : volumeMl * 2 )", "syntax", "8:28", "plain property"),
        arguments("Request( $v : volumeMl > 2 )", "syntax", "8:28", "plain property"),
        arguments("Request( sample.volumeMl > 2 )", foreign, "8:14", "a point stands only"),
        arguments(
            "Request( Runtime.getRuntime() != null )", foreign, "8:14", "a point stands only"),
        arguments("Request( new String() == id )", foreign, "8:14", "'new'"),
        arguments("Request( this.volumeMl > 2 )", foreign, "8:14", "'this'"),
        arguments("Request( volumeMl > 2 ) or Request( volumeMl < 1 )", foreign, "8:29", "'||'"),
        arguments("Request( volumeMl > 1L )", "number-form", "8:25", "a number is digits"),
        arguments("Request( id == 'a' )", "syntax", "8:20", "plain double quotes"),
        arguments("Request( id == \"a )", "syntax", "8:20", "no closing quote"),
        arguments("Request( volumeMl > 2", "syntax", "8:26", "')'"));
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void whatIsNotPartOfTheLanguageIsReportedWhereItStands(
      String conditions, String lint, String at, String says) {
    assertReported(Sketch.rule("T-001", conditions, "verdict.advise();"), MESSAGE, lint, at, says);
  }

  static Stream<Arguments> consequences() {
    return Stream.of(
        arguments("System.exit(0);", "not-in-language", "11:5", "one call of verdict"),
        arguments(
            "verdict.exclude($train); verdict.caution($train);",
            "not-in-language",
            "11:30",
            "one call"),
        arguments("verdict.getClass().getClassLoader();", "not-in-language", "11:23", "one call"),
        arguments("for(;;){}", "not-in-language", "11:5", "one call of verdict"),
        arguments("verdict.caution($train", "syntax", "11:27", "separated by ','"),
        arguments("verdict.ban($train);", "unknown-verdict", "11:5", "exclude"),
        arguments("verdict.exlude($train);", "unknown-verdict", "11:5", "'exclude'"),
        arguments(
            "verdict.favour($train);", "unknown-verdict", "11:5", "a rule of verdict.usual(…)"),
        arguments(
            "verdict.against($train);", "unknown-verdict", "11:5", "verdict.condition($train)"),
        arguments("verdict.grade($train, 4);", "out-of-range", "11:27", "from 0 to 3"),
        arguments("verdict.grade($train, 1.5);", "verdict-arguments", "11:5", "a number"),
        arguments("verdict.grade($train);", "verdict-arguments", "11:5", "$train, a number"),
        arguments("verdict.caution();", "verdict-arguments", "11:5", "verdict.caution($train);"),
        arguments(
            "verdict.require($train, Method.SEC);", "verdict-arguments", "11:5", "a Operation"),
        arguments(
            "verdict.set($train, Method.TFF, \"MWCO\", 500);",
            "parameter-name",
            "11:37",
            "snake_case"),
        arguments(
            "verdict.set($train, Method.TFF, \"mwco_kda\", $kda);",
            "unknown-variable",
            "11:49",
            "$kda"));
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void aFaultyConsequenceIsReportedWhereItStands(String call, String lint, String at, String says) {
    assertReported(Sketch.rule("T-001", TRAIN, call), MESSAGE, lint, at, says);
  }

  static Stream<Arguments> saidOfRequests() {
    return Stream.of(
        arguments("verdict.usual(\"UF → SECC\");", "unknown-train", "10:19", "\"SEC\""),
        arguments("verdict.usual(\"UF\", \"SEC or UFF\");", "unknown-train", "10:25", "\"TFF\""),
        arguments("verdict.usual(\"UF -> SEC\");", "unknown-train", "10:19", "TFF → SEC"),
        arguments("verdict.quick();", "verdict-arguments", "10:5", "verdict.quick(\"train\", …);"),
        arguments("verdict.usual(Method.SEC);", "verdict-arguments", "10:5", "\"train\""),
        arguments("verdict.need(4);", "out-of-range", "10:18", "from 0 to 3"),
        arguments("verdict.need(0.5);", "verdict-arguments", "10:5", "verdict.need(a number);"),
        arguments("verdict.prefer(Preference.SPEED);", "unknown-constant", "10:20", "SPEED"),
        arguments("verdict.ask(1);", "verdict-arguments", "10:5", "verdict.ask();"));
  }

  @ParameterizedTest
  @MethodSource("saidOfRequests")
  void whatIsSaidOfARequestIsReportedWhereItIsFaulty(
      String call, String lint, String at, String says) {
    assertReported(Sketch.rule("T-001", REQUEST, call), MESSAGE, lint, at, says);
  }

  @Test
  void trainsAreWrittenByLabelsOrOtherNamesWithOrBetweenEquals() {
    String call = "verdict.usual(\"UF → SEC\", \"TFF or differential-uc\", \"sec\");";

    assertThat(Sketch.faultsOf(Sketch.rule("T-001", REQUEST, call), MESSAGE)).isEmpty();
  }

  @Test
  void whatBearsOnOneLevelNeedNotSayIt() {
    String rule = Sketch.rule("T-001", REQUEST, "verdict.need(2);");

    assertThat(Sketch.faultsOf(rule.replaceAll(" *@(level|criterion).*\n", ""), MESSAGE)).isEmpty();
  }

  @Test
  void aConsequenceCannotSpeakOfATrainThatNoConditionFinds() {
    assertReported(
        Sketch.rule("T-001", REQUEST, "verdict.exclude($train);"),
        MESSAGE,
        "no-train",
        "10:5",
        "$train");
  }

  @Test
  void theFirstPassCannotAskForWhatIsPredicted() {
    String conditions = REQUEST + "\n$train : Train( hours > 3 )";

    assertReported(
        Sketch.rule("T-001", conditions, "verdict.require($train, Operation.WASH);"),
        MESSAGE,
        "predicted-too-early",
        "9:21",
        "'hours'");
  }

  @Test
  void aTrainIsBoundToItsOwnName() {
    assertReported(
        Sketch.rule("T-001", REQUEST + "\n$t : Train( has(Method.TFF) )", "verdict.advise();"),
        MESSAGE,
        "train-variable",
        "9:10",
        "$train");
  }

  static Stream<Arguments> metadata() {
    return Stream.of(
        arguments("\"T-001\"", "\"t1\"", "rule-name", "1:6", "PRECIP-003"),
        arguments("@title(\"A rule\")", "", "missing-metadata", "1:6", "@title"),
        arguments("@criterion(\"purity\")", "", "missing-metadata", "1:6", "@criterion"),
        arguments("\"purity\"", "\"puriti\"", "unknown-word", "3:16", "\"purity\""),
        arguments("@basis", "@base", "unknown-metadata", "5:5", "@basis"),
        arguments(
            "@title(\"A rule\")",
            "@title(\"A\") @title(\"B\")",
            "duplicate-metadata",
            "2:17",
            "twice"),
        arguments("@level(\"purpose\")", "", "missing-metadata", "1:6", "purpose, domain"),
        arguments("\"purpose\"", "\"practice\"", "unknown-word", "4:12", "purpose, domain"),
        arguments("\"purpose\"", "\"porpose\"", "unknown-word", "4:12", "\"purpose\""),
        arguments("@level", "@strength", "unknown-metadata", "4:5", "@level says where"),
        arguments("@evidence(\"good-01\")", "", "no-evidence", "5:12", "Add @evidence"),
        arguments("\"good-01\"", "\"good-01 good-02\"", "unknown-claim", "6:24", "good-01"),
        arguments("\"good-01\"", "\"good-01 good-01\"", "duplicate-claim", "6:16", "twice"),
        arguments("\"good-01\"", "\"guess-01\"", "unverified-evidence", "6:15", "verified"));
  }

  @ParameterizedTest
  @MethodSource("metadata")
  void faultyMetadataIsReportedWhereItStands(
      String sound, String faulty, String lint, String at, String says) {
    String rule = Sketch.rule("T-001", TRAIN, "verdict.exclude($train);").replace(sound, faulty);

    assertReported(rule, MESSAGE + "t1 = A sentence.\n", lint, at, says);
  }

  @Test
  void aClaimOfAnotherMethodIsNoEvidence() {
    String rule =
        Sketch.rule(
                "T-001",
                REQUEST + "\n$train : Train( has(Method.SEC) )",
                "verdict.caution($train);")
            .replace("good-01", "tff-01");

    assertReported(rule, MESSAGE, "claim-method", "6:15", "sec");
  }

  @Test
  void aMethodThatIsOnlyRuledOutNeedsNoClaim() {
    String rule =
        Sketch.rule(
                "T-001",
                REQUEST + "\n$train : Train( !has(Method.SEC) )",
                "verdict.caution($train);")
            .replace("good-01", "tff-01");

    assertThat(Sketch.faultsOf(rule, MESSAGE)).isEmpty();
  }

  @Test
  void anUnverifiedClaimMayStillCaution() {
    String rule =
        Sketch.rule("T-001", TRAIN, "verdict.caution($train);").replace("good-01", "guess-01");

    assertThat(Sketch.faultsOf(rule, MESSAGE)).isEmpty();
  }

  @Test
  void rulesAndMessagesBelongTogether() {
    String rule = Sketch.rule("T-001", REQUEST, "verdict.advise();");

    assertReported(
        rule, "T-002 = Nobody.\n", "missing-message", "1:6", "rules/messages/en.properties");
    assertReported(rule, MESSAGE + "T-002 = Nobody.\n", "orphaned-message", "2:1", "T-001");
    assertReported(rule, MESSAGE + MESSAGE, "duplicate-message", "2:1", "second time");
    assertReported(
        rule, "T-001 = {volume} is much.\n", "unknown-placeholder", "1:9", "binds nothing");
    assertReported(rule, "T-001 = {volume is much.\n", "message-syntax", "1:1", "brace");
    assertReported(rule, MESSAGE + "and more\n", "message-syntax", "2:1", "one line");
    assertReported(rule, "T-001 =\n", "empty-message", "1:1", "empty");
  }

  @Test
  void aRuleIdIsUsedOnce() {
    String rule = Sketch.rule("T-001", REQUEST, "verdict.advise();");

    assertReported(rule + rule, MESSAGE, "duplicate-rule", "12:6", "rules/a.drl:1:6");
  }

  @Test
  void onlyTheUsualPreambleMayStandBeforeTheRules() {
    String rule = Sketch.rule("T-001", REQUEST, "verdict.advise();");
    String usual =
        """
        package evisor.rules.purity;
        import evisor.model.*;
        global evisor.model.Verdict verdict;
        """;

    assertThat(Sketch.faultsOf(usual + rule, MESSAGE)).isEmpty();
    assertReported("import java.io.*;\n" + rule, MESSAGE, "preamble", "1:1", "evisor.model.*");
    assertReported(
        "function void f() {}\n" + rule, MESSAGE, "not-in-language", "1:1", "'function'");
  }

  @Test
  void allFaultsAreReportedAtOnceInTheOrderOfLines() {
    String rules =
        Sketch.rule("T-001", "Request( purty == Purity.LOW, volumeML > 3 )", "verdict.advise();")
            + Sketch.rule("T-002", "Request( purity = Purity.LOW )", "verdict.advise();")
            + Sketch.rule("T-003", "Request( gpm == Gmp.NONE )", "verdict.advise();");

    List<Diagnostic> faults =
        Sketch.faultsOf(rules, "T-001 = One.\nT-002 = Two.\nT-003 = Three.\n");

    assertThat(faults).extracting(fault -> fault.place().line()).containsExactly(8, 8, 19, 30);
    assertThat(faults)
        .extracting(Diagnostic::lint)
        .containsExactly("unknown-property", "unknown-property", "syntax", "unknown-property");
  }

  private static void assertReported(
      String rules, String messages, String lint, String at, String says) {
    List<Diagnostic> faults = Sketch.faultsOf(rules, messages);

    assertThat(faults)
        .as(() -> "diagnostics of\n" + rules)
        .anySatisfy(
            fault -> {
              assertThat(fault.lint()).isEqualTo(lint);
              assertThat(fault.place().line() + ":" + fault.place().column()).isEqualTo(at);
              assertThat(fault.message() + fault.mend()).contains(says);
            });
  }
}
