package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CompareCommandTest {

  private static final String PLASMA = "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}";

  @Test
  void comparesTrainsFromAFileOrFlags() {
    Ran piped = Ran.with(PLASMA, "compare", "-", "--train", "sec", "--train", "tff,sec");
    Ran flags =
        Ran.evisor(
            "compare",
            "--sample",
            "plasma",
            "--volume",
            "1 mL",
            "--train",
            "SEC",
            "--train",
            "TFF → SEC");

    assertThat(piped.status()).isZero();
    assertThat(piped.out())
        .startsWith("2 trains side by side\n")
        .contains("  A: SEC\n", "  B: TFF → SEC\n", "WHERE THEY PART", "STEPS OF A")
        .isEqualTo(flags.out());
  }

  @Test
  void oneTrainIsComparedWithTheFirst() throws IOException {
    Ran ran = Ran.with(PLASMA, "compare", "-", "--train", "tff,sec", "--format", "json");
    Ran answer = Ran.with(PLASMA, "recommend", "-", "--with", "none", "--format", "json");
    JsonNode first = new ObjectMapper().readTree(answer.out()).at("/recommended/core");

    assertThat(new ObjectMapper().readTree(ran.out()).at("/trains/1/core")).isEqualTo(first);
  }

  @Test
  void whatRunsTodayNeedsNoName() {
    Ran ran =
        Ran.evisor(
            "compare",
            "--sample",
            "plasma",
            "--volume",
            "1 mL",
            "--incumbent",
            "tff,sec",
            "--incumbent-stage",
            "clinical");

    assertThat(ran.out())
        .contains("TFF → SEC, which runs today", "WHAT CHANGING COSTS AND GAINS", "GMP-015");
  }

  @Test
  void markdownHasTheSameTables() {
    Ran ran =
        Ran.with(
            PLASMA, "compare", "-", "--train", "sec", "--train", "tff,sec", "--format", "markdown");

    assertThat(ran.out()).startsWith("# 2 trains side by side\n").contains("|  | A | B |");
  }

  @Test
  void answersInTheLanguageThatIsAskedFor() {
    Ran ran = Ran.with(PLASMA, "compare", "-", "--train", "tff,sec", "--lang", "ru");

    assertThat(ran.out()).startsWith("Сравнение 2 схем\n").contains("ГДЕ ОНИ РАСХОДЯТСЯ");
  }

  @Test
  void saysAllThatIsWrongWithTheTrains() {
    refused("Did you mean \"tff\"?", "--train", "ttf", "--train", "sec");
    refused("named twice", "--train", "sec", "--train", "SEC");
    refused("no train with this core is considered", "--train", "sec,tff");
    refused("named twice", "--train", "ttf", "--train", "sec", "--train", "sec");
    refused(
        "at most 4",
        "--train",
        "sec",
        "--train",
        "tff",
        "--train",
        "tff,sec",
        "--train",
        "ultrafiltration",
        "--train",
        "differential-uc");
  }

  private static void refused(String why, String... trains) {
    String[] args = new String[trains.length + 2];
    args[0] = "compare";
    args[1] = "-";
    System.arraycopy(trains, 0, args, 2, trains.length);
    Ran ran = Ran.with(PLASMA, args);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains(why);
    assertThat(ran.out()).isEmpty();
  }
}
