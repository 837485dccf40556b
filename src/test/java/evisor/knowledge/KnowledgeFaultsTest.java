package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.model.Diagnostic;
import evisor.model.FaultyFilesException;
import evisor.model.Operation;
import evisor.model.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a knowledge file is said with its place and with what to do. */
class KnowledgeFaultsTest {

  private static final String DATE =
      ExampleFolder.shippedText("prices.json", "\"date\": \"[^\"]*\"");
  private static final String METHOD_SHARE =
      ExampleFolder.shippedText("ranking.json", "\"method_share\": \\{[^}]*\\}");

  private static Arguments fault(
      String file, String found, String replacement, String at, String lint, String says) {
    return Arguments.of(
        ExampleFolder.create().with(file, found, replacement), file, at, lint, says);
  }

  private static Arguments step(
      String step, String found, String replacement, String at, String lint, String says) {
    String file = "methods.json";
    return Arguments.of(
        ExampleFolder.create().withStep(file, step, found, replacement), file, at, lint, says);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "prices.json",
            "\"currency\": \"EUR\"",
            "\"currency\": \"USD\"",
            "\"USD\"",
            "wrong-currency",
            "answers give costs in euro"),
        fault("prices.json", DATE, "\"date\": \"May\"", "\"May\"", "bad-date", "is no date"),
        fault(
            "prices.json",
            "\"item\": \"peg-gram\"",
            "\"item\": \"device\"",
            "\"device\"",
            "bad-id",
            "whichever device"),
        fault(
            "doses.json",
            "\"route\": \"inhaled\"",
            "\"route\": \"intravenous\"",
            "\"intravenous\", \"particles\": {\"low\"",
            "duplicate",
            "stands above already"),
        step(
            "sec",
            "\"item\": \"buffer-ml\"",
            "\"item\": \"bufer-ml\"",
            "\"bufer-ml\"",
            "no-price",
            "Did you mean \"buffer-ml\"?"),
        step(
            "sec",
            "\"item\": \"buffer-ml\"",
            "\"item\": \"device\"",
            "\"device\", \"per\"",
            "no-price",
            "the device \"10 mL column\" has no price"),
        step(
            "sec",
            "\"per\": \"ml\"",
            "\"per\": \"bed-ml\"",
            "\"bed-ml\"",
            "no-bed",
            "has no bed that is loaded in cycles"),
        fault(
            "cores.json",
            "\"watson2018-02\", \"watson2018-03\"",
            "\"watson2018-2\", \"watson2018-03\"",
            "\"watson2018-2\"",
            "unknown-claim",
            "Did you mean \"watson2018-02\"?"),
        fault(
            "cores.json",
            "\"teiplasma-01\", \"buschmann2018-01\"",
            "\"teiplasma-01\", \"tff-01\"",
            "\"tff-01\"",
            "claim-off-topic",
            "speaks of tff, this of kit-precipitation"),
        fault(
            "cores.json",
            "\"teiplasma-01\", \"buschmann2018-01\"",
            "\"teiplasma-01\", \"teiplasma-01\"",
            "\"teiplasma-01\"]",
            "duplicate",
            "cited twice"),
        fault(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"ion-exchange\"]",
            "[\"sec\", \"ion-exchange\"],\n      \"why\": \"Core beads",
            "duplicate",
            "stands above already"),
        fault(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"sec\"]",
            "[\"sec\", \"sec\"]",
            "duplicate",
            "names a method twice"),
        fault(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"ultrafiltration\"]",
            "[\"sec\", \"ultrafiltration\"]",
            "not-a-core",
            "a finishing step"),
        fault(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"bind-elut\"]",
            "\"bind-elut\"",
            "unknown-word",
            "Did you mean \"bind-elute\"?"),
        fault(
            "cores.json",
            "[\"kit-precipitation\"]",
            "[]",
            "{\n  \"cores\"",
            "missing-entry",
            "kit-precipitation"),
        fault(
            "samples.json",
            "\"assumption\": \"medium without serum",
            "\"claims\": [], \"note\": \"medium without serum",
            "{\n      \"supplement\": \"none\"",
            "no-basis",
            "say in \"assumption\""),
        fault(
            "samples.json",
            "\"low\": 1.06e8",
            "\"low\": 9e8",
            "9e8",
            "bad-range",
            "Write the smaller number first"),
        fault(
            "samples.json",
            "\"type\": \"tears\"",
            "\"type\": \"csf\"",
            "\"csf\",\n      \"label\": \"tears\"",
            "duplicate",
            "\"csf\" stands above already"),
        fault(
            "samples.json",
            "\"type\": \"tears\"",
            "\"type\": \"csf\"",
            "[\n    {\n      \"type\"",
            "missing-entry",
            "no entry for tears"),
        fault(
            "samples.json",
            "\"source\": \"dental-pulp\"",
            "\"source\": \"dental-pul\"",
            "\"dental-pul\"",
            "unknown-word",
            "Did you mean \"dental-pulp\"?"),
        fault(
            "rotors.json",
            "\"name\": \"SW 28\"",
            "\"name\": \"sw-32ti\"",
            "\"sw-32ti\"",
            "duplicate",
            "as \"SW 32 Ti\""),
        fault(
            "rotors.json",
            "\"tube_ml\": 13.2,",
            "\"tube_ml\": 0,",
            "0,\n      \"positions\": 6,\n      \"max_g\": 288000",
            "out-of-range",
            "more than 0"),
        fault(
            "rotors.json",
            "\"tube_ml\": 13.2,",
            "\"tube_mL\": 13.2,",
            "\"tube_mL\"",
            "unknown-field",
            "Did you mean \"tube_ml\"?"),
        fault(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "\"r_min_mm\": 167.4,",
            "167.4",
            "bad-range",
            "not below \"r_max_mm\""),
        fault(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "",
            "{\n      \"name\": \"SW 41 Ti\"",
            "missing-field",
            "r_min_mm"),
        fault(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "\"r_min_mm\": 67.4, \"angle_deg\": 22.5,",
            "22.5",
            "not-for-swinging",
            "whose buckets swing out"),
        fault(
            "rotors.json",
            "\"tube_diameter_mm\": 38,",
            "\"tube_diameter_mm\": 380,",
            "380",
            "out-of-range",
            "the way across the tube"),
        fault(
            "rotors.json",
            "\"angle_deg\": 23.5,",
            "\"angle_deg\": 90,",
            "90,\n      \"geometry_basis\"",
            "out-of-range",
            "below 90"),
        fault(
            "media.json",
            "\"name\": \"buffer\"",
            "\"name\": \"bufer\"",
            "[\n    {\n      \"name\": \"bufer\"",
            "missing-entry",
            "no liquid \"buffer\""),
        fault(
            "media.json",
            "\"samples\": [\"csf\"]",
            "\"samples\": [\"urine\"]",
            "[\"urine\"],\n      \"viscosity\": [{\"temperature_c\": 37",
            "duplicate",
            "\"urine\" stands above already"),
        fault(
            "media.json",
            "\"samples\": [\"csf\"]",
            "\"samples\": []",
            "[\n    {\n      \"name\": \"buffer\"",
            "missing-entry",
            "no entry for csf"),
        fault(
            "media.json",
            "{\"temperature_c\": 20, \"mpas\": {\"low\": 1.5,",
            "{\"temperature_c\": 4, \"mpas\": {\"low\": 1.5,",
            "[\n        {\"temperature_c\": 4",
            "duplicate",
            "at 4 °C stands here twice"),
        fault(
            "media.json",
            "\"vesicle_density_g_per_cm3\": {\"value\": 1.15",
            "\"vesicle_density_g_per_cm3\": {\"value\": 0.9",
            "{\"value\": 0.9",
            "out-of-range",
            "would not sink"),
        fault(
            "media.json",
            "[150, 120,",
            "[150, 150,",
            "150, 100",
            "duplicate",
            "stands above already"),
        fault(
            "media.json",
            "\"target\": \"subtype\"",
            "\"target\": \"subtyp\"",
            "\"subtyp\"",
            "unknown-word",
            "Did you mean \"subtype\"?"),
        fault(
            "claims.json",
            "\"id\": \"pharm2023-02\"",
            "\"id\": \"pharm2023-01\"",
            "\"pharm2023-01\", \"topic\": \"uc_density_gradient\"",
            "duplicate",
            "a number of its own"),
        fault(
            "claims.json",
            "\"id\": \"csv-11\"",
            "\"id\": \"CSV 11\"",
            "\"CSV 11\"",
            "bad-id",
            "lower-case"),
        fault(
            "ranking.json",
            METHOD_SHARE,
            "\"method_share\": {\"assumption\": \"a judgement\", \"value\": 1.2}",
            "1.2",
            "out-of-range",
            "a fraction from 0 to 1"),
        fault(
            "ranking.json",
            "\"biobanking\": []",
            "\"biobankin\": []",
            "\"biobankin\"",
            "unknown-field",
            "Did you mean \"biobanking\"?"),
        step("sec", "\"method\": \"sec\"", "\"method\": \"tff\"", "[\n", "missing-entry", "sec"),
        step(
            "sec",
            "\"kind\": \"fill\"",
            "\"kind\": \"fil\"",
            "\"fil\"",
            "unknown-word",
            "Did you mean \"fill\"?"),
        step(
            "sec",
            "\"open\": true, ",
            "",
            "{ \"format\": \"pelleting\", \"label\": \"pelleting in tubes\", \"equipment\":"
                + " [\"ultracentrifuge\"], \"single_use\"",
            "missing-field",
            "Write true or false"),
        step(
            "sec",
            "\"g_force\": {\"value\": 100000,",
            "\"g_force\": {\"value\": 9000000,",
            "{\"value\": 9000000",
            "no-rotor",
            "reaches 9000000 g"),
        step(
            "sec",
            "{\"low\": 60, \"high\": 120, \"assumption\": \"an example\"}",
            "{\"low\": -60, \"high\": 120, \"assumption\": \"an example\"}",
            "-60",
            "out-of-range",
            "more than 0"),
        step(
            "sec",
            "{\"low\": 0.05, \"high\": 0.2, \"assumption\": \"an example\"}",
            "{\"low\": 0.05, \"high\": 77, \"assumption\": \"an example\"}",
            "77",
            "out-of-range",
            "a fraction from 0 to 1"),
        step(
            "sec",
            "{\"low\": 0.05, \"high\": 0.2, \"assumption\": \"an example\"}",
            "{\"low\": 0.05, \"high\": 0.2, \"claims\": [\"pharm2023-01\"]}",
            "\"pharm2023-01\"",
            "claim-off-topic",
            "speaks of differential-uc, this of sec"),
        step(
            "sec",
            "\"samples\": [\"csf\", \"tears\"], ",
            "",
            "{\"figure\": {\"value\": 0.1",
            "duplicate",
            "for all samples already"),
        step(
            "sec",
            "\"name\": \"g_force\"",
            "\"name\": \"gForce\"",
            "\"gForce\"",
            "bad-id",
            "snake_case"),
        step(
            "differential-uc",
            "{\"name\": \"radius\", \"value\": \"average\", \"assumption\": \"an example\"}",
            "{\"name\": \"temperature_c\", \"value\": 4, \"assumption\": \"an example\"}",
            "[ {\"name\": \"g_force\"",
            "no-radius",
            "Add the parameter radius"),
        step("sec", "\"spins\": 2", "\"spins\": 1.5", "1.5", "out-of-range", "a whole number"),
        step(
            "sec",
            "\"hold_hours\": {\"value\": 0, \"assumption\": \"an example\"}, ",
            "",
            "{ \"kind\": \"fill\", \"out_fraction\"",
            "missing-field",
            "hold_hours"),
        step(
            "sec",
            "\"format\": \"gravity-column\"",
            "\"format\": \"pelleting\"",
            "\"pelleting\", \"label\": \"gravity-flow column\"",
            "duplicate",
            "\"pelleting\" stands above already"));
  }

  @ParameterizedTest(name = "{3} in {1}: {4}")
  @MethodSource("faults")
  void aFaultIsSaidWithItsPlaceAndWhatToDo(
      ExampleFolder folder, String file, String at, String lint, String says) {
    Place place = place(folder, file, at);
    assertThat(faultsOf(folder))
        .as("at %s", place)
        .anySatisfy(
            fault -> {
              assertThat(fault.place()).isEqualTo(place);
              assertThat(fault.lint()).isEqualTo(lint);
              assertThat(fault.message() + " " + fault.mend()).contains(says);
            });
  }

  @Test
  void anOrderThatTwoOperationsShareIsAFault() {
    int order = List.of(Operation.values()).indexOf(Operation.WASH);
    int taken = order + 1;
    ExampleFolder folder =
        ExampleFolder.create()
            .withStep("operations.json", "wash", "\"order\": " + order, "\"order\": " + taken);
    assertThat(faultsOf(folder))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message()).contains("order " + taken + " is taken", "finishing"));
  }

  @Test
  void aMissingFileIsSaidAlone() {
    assertThat(faultsOf(ExampleFolder.create().without("knowledge/claims.json")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo(Place.of("rules/knowledge/claims.json"));
              assertThat(fault.lint()).isEqualTo("missing-file");
            });
  }

  @Test
  void aMisspeltFileIsNotQuietlyLeftOut() {
    assertThat(faultsOf(ExampleFolder.create().withFile("knowledge/rotor.json", "{}")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo(Place.of("rules/knowledge/rotor.json"));
              assertThat(fault.mend()).isEqualTo("Did you mean \"rotors.json\"?");
            });
  }

  @Test
  void filesOutsideTheKnowledgeBaseAreNoneOfItsBusiness() throws Exception {
    ExampleFolder.create().withFile("volume.drl", "rule").read();
  }

  @Test
  void aTruncatedFileIsSaidWithItsLine() {
    String text = ExampleFolder.create().text("cores.json");
    ExampleFolder folder =
        ExampleFolder.create()
            .withFile("knowledge/cores.json", text.substring(0, text.length() / 2));
    assertThat(faultsOf(folder))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.lint()).isEqualTo("bad-json");
              assertThat(fault.place().file()).isEqualTo("rules/knowledge/cores.json");
              assertThat(fault.place().line()).isGreaterThan(100);
            });
  }

  @Test
  void theFaultsOfAllFilesAreSaidAtOnce() {
    ExampleFolder folder =
        ExampleFolder.create()
            .with("cores.json", "\"watson2018-02\", \"watson2018-03\"", "\"watson2018-2\"")
            .with(
                "ranking.json",
                METHOD_SHARE,
                "\"method_share\": {\"assumption\": \"a judgement\", \"value\": 1.2}")
            .with("rotors.json", "\"name\": \"SW 28\"", "\"name\": 28");
    assertThat(faultsOf(folder))
        .extracting(fault -> fault.place().file())
        .containsExactly(
            "rules/knowledge/cores.json",
            "rules/knowledge/ranking.json",
            "rules/knowledge/rotors.json");
  }

  private static List<Diagnostic> faultsOf(ExampleFolder folder) {
    FaultyFilesException thrown = catchThrowableOfType(FaultyFilesException.class, folder::read);
    return thrown == null ? List.of() : thrown.diagnostics();
  }

  private static Place place(ExampleFolder folder, String file, String at) {
    String text = folder.text(file);
    int offset = text.indexOf(at);
    assertThat(offset).as("the text %s", at).isNotNegative();
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = offset - before.lastIndexOf('\n');
    return new Place("rules/knowledge/" + file, line, column);
  }
}
