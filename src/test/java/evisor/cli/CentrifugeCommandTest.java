package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentrifugeCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void theFieldsThatOtherProgramsRelyOnAreThere() throws IOException {
    JsonNode answer = json("--rotor", "Type 45 Ti", "--g", "10000", "--minutes", "30");

    assertThat(answer.get("rotor").asText()).isEqualTo("Type 45 Ti");
    assertThat(answer.get("g_force").asDouble()).isEqualTo(10000);
    assertThat(answer.get("radius").asText()).isEqualTo("average");
    assertThat(answer.get("minutes").asDouble()).isEqualTo(30);
    assertThat(answer.get("cut_off_nm").asDouble()).isCloseTo(210, within(4.2));
    assertThat(answer.get("k_factor").asDouble()).isCloseTo(2103.9, within(5.0));
    // as published for the medium that is the default
    assertThat(answer.at("/pelleted/150").asDouble()).isCloseTo(0.62, within(0.01));
    assertThat(answer.at("/pelleted/120").asDouble()).isCloseTo(0.41, within(0.01));
    assertThat(answer.at("/pelleted/100").asDouble()).isCloseTo(0.29, within(0.01));
    assertThat(answer.at("/pelleted/70").asDouble()).isCloseTo(0.14, within(0.01));
  }

  @Test
  void aRotorMayBeGivenByItsRadii() throws IOException {
    JsonNode named = json("--rotor", "type45ti", "--g", "10000", "--minutes", "30");
    JsonNode stated =
        json(
            "--r-min=35.9",
            "--r-max=103.8",
            "--angle=24",
            "--tube-diameter=38",
            "--g=10000",
            "--minutes=30");

    assertThat(stated.get("pelleted")).isEqualTo(named.get("pelleted"));
    assertThat(stated.get("k_factor")).isEqualTo(named.get("k_factor"));
  }

  @Test
  void aForceAtTheOuterRadiusPelletsLess() throws IOException {
    String[] spin = {"--rotor", "SW 28", "--g", "10000", "--minutes", "30"};

    assertThat(json(with(spin, "--at", "max")).at("/pelleted/100").asDouble())
        .isLessThan(json(spin).at("/pelleted/100").asDouble());
  }

  @Test
  void plasmaHoldsVesiclesBackAndSaysHowUncertainThatIs() throws IOException {
    String[] spin = {"--rotor", "SW 28", "--g", "10000", "--minutes", "30"};
    JsonNode plasma = json(with(spin, "--sample", "plasma"));
    JsonNode warm = json(with(spin, "--sample", "plasma", "--temperature", "20"));

    double usual = plasma.at("/pelleted/100").asDouble();
    assertThat(usual).isLessThan(json(spin).at("/pelleted/100").asDouble());
    assertThat(warm.at("/pelleted/100").asDouble()).isGreaterThan(usual);
    assertThat(usual)
        .isBetween(
            plasma.at("/pelleted_range/100/low").asDouble(),
            plasma.at("/pelleted_range/100/high").asDouble());
    assertThat(plasma.at("/medium/temperature_c").asDouble()).isEqualTo(4);
  }

  @Test
  void theTimeForAFractionPelletsIt() throws IOException {
    JsonNode asked =
        json("--rotor=MLS-50", "--g=50000", "--minutes=30", "--diameters=80", "--fraction=0.9");
    String minutes = asked.at("/minutes_needed/80").asText();

    assertThat(
            json("--rotor=MLS-50", "--g=50000", "--minutes=" + minutes, "--diameters=80")
                .at("/pelleted/80")
                .asDouble())
        .isCloseTo(0.9, within(0.001));
  }

  @Test
  void theTimeForACutOffHasThatCutOff() throws IOException {
    assertThat(
            json("--rotor=Type 70 Ti", "--g=100000", "--cut-off=60").get("cut_off_nm").asDouble())
        .isCloseTo(60, within(0.01));
  }

  @Test
  void runTimesAreConvertedByKFactorBetweenSwingingBucketsOnly() throws IOException {
    JsonNode converted =
        json("--like", "SW 28", "--minutes", "70", "--g", "100000", "--rotor", "SW 40 Ti");
    double ratio =
        converted.get("k_factor").asDouble() / converted.at("/converted_from/k_factor").asDouble();
    assertThat(converted.get("minutes").asDouble()).isCloseTo(70 * ratio, within(0.1));

    Ran refused =
        Ran.evisor(
            "centrifuge", "--like=SW 28", "--minutes=70", "--g=100000", "--rotor=Type 45 Ti");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().replaceAll("\\s+", " "))
        .contains("cannot be converted by K-factor", "vesicles travel across it", "--cut-off");
  }

  @Test
  void noTimeAtAllPelletsNothing() throws IOException {
    JsonNode answer = json("--rotor=SW 28", "--g=10000", "--minutes=0");

    assertThat(answer.get("cut_off_nm").isNull()).isTrue();
    assertThat(answer.get("pelleted")).allSatisfy(part -> assertThat(part.asDouble()).isZero());
  }

  @Test
  void aSpinThatARotorCannotStandIsSaid() throws IOException {
    assertThat(json("--rotor=Type 19", "--g=100000", "--minutes=60").at("/notes/0").asText())
        .contains("Too fast for the Type 19");
    assertThat(json("--rotor=Type 19", "--g=20000", "--minutes=60").get("notes")).isEmpty();
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    Ran ran =
        Ran.evisor(
            "centrifuge",
            "--rotor=Type 44 Ti",
            "--g=x",
            "--rpm=10",
            "--minutes=-3",
            "--sample=plasmo",
            "--fraction=1.5",
            "--at=middle");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().replaceAll("\\s+", " "))
        .contains(
            "Did you mean \"Type 45 Ti\"?",
            "--g: \"x\" is no number",
            "Give --g or --rpm, not both",
            "--minutes: -3 is out of range",
            "Did you mean plasma?",
            "--fraction: 1.5 is out of range",
            "Allowed: average, max");
  }

  @Test
  void whatIsMissingOrImpossibleIsRefused() {
    assertThat(refusal("--g=1000", "--minutes=10")).contains("A rotor is missing");
    assertThat(refusal("--rotor=SW 28")).contains("the force", "the run time");
    assertThat(refusal("--rotor=JA-20", "--g=1000", "--minutes=10"))
        .contains("The radii of the JA-20 are not known", "--tube-diameter");
    assertThat(refusal("--r-min=90", "--r-max=50", "--g=1000", "--minutes=10"))
        .contains("must be below the outer one");
    assertThat(refusal("--r-min=9", "--r-max=50", "--angle=20", "--g=1000", "--minutes=10"))
        .contains("--tube-diameter: A fixed-angle rotor needs");
    assertThat(refusal("--rotor=SW 28", "--g=1000", "--minutes=10", "--density=1.3"))
        .contains("do not sink");
    assertThat(refusal("--rotor=SW 28", "--g=1000", "--minutes=10", "--temperature=4"))
        .contains("needs --sample or --medium");
    assertThat(refusal("more", "--rotor=SW 28", "--g=1000", "--minutes=10"))
        .contains("options only");
  }

  @Test
  void aPersonReadsATable() {
    Ran ran =
        Ran.evisor("centrifuge", "--rotor=SW 28", "--g=10000", "--minutes=30", "--fraction=0.9");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("SW 28 (swinging bucket), 10000 × g at the average radius")
        .contains("All vesicles from 308 nm on", "120 nm   21 %", "min for 90 %");
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  private static String refusal(String... options) {
    Ran ran = Ran.evisor(with(new String[] {"centrifuge"}, options));
    assertThat(ran.status()).isEqualTo(2);
    return ran.err().replaceAll("\\s+", " ");
  }

  private static JsonNode json(String... options) throws IOException {
    Ran ran = Ran.evisor(with(with(new String[] {"centrifuge"}, options), "--format", "json"));
    assertThat(ran.status()).as(ran.err()).isZero();
    return MAPPER.readTree(ran.out());
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
