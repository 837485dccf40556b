package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PLASMA = "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}";

  @TempDir private Path folder;

  @Test
  void saysWhichCommandsThereAre() {
    assertThat(Ran.evisor("help").out())
        .contains("recommend", "batch", "test", "rules", "\n\nExit status: 0 done");
    assertThat(Ran.evisor("help", "batch").out()).contains("--output OUT");
    assertThat(Ran.evisor("recommend", "--help").out()).contains("--volume QUANTITY");
    assertThat(Ran.evisor("help").status()).isZero();
    assertThat(Ran.evisor("--version").out()).matches("evisor \\d.*\n");
  }

  @Test
  void exitsWith2AndANearNameOnBadUsage() {
    assertThat(Ran.evisor().status()).isEqualTo(2);
    Ran typo = Ran.evisor("recomend");
    assertThat(typo.status()).isEqualTo(2);
    assertThat(typo.err()).containsIgnoringWhitespaces("Did you mean \"recommend\"?");
    assertThat(Ran.evisor("--verison").err())
        .containsIgnoringWhitespaces("Did you mean \"--version\"?");
    Ran option = Ran.evisor("recommend", "--volum", "1 mL");
    assertThat(option.status()).isEqualTo(2);
    assertThat(option.err()).containsIgnoringWhitespaces("Did you mean --volume?");
    Ran format = Ran.evisor("recommend", "-", "--format", "jsn");
    assertThat(format.status()).isEqualTo(2);
    assertThat(format.err()).containsIgnoringWhitespaces("Did you mean json?");
    assertThat(Ran.evisor("recommend").status()).isEqualTo(2);
    assertThat(Ran.evisor("recommend", "a.json", "--sample", "plasma").status()).isEqualTo(2);
  }

  @Test
  void addsToTheAnswerWhatIsAskedFor() {
    assertThat(json())
        .contains("\"what_if\":[", "\"robustness\":{", "\"with\":[\"what-if\",\"robustness\"]");
    assertThat(json("--with", "none"))
        .contains("\"with\":[]")
        .doesNotContain("what_if", "\"robustness\"");
    assertThat(json("--with", "robustness", "--draws", "20", "--seed", "7"))
        .contains("\"draws\":20,\"seed\":7", "\"with\":[\"robustness\"]")
        .doesNotContain("what_if");
  }

  @Test
  void refusesAnAdditionOrANumberOfDrawsThatThereIsNot() {
    Ran word = Ran.with(PLASMA, "recommend", "-", "--with", "what-iff");
    assertThat(word.status()).isEqualTo(2);
    assertThat(word.err())
        .containsIgnoringWhitespaces("Did you mean what-if?", "all, none, what-if, robustness");
    Ran alone = Ran.with(PLASMA, "recommend", "-", "--with", "none,what-if");
    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.err()).containsIgnoringWhitespaces("stands alone");
    for (String draws : List.of("0", "many", "1e3", "100001")) {
      Ran number = Ran.with(PLASMA, "recommend", "-", "--draws", draws);
      assertThat(number.status()).isEqualTo(2);
      assertThat(number.err()).containsIgnoringWhitespaces("--draws " + draws, "from 1 to 100000");
    }
  }

  private static String json(String... options) {
    List<String> args = new ArrayList<>(List.of("recommend", "-", "--format", "json"));
    args.addAll(List.of(options));
    Ran ran = Ran.with(PLASMA, args.toArray(String[]::new));
    assertThat(ran.status()).isZero();
    return ran.out();
  }

  @Test
  void answersFromAFileFromStandardInputAndFromFlagsAlike() throws IOException {
    Path file = Files.writeString(folder.resolve("request.json"), PLASMA);
    String fromFile = Ran.evisor("recommend", file.toString(), "--format", "json").out();
    assertThat(fromFile).startsWith("{\"status\":\"").endsWith("}\n").hasLineCount(1);
    assertThat(Ran.with(PLASMA, "recommend", "-", "--format", "json").out()).isEqualTo(fromFile);
    assertThat(
            Ran.evisor("recommend", "--sample", "plasma", "--volume", "1 mL", "--format", "json")
                .out())
        .isEqualTo(fromFile);
  }

  @Test
  void answersForAPersonUnlessToldOtherwise() {
    Ran text = Ran.with(PLASMA, "recommend", "-");
    assertThat(text.status()).isZero();
    assertThat(text.out())
        .contains("\nSteps, from ")
        .doesNotContain("\nSTEPS\n", "\nSOURCES\n", "\u001b");
    assertThat(text.out().lines()).hasSizeLessThanOrEqualTo(45);
    assertThat(text.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    assertThat(Ran.with(PLASMA, "recommend", "-", "--full", "--checks", "--sources").out())
        .startsWith(text.out())
        .contains("\nSTEPS\n", "force at the average radius (A)", "\nSOURCES\n")
        .contains("\nCHECKS AND CONTROLS, WHATEVER THE TRAIN\n");
    assertThat(Ran.with(PLASMA, "recommend", "-", "--format", "markdown").out()).startsWith("# ");
    assertThat(Ran.with(PLASMA, "recommend", "-", "--answer", "short").out().lines())
        .hasSizeBetween(3, 6);
  }

  @Test
  void resolvesEveryClaimAndRuleThatAnAnswerCites() throws IOException {
    JsonNode answer =
        MAPPER.readTree(
            Ran.evisor(
                    "recommend",
                    "--sample=msc-conditioned-medium",
                    "--volume=2 L",
                    "--gmp=full",
                    "--format=json")
                .out());
    assertThat(answer.at("/recommended/predicted/particles").isObject()).isTrue();
    Set<String> resolved = new TreeSet<>();
    answer.get("claims").forEach(claim -> resolved.add(claim.get("id").asText()));
    Ran.evisor("rules").out().lines().forEach(line -> resolved.add(line.split(" ", 2)[0]));
    assertThat(answer.findValues("evidence"))
        .isNotEmpty()
        .allSatisfy(ids -> ids.forEach(id -> assertThat(resolved).contains(id.asText())));
  }

  @Test
  void saysAllFaultsOfARequestInTheFormatAskedFor() throws IOException {
    String faulty = "{\"sample\":{\"type\":\"plasm\",\"volume\":\"0 mL\"},\"purty\":\"high\"}";
    Ran text = Ran.with(faulty, "recommend", "-");
    assertThat(text.status()).isEqualTo(2);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).containsIgnoringWhitespaces("plasma", "/sample/volume", "/purty");
    Ran json = Ran.with(faulty, "recommend", "-", "--format", "json");
    assertThat(json.status()).isEqualTo(2);
    assertThat(json.out()).isEmpty();
    JsonNode problem = MAPPER.readTree(json.err());
    assertThat(problem.get("errors")).hasSize(3);
  }

  @Test
  void exitsWith2WhereAFileIsMissingOrADirectory() {
    assertThat(Ran.evisor("recommend", folder.resolve("no.json").toString()).status()).isEqualTo(2);
    assertThat(Ran.evisor("recommend", folder.toString()).status()).isEqualTo(2);
    Ran empty = Ran.evisor("recommend", "");
    assertThat(empty.status()).isEqualTo(2);
    assertThat(empty.err()).containsIgnoringWhitespaces("empty").doesNotContain("directory");
    assertThat(Ran.evisor("batch", folder.toString()).status()).isEqualTo(2);
    assertThat(Ran.evisor("test", "--cases", folder.resolve("no").toString()).status())
        .isEqualTo(2);
    assertThat(Ran.evisor("test", "no-such-case").status()).isEqualTo(2);
  }

  @Test
  void exitsWith3WhereTheRulesDoNotLoad() throws IOException {
    Files.writeString(folder.resolve("volume.drl"), "rule \"X\" when then");
    Ran ran = Ran.with(PLASMA, "recommend", "-", "--rules", folder.toString());
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).containsIgnoringWhitespaces("The rules do not load");
    assertThat(Ran.evisor("rules", "--rules", folder.toString()).status()).isEqualTo(3);
  }

  @Test
  void exitsWith1WhereACaseDoesNotComeOutAsExpected() throws IOException {
    String wrong =
        "{\"id\":\"wrong\",\"title\":\"Expects what cannot be.\",\"tags\":[],\"request\":"
            + PLASMA
            + ",\"expect\":{\"status\":\"no-feasible-train\"}}";
    Path file = Files.writeString(folder.resolve("wrong.json"), wrong);
    Ran ran = Ran.evisor("test", file.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("FAILED");
    Path right =
        Files.writeString(
            folder.resolve("right.json"),
            wrong.replace("wrong", "right").replace("no-feasible-train", "recommended"));
    assertThat(Ran.evisor("test", right.toString()).status()).isZero();
  }

  @Test
  void exitsWith4AndAHintAtTheTraceOnAFaultOfOurs() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment around =
        new Environment(
            brokenInput(),
            Ran.print(new ByteArrayOutputStream()),
            Ran.print(err),
            Map.of(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            new RulesInUse(),
            false);
    assertThat(Main.run(around, List.of("recommend", "-"))).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("EVISOR_TRACE=1")
        .doesNotContain("\tat ");
  }

  @Test
  void survivesAReaderThatGoesAway() {
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            false,
            StandardCharsets.UTF_8);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] lines = (PLASMA + "\n").repeat(200).getBytes(StandardCharsets.UTF_8);
    Environment around =
        Ran.around(
            lines,
            closed,
            Ran.print(err),
            Map.of("EVISOR_HOME", Path.of("").toAbsolutePath().toString()));
    assertThat(Main.run(around, List.of("batch", "-", "--answer", "short"))).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("Answered by rules ");
  }

  @Test
  void listsRulesAndShowsOneWithItsEvidence() {
    Ran index = Ran.evisor("rules");
    assertThat(index.status()).isZero();
    String id = index.out().substring(0, index.out().indexOf(' '));
    Ran shown = Ran.evisor("rules", "show", id);
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .startsWith(id + ": ")
        .contains("rule \"" + id + "\"", "Message: ", "Cases that expect it: ");
    Ran unknown = Ran.evisor("rules", "show", id + "9");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).containsIgnoringWhitespaces("Did you mean");
  }

  @Test
  void showsAClaimWithItsSourceAndTheRulesThatCiteIt() {
    Ran claim = Ran.evisor("rules", "show", "oxuf-05");
    assertThat(claim.status()).isZero();
    assertThat(claim.out()).contains("oxuf-05 (", "Cited by: ");
  }

  private static InputStream brokenInput() {
    return new InputStream() {
      @Override
      public int read() {
        throw new IllegalStateException("cannot happen");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        throw new IllegalStateException("cannot happen");
      }
    };
  }
}
