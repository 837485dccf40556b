package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The suite is selected, run, reported and watched as the command line says. */
final class TestCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ONE = "published/published-006.json";

  @TempDir private Path folder;

  @Test
  void narrowsTheSelectionByIdAndTag() {
    assertThat(Ran.evisor("test", "--id", "published-00?").out())
        .contains("3 cases: 2 held, 0 failed, 1 known to disagree");
    assertThat(Ran.evisor("test", "--id", "published-006,published-007").out())
        .contains("2 cases: 2 held");
    assertThat(Ran.evisor("test", "--tag", "map", "--id", "*-1*", "--id", "*plasma*").status())
        .isZero();
  }

  @Test
  void refusesASelectionThatMatchesNothing() {
    Ran id = Ran.evisor("test", "--id", "publishd-*");
    assertThat(id.status()).isEqualTo(2);
    assertThat(id.err())
        .containsIgnoringWhitespaces("publishd-*")
        .containsIgnoringWhitespaces("Did you mean \"published-*\"?");
    Ran tag = Ran.evisor("test", "--tag", "map,maps");
    assertThat(tag.status()).isEqualTo(2);
    assertThat(tag.err()).containsIgnoringWhitespaces("\"maps\"", "Did you mean \"map\"?");
    assertThat(Ran.evisor("test", "gmp", "--tag", "map").err())
        .containsIgnoringWhitespaces("no case at gmp has the tag \"map\"");
    assertThat(Ran.evisor("test", "--id", "a,,b").status()).isEqualTo(2);
  }

  @Test
  void writesReportsBesideTheOneOnStandardOutput() throws Exception {
    Path json = folder.resolve("r.json");
    Path junit = folder.resolve("r.xml");
    Ran ran = Ran.evisor("test", ONE, "--output", "json=" + json, "--output=junit=" + junit);

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("1 case: 1 held");
    assertThat(MAPPER.readTree(json.toFile()).get("passed").asBoolean()).isTrue();
    assertThat(xml(Files.readString(junit)).getElementsByTagName("testcase").getLength())
        .isEqualTo(1);
    assertThat(folder).isDirectoryContaining(file -> file.equals(json));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("r.json", "r.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "json=missing/r.json, there is no folder",
    "jsn=r.json,          Did you mean json?",
    "r.json,              State --output FORMAT=PATH",
    "json=,               the path is missing",
    "json=.,              is a folder",
  })
  void refusesAnOutputBeforeAnyCaseRuns(String output, String why) {
    String placed = output.replace("=missing", "=" + folder + "/missing");
    Ran ran = Ran.evisor("test", ONE, "--output", placed);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains(why);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void refusesOnePathForTwoReports() {
    Path file = folder.resolve("r");
    Ran ran =
        Ran.evisor("test", ONE, "--output", "json=" + file, "--output", "junit=" + folder + "/./r");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces("is named twice");
  }

  @Test
  void leavesAValidReportWhereTheSuiteCannotBeRun() throws Exception {
    Path junit = folder.resolve("r.xml");
    Files.writeString(junit, "an earlier report");
    Ran ran = Ran.evisor("test", "nowhere", "--format", "json", "--output", "junit=" + junit);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(MAPPER.readTree(ran.out()).get("detail").asText()).contains("no case at nowhere");
    assertThat(MAPPER.readTree(ran.err()).get("detail").asText()).contains("no case at nowhere");
    Document error = xml(Files.readString(junit));
    assertThat(error.getElementsByTagName("error").item(0).getTextContent())
        .contains("no case at nowhere");

    Ran unknown = Ran.evisor("test", "--colour", "--format=junit");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(xml(unknown.out()).getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(unknown.err()).containsIgnoringWhitespaces("test has no option --colour");
  }

  @Test
  void namesTheRulesThatNeverFire() {
    assertThat(Ran.evisor("test", ONE, "--unfired").out()).contains("NEVER FIRES  CHROM-0");
    assertThat(Ran.evisor("test", ONE).out()).doesNotContain("NEVER FIRES");
  }

  @Test
  void asksAnotherEngine() {
    assertThat(Ran.evisor("test", ONE, "--engine", "plain").out()).startsWith("1 case: 1 held");
    assertThat(Ran.evisor("test", ONE, "--engine", "plan").err())
        .containsIgnoringWhitespaces("Did you mean plain?");
  }

  @Test
  void watchesTextAlone() {
    assertThat(Ran.evisor("test", "--watch", "--format", "json").status()).isEqualTo(2);
    assertThat(Ran.evisor("test", "--watch", "--renew-maps").status()).isEqualTo(2);
  }

  @Test
  @Timeout(120)
  void runsAgainAfterASave() throws Exception {
    Path rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    Path cases = folder.resolve("cases");
    CopiedFolder.of(Path.of("cases", "boundary", "volume"), cases);
    Path file = rules.resolve("volume.drl");
    String sound = Files.readString(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Thread watch =
        new Thread(
            () ->
                Main.run(
                    Ran.around(new byte[0], Ran.print(out), Ran.print(err), Map.of()),
                    List.of("test", "--watch", "--rules", rules + "", "--cases", cases + "")));
    watch.start();
    try {
      awaited(err, 1);
      assertThat(text(out)).contains(" 0 failed");

      Files.writeString(file, sound.replace("volumeMl > 10000", "volumeMl > 20000"));
      awaited(err, 2);
      assertThat(text(out)).contains("FAILED").contains(" run again");
      assertThat(text(err)).contains("Changed: " + file);

      Files.writeString(file, sound.replace("volumeMl > 10000", "volumMl > 10000"));
      awaited(err, 3);
      assertThat(text(out)).contains("Did you mean 'volumeMl'?");

      Files.writeString(file, sound);
      awaited(err, 4);
      assertThat(text(out).strip().lines().reduce((a, b) -> b).orElseThrow())
          .contains(" run again");
      assertThat(text(out).substring(text(out).lastIndexOf(" cases:"))).contains(" 0 failed");
    } finally {
      watch.interrupt();
      watch.join();
    }
  }

  private static void awaited(ByteArrayOutputStream err, int times) throws InterruptedException {
    while (text(err).split("Waiting for a save", -1).length <= times) {
      Thread.sleep(20);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
