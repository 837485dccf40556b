package evisor.cases;

import static evisor.words.Methods.SEC;
import static evisor.words.Methods.TFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.advice.Recommendation;
import evisor.files.Diagnostic;
import evisor.files.FaultyFilesException;
import evisor.model.Gmp;
import evisor.model.Use;
import evisor.request.AskedRequest;
import evisor.request.FieldValue.Word;
import evisor.request.RequestField;
import evisor.request.RequestReader;
import evisor.rules.text.Verb;
import evisor.words.ShippedWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that holds a map fails when anything on it changes hands, and says what did. */
final class MapCheckTest {

  private static final String FILE =
      """
      {
        "id": "a-map",
        "title": "A map with a brace } in its title",
        "request": {"sample": {"type": "plasma", "volume": "1 mL"}},
        "expect": {
          "map": {
            "x": "volume=1mL..1L",
            "y": "gmp=none..full",
            "size": 4,
            "legend": {
              "-": [],
              "A": ["sec"],
              "Z": ["tff"]
            },
            "rows": {
              "full": "----",
              "compatible": "AAZZ",
              "none": "AAZZ"
            }
          }
        }
      }
      """;
  private static final Recommendation NOTHING = new Answers().answer();
  private static final Recommendation SEC_FIRST =
      new Answers().rank(Answers.rule("A-001", Verb.CAUTION), SEC).answer();
  private static final Recommendation TFF_FIRST =
      new Answers().rank(Answers.rule("A-001", Verb.CAUTION), TFF).answer();

  @Test
  void aMapHoldsWhereNothingChangedHands() throws Exception {
    ExpectationCheck check = check(FILE, upTo(10));
    assertThat(check.held()).isTrue();
    assertThat(check.detail()).contains("12 points");
  }

  @Test
  void theShareThatChangedHandsIsSaidFromWhomToWhom() throws Exception {
    ExpectationCheck check = check(FILE, upTo(1));
    assertThat(check.held()).isFalse();
    assertThat(check.detail())
        .startsWith("17 % of the plane changed hands: 17 % from sec to tff.")
        .contains("--renew-maps");
  }

  @Test
  void aRenewedMapHoldsAndKeepsItsLettersAndTheRestOfItsFile() throws Exception {
    Function<AskedRequest, Recommendation> now =
        request -> request.sample().amount() < 500 ? TFF_FIRST : NOTHING;
    String renewed = renewed(FILE, now);
    assertThat(check(renewed, now).held()).isTrue();
    assertThat(renewed)
        .contains("\"none\": \"ZZZ-\"")
        .doesNotContain("\"A\":")
        .startsWith(FILE.substring(0, FILE.indexOf("\"legend\"")))
        .endsWith("    }\n  }\n}\n");
    assertThat(renewed(FILE, upTo(10))).isEqualTo(FILE);
  }

  @Test
  void aMapThatWasNeverDrawnUpFailsUntilItIs() throws Exception {
    String bare = FILE.replaceAll("(?s),\\s+\"legend\".*?\"rows\": \\{.*?\\}", "");
    assertThat(bare).doesNotContain("legend");
    assertThat(check(bare, upTo(10)).held()).isFalse();
    assertThat(check(renewed(bare, upTo(10)), upTo(10)).held()).isTrue();
  }

  @Test
  void aMapWithoutARowForANewWordHoldsAndIsCompletedWhenItIsRenewed() throws Exception {
    String lacking =
        FILE.replace("gmp=none..full", "downstream")
            .replaceAll(
                "(?s)\"rows\": \\{.*?}", "\"rows\": {\"biobanking\": \"AAZZ\", \"rna\": \"AAZZ\"}");
    ExpectedMap map = read(lacking).expect().map().orElseThrow();

    assertThat(check(lacking, upTo(10)).held()).isTrue();
    assertThat(map.lacksWords()).isTrue();
    assertThat(map.whole().requests())
        .hasSize(4 * ShippedWords.LEXICON.terms(Use.class).all().size());
    assertThat(read(renewed(lacking, upTo(10))).expect().map().orElseThrow().lacksWords())
        .isFalse();
  }

  @Test
  void everyShippedMapHasARowForEveryWord() throws Exception {
    assertThat(Advisors.cases("cases"))
        .flatExtracting(one -> one.expect().map().stream().toList())
        .noneMatch(ExpectedMap::lacksWords);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"AAZZ\"            | \"AAZ\"        | has 3 letters, not 4",
        "\"none\": \"AAZZ\"  | \"none\": \"AAQZ\" | not in the legend: Q",
        "\"none\": \"AAZZ\"  | \"low\": \"AAZZ\"  | the rows must be, from the highest: full",
        "gmp=none..full      | downstream         | the rows must be, from the highest:"
            + " western-blot",
        "\"size\": 4         | \"size\": 4.5      | a whole number",
        "gmp=none..full      | gmp=none..fulll    | is no gmp",
        "gmp=none..full      | volume=1mL..2mL    | already lies along x",
        "\"A\": [\"sec\"]    | \"AB\": [\"sec\"]  | is not right"
      })
  void aFaultyMapIsRefusedWhereItStands(String from, String to, String said) {
    assertThatThrownBy(() -> read(FILE.replace(from, to)))
        .isInstanceOfSatisfying(
            FaultyFilesException.class,
            e ->
                assertThat(e.diagnostics())
                    .extracting(Diagnostic::message)
                    .anySatisfy(message -> assertThat(message).contains(said)));
  }

  /** Answers SEC up to a volume and TFF above, and nothing under full GMP. */
  private static Function<AskedRequest, Recommendation> upTo(double millilitres) {
    return request ->
        request.value(RequestField.GMP).equals(Optional.of(new Word(Gmp.FULL)))
            ? NOTHING
            : request.sample().amount() <= millilitres ? SEC_FIRST : TFF_FIRST;
  }

  private static ExpectationCheck check(String text, Function<AskedRequest, Recommendation> advisor)
      throws FaultyFilesException {
    CaseResult result = new CaseRunner(advisor, new TreeSet<>()).run(read(text));
    assertThat(result.checks()).extracting(ExpectationCheck::expectation).containsExactly("map");
    return result.checks().get(0);
  }

  private static String renewed(String text, Function<AskedRequest, Recommendation> advisor)
      throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ExpectedMap map = read(text).expect().map().orElseThrow();
    return new String(
        MapRenewal.renewed(bytes, "a-map.json", map, request -> advisor.apply(request).leader()),
        StandardCharsets.UTF_8);
  }

  private static Case read(String text) throws FaultyFilesException {
    return CaseReader.read(
            List.of(new CaseFile("cases/maps/a-map.json", text.getBytes(StandardCharsets.UTF_8))),
            new RequestReader(ShippedWords.LEXICON, List.of()),
            new TreeSet<>())
        .get(0);
  }
}
