package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {

  private static final String PLASMA = "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}";

  @Test
  void explainsATrainFromAFileOrFlags() {
    Ran piped = Ran.with(PLASMA, "explain", "-", "--train", "tff,sec");
    Ran flags =
        Ran.evisor("explain", "--sample", "plasma", "--volume", "1 mL", "--train", "tff → sec");

    assertThat(piped.status()).isZero();
    assertThat(piped.out()).startsWith("TFF → SEC is ").isEqualTo(flags.out());
    assertThat(piped.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void explainsARuleForAllTrainsOrForOne() throws IOException {
    Ran all = Ran.with(PLASMA, "explain", "-", "--rule", "DOMAIN-001", "--format", "json");
    Ran one =
        Ran.with(
            PLASMA, "explain", "-", "--rule", "DOMAIN-001", "--train", "sec", "--format", "json");

    assertThat(trains(all)).isGreaterThan(10);
    assertThat(trains(one)).isEqualTo(1);
  }

  private static int trains(Ran ran) throws IOException {
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.path("rule").asText()).isEqualTo("DOMAIN-001");
    return json.path("trains").size();
  }

  @Test
  void theSameQuestionGetsTheSameBytes() {
    String[] question = {"explain", "-", "--train", "sec", "--format", "json"};

    assertThat(Ran.with(PLASMA, question).out())
        .isEqualTo(Ran.with(PLASMA, question).out())
        .endsWith("}\n");
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    refused("--train METHODS", "explain", "-");
    refused("takes one request", "explain", "--train", "sec");
    refused("\"ttf\" is not known here. Did you mean \"tff\"?", "explain", "-", "--train", "ttf");
    refused("\"filtration\" may mean several", "explain", "-", "--train", "filtration → SEC");
    refused("There is no rule \"VOL-02\"", "explain", "-", "--rule", "VOL-02");
    refused("Did you mean json?", "explain", "-", "--train", "sec", "--format", "jsn");
    refused("no option --trian", "explain", "-", "--trian", "sec");
  }

  @Test
  void namesTheNearestTrainsForOneThatIsNotConsidered() {
    refused("considered. The nearest are tff,sec;", "explain", "-", "--train", "sec,tff");
    refused("All ", "explain", "-", "--train", "sec,sec,sec");
  }

  @Test
  void aFaultyRequestIsRefusedAsEverywhere() throws IOException {
    Ran ran = Ran.with("{}", "explain", "-", "--train", "sec", "--format", "json");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(ran.err()).path("type").asText())
        .isEqualTo("urn:evisor:problem:invalid-request");
  }

  private static void refused(String why, String... args) {
    Ran ran = Ran.with(PLASMA, args);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces(why);
    assertThat(ran.out()).isEmpty();
  }
}
