package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class MapCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] PLASMA = {
    "map",
    "--sample",
    "plasma",
    "--volume",
    "1 mL",
    "--x",
    "volume=100uL..1L",
    "--y",
    "purity",
    "--size",
    "12"
  };

  @TempDir private Path folder;

  @Test
  void sameTextsStandInThePictureAsInTheJson() throws Exception {
    JsonNode json = MAPPER.readTree(Ran.evisor(with("--format", "json")).out());
    Ran drawn = Ran.evisor(PLASMA);
    assertThat(drawn.status()).isZero();
    Element svg = parsed(drawn.out());
    List<String> texts = texts(svg, "text");

    assertThat(svg.getLocalName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagNameNS("*", "pattern").getLength())
        .isEqualTo(json.get("legend").size());
    for (JsonNode leader : json.get("legend")) {
      String key = leader.get("key").asText();
      assertThat(texts)
          .anySatisfy(
              text ->
                  assertThat(text)
                      .startsWith(key.equals("-") ? "no feasible train (" : key + "  "));
    }
    for (JsonNode border : json.get("borders")) {
      // Where two trains change places within a tie nothing decides.
      if (border.get("reasons").isEmpty()) {
        continue;
      }
      JsonNode reason = border.get("reasons").get(0);
      String label =
          reason.has("rule")
              ? reason.get("rule").asText()
              : reason.path("rules").path(0).asText(reason.get("level").asText());
      assertThat(texts).anySatisfy(text -> assertThat(text).startsWith(label));
    }
    assertThat(texts).contains("the request: 1 mL, purity medium");
    assertThat(texts).contains("low", "medium", "high", "1 mL", "1 L", "Volume of one sample");
  }

  @Test
  void everyRowOfTheJsonIsAsWideAsTheMap() throws Exception {
    JsonNode json = MAPPER.readTree(Ran.evisor(with("--format", "json")).out());
    assertThat(json.get("rows")).hasSize(3);
    assertThat(json.at("/x/values")).hasSize(12);
    for (JsonNode row : json.get("rows")) {
      int width =
          Arrays.stream(row.asText().split(" "))
              .mapToInt(run -> Integer.parseInt(run.replaceAll("[^0-9]", "")))
              .sum();
      assertThat(width).isEqualTo(12);
    }
  }

  @Test
  void theMapGoesToAFileOrToStandardOutput() throws Exception {
    Path file = folder.resolve("plasma.svg");
    Ran ran = Ran.evisor(with("-o", file.toString()));
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Ran.evisor(with("-o", "-")).out());
  }

  @Test
  void allFaultsOfTheAxesAreSaidAtOnce() {
    Ran ran =
        Ran.evisor(
            "map",
            "--sample",
            "plasma",
            "--volume",
            "1 mL",
            "--x",
            "volme=1mL..2mL",
            "--y",
            "purity=hihg",
            "--size",
            "1");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces("3 faults", "volume", "high", "--size");
  }

  @Test
  void aMissingAxisAndAFieldThatStandsTwiceAreRefused() {
    Ran missing = Ran.evisor("map", "--sample", "plasma", "--volume", "1 mL", "--x", "purity");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).containsIgnoringWhitespaces("--y").contains("is missing");
    Ran twice =
        Ran.evisor(
            "map", "--sample", "plasma", "--volume", "1 mL", "--x", "purity", "--y", "purity");
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).containsIgnoringWhitespaces("a map needs two");
  }

  @Test
  void wordsThatCannotStandTogetherAreRefused() {
    Ran ran =
        Ran.evisor(
            "map",
            "--sample",
            "cell-conditioned-medium",
            "--volume",
            "1 L",
            "--x",
            "sample=cell-conditioned-medium,plasma",
            "--y",
            "supplement=none,fbs");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces("allowed only with sample type");
  }

  private static String[] with(String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(PLASMA));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private static Element parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static List<String> texts(Element svg, String tag) {
    NodeList found = svg.getElementsByTagNameNS("*", tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void aPictureNeedsAFileAndAProgramThatDraws() throws Exception {
    Ran printed =
        Ran.evisor(
            "map", "--sample=plasma", "--volume=1 mL", "--x=purity", "--y=gmp", "--format=png");
    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.err()).containsIgnoringWhitespaces("-o map.png");

    Path file = folder.resolve("map.png");
    Ran drawn =
        Ran.evisor(
            "map",
            "--sample=plasma",
            "--volume=1 mL",
            "--x=purity",
            "--y=gmp",
            "--format=png",
            "-o",
            file.toString());
    if (drawn.status() == 0) {
      assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
    } else {
      assertThat(drawn.err())
          .containsIgnoringWhitespaces("rsvg-convert", "--format svg needs none");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void aBorderToWhatIsRefusedNamesTheRuleThatRefuses() {
    assertThat(
            Ran.evisor(
                    "map",
                    "--sample=plasma",
                    "--volume=1 mL",
                    "--x=volume=100mL..2L",
                    "--y=purity=medium",
                    "--size=10",
                    "--format=json")
                .out())
        .contains("INTAKE-");
  }
}
