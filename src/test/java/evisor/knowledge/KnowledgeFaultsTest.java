package evisor.knowledge;

import static evisor.knowledge.KnowledgeFault.in;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FilePlace;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault of a knowledge file is said with its place and with what to do; those of steps stand
 * in {@link StepFaultsTest}.
 */
final class KnowledgeFaultsTest {

  private static final String DATE =
      ExampleFolder.shippedText("prices.json", "\"date\": \"[^\"]*\"");
  private static final String CLOSE_SHARE =
      ExampleFolder.shippedText("ranking.json", "\"close_share\": \\{[^}]*\\}");
  private static final String BANDS =
      ExampleFolder.shippedText("ranking.json", "\"bands_per_doubling\": \\{[^}]*\\}");

  static Stream<KnowledgeFault> faults() {
    return Stream.of(
        in(
            "prices.json",
            "\"currency\": \"EUR\"",
            "\"currency\": \"USD\"",
            "\"USD\"",
            "wrong-currency",
            "answers give costs in euro"),
        in("prices.json", DATE, "\"date\": \"May\"", "\"May\"", "bad-date", "is no date"),
        in(
            "prices.json",
            "\"item\": \"peg-gram\"",
            "\"item\": \"device\"",
            "\"device\"",
            "bad-id",
            "whichever device"),
        in(
            "doses.json",
            "\"route\": \"inhaled\"",
            "\"route\": \"intravenous\"",
            "\"intravenous\", \"particles\": {\"low\"",
            "duplicate",
            "stands above already"),
        in(
            "cores.json",
            "\"watson2018-02\", \"watson2018-03\"",
            "\"watson2018-2\", \"watson2018-03\"",
            "\"watson2018-2\"",
            "unknown-claim",
            "Did you mean \"watson2018-02\"?"),
        in(
            "cores.json",
            "\"teiplasma-01\", \"buschmann2018-01\"",
            "\"teiplasma-01\", \"tff-01\"",
            "\"tff-01\"",
            "claim-off-topic",
            "speaks of tff, this of kit-precipitation"),
        in(
            "cores.json",
            "\"teiplasma-01\", \"buschmann2018-01\"",
            "\"teiplasma-01\", \"teiplasma-01\"",
            "\"teiplasma-01\"]",
            "duplicate",
            "cited twice"),
        in(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"ion-exchange\"]",
            "[\"sec\", \"ion-exchange\"],\n      \"why\": \"Core beads",
            "duplicate",
            "stands above already"),
        in(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"sec\"]",
            "[\"sec\", \"sec\"]",
            "duplicate",
            "names a method twice"),
        in(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"ultrafiltration\"]",
            "[\"sec\", \"ultrafiltration\"]",
            "not-a-core",
            "a finishing step"),
        in(
            "cores.json",
            "[\"sec\", \"bind-elute\"]",
            "[\"sec\", \"bind-elut\"]",
            "\"bind-elut\"",
            "unknown-word",
            "Did you mean \"bind-elute\"?"),
        in(
            "cores.json",
            "[\"kit-precipitation\"]",
            "[]",
            "{\n  \"$schema\"",
            "missing-entry",
            "kit-precipitation"),
        in(
            "samples.json",
            "\"assumption\": \"medium without serum",
            "\"claims\": [], \"note\": \"medium without serum",
            "{\n      \"supplement\": \"none\"",
            "no-basis",
            "say in \"assumption\""),
        in(
            "samples.json",
            "\"low\": 1.06e8",
            "\"low\": 9e8",
            "9e8",
            "bad-range",
            "Write the smaller number first"),
        in(
            "samples.json",
            "\"type\": \"tears\"",
            "\"type\": \"csf\"",
            "\"csf\",\n      \"hard_because\": \"Microlitres",
            "duplicate",
            "\"csf\" stands above already"),
        in(
            "samples.json",
            "\"type\": \"tears\"",
            "\"type\": \"csf\"",
            "[\n    {\n      \"type\"",
            "missing-entry",
            "no entry for tears"),
        in(
            "samples.json",
            "\"source\": \"dental-pulp\"",
            "\"source\": \"dental-pul\"",
            "\"dental-pul\"",
            "unknown-word",
            "Did you mean \"dental-pulp\"?"),
        in(
            "rotors.json",
            "\"name\": \"SW 28\"",
            "\"name\": \"sw-32ti\"",
            "\"sw-32ti\"",
            "duplicate",
            "as \"SW 32 Ti\""),
        in(
            "rotors.json",
            "\"tube_ml\": 13.2,",
            "\"tube_ml\": 0,",
            "0,\n      \"positions\": 6,\n      \"max_g\": 288000",
            "out-of-range",
            "more than 0"),
        in(
            "rotors.json",
            "\"tube_ml\": 13.2,",
            "\"tube_mL\": 13.2,",
            "\"tube_mL\"",
            "unknown-field",
            "Did you mean \"tube_ml\"?"),
        in(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "\"r_min_mm\": 167.4,",
            "167.4",
            "bad-range",
            "not below \"r_max_mm\""),
        in(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "",
            "{\n      \"name\": \"SW 41 Ti\"",
            "missing-field",
            "r_min_mm"),
        in(
            "rotors.json",
            "\"r_min_mm\": 67.4,",
            "\"r_min_mm\": 67.4, \"angle_deg\": 22.5,",
            "22.5",
            "not-for-swinging",
            "whose buckets swing out"),
        in(
            "rotors.json",
            "\"tube_diameter_mm\": 38,",
            "\"tube_diameter_mm\": 380,",
            "380",
            "out-of-range",
            "the way across the tube"),
        in(
            "rotors.json",
            "\"angle_deg\": 23.5,",
            "\"angle_deg\": 90,",
            "90,\n      \"geometry_basis\"",
            "out-of-range",
            "below 90"),
        in(
            "media.json",
            "\"name\": \"buffer\"",
            "\"name\": \"bufer\"",
            "[\n    {\n      \"name\": \"bufer\"",
            "missing-entry",
            "no liquid \"buffer\""),
        in(
            "media.json",
            "\"samples\": [\"csf\"]",
            "\"samples\": [\"urine\"]",
            "[\"urine\"],\n      \"viscosity\": [{\"temperature_c\": 37",
            "duplicate",
            "\"urine\" stands above already"),
        in(
            "media.json",
            "\"samples\": [\"csf\"]",
            "\"samples\": []",
            "[\n    {\n      \"name\": \"buffer\"",
            "missing-entry",
            "no entry for csf"),
        in(
            "media.json",
            "{\"temperature_c\": 20, \"mpas\": {\"low\": 1.5,",
            "{\"temperature_c\": 4, \"mpas\": {\"low\": 1.5,",
            "[\n        {\"temperature_c\": 4",
            "duplicate",
            "at 4 °C stands here twice"),
        in(
            "media.json",
            "\"vesicle_density_g_per_cm3\": {\"value\": 1.15",
            "\"vesicle_density_g_per_cm3\": {\"value\": 0.9",
            "{\"value\": 0.9",
            "out-of-range",
            "would not sink"),
        in(
            "media.json",
            "[150, 120,",
            "[150, 150,",
            "150, 100",
            "duplicate",
            "stands above already"),
        in(
            "media.json",
            "\"target\": \"subtype\"",
            "\"target\": \"subtyp\"",
            "\"subtyp\"",
            "unknown-word",
            "Did you mean \"subtype\"?"),
        in(
            "claims.json",
            "\"id\": \"pharm2023-02\"",
            "\"id\": \"pharm2023-01\"",
            "\"pharm2023-01\", \"topic\": \"uc_density_gradient\"",
            "duplicate",
            "a number of its own"),
        in(
            "claims.json",
            "\"id\": \"csv-11\"",
            "\"id\": \"CSV 11\"",
            "\"CSV 11\"",
            "bad-id",
            "lower-case"),
        in(
            "ranking.json",
            CLOSE_SHARE,
            "\"close_share\": {\"assumption\": \"a judgement\", \"value\": 1.2}",
            "1.2",
            "out-of-range",
            "a fraction from 0 to 1"),
        in(
            "ranking.json",
            BANDS,
            "\"bands_per_doubling\": {\"assumption\": \"a judgement\", \"value\": 0}",
            "0}",
            "out-of-range",
            "more than 0"),
        in(
            "ranking.json",
            BANDS,
            "\"bands_per_doubling\": {\"value\": 2}",
            "{\"value\": 2}",
            "no-basis",
            "say in \"assumption\""),
        in("ranking.json", BANDS + ",", "", "{", "missing-field", "that evisor carries has it"),
        in(
            "ranking.json",
            "\"second\": 2,",
            "",
            "{\n    \"assumption\": \"judgement of the authors: what is usual",
            "missing-field",
            "\"second\""),
        in(
            "ranking.json",
            "\"equal\": 0.75",
            "\"equals\": 0.75",
            "\"equals\"",
            "unknown-field",
            "Did you mean \"equal\"?"),
        in(
            "ranking.json",
            "\"near_decades\": 1.5",
            "\"near_decades\": -1",
            "-1\n  }",
            "out-of-range",
            "more than 0"),
        in(
            "ranking.json",
            "\"recovery\": 1.25",
            "\"yield\": 1.25",
            "\"yield\"",
            "unknown-field",
            "allowed: cost, grade, hours, recovery"),
        in(
            "ranking.json",
            "\"uses\": [\"functional-in-vitro\"]",
            "\"uses\": [\"functional-in-vivo\"]",
            "\"functional-in-vivo\"",
            "unknown-word",
            "Did you mean \"functional-in-vitro\"?"),
        in(
            "ranking.json",
            "[4, 8, 24, 48, 96, 384]",
            "[4, \"8\", 24]",
            "\"8\", 24",
            "wrong-type",
            "a rate is a number"),
        in(
            "ranking.json",
            "\"biobanking\": []",
            "\"biobankin\": []",
            "\"biobankin\"",
            "unknown-field",
            "Did you mean \"biobanking\"?"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsSaidWithItsPlaceAndWhatToDo(KnowledgeFault fault) {
    fault.assertSaid();
  }

  @Test
  void aMissingFileIsSaidAlone() {
    assertThat(KnowledgeFault.of(ExampleFolder.create().without("knowledge/claims.json")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo(FilePlace.of("rules/knowledge/claims.json"));
              assertThat(fault.lint()).isEqualTo("missing-file");
            });
  }

  @Test
  void aMisspeltFileIsNotQuietlyLeftOut() {
    assertThat(KnowledgeFault.of(ExampleFolder.create().withFile("knowledge/rotor.json", "{}")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo(FilePlace.of("rules/knowledge/rotor.json"));
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
    assertThat(KnowledgeFault.of(folder))
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
                CLOSE_SHARE,
                "\"close_share\": {\"assumption\": \"a judgement\", \"value\": 1.2}")
            .with("rotors.json", "\"name\": \"SW 28\"", "\"name\": 28");
    assertThat(KnowledgeFault.of(folder))
        .extracting(fault -> fault.place().file())
        .containsExactly(
            "rules/knowledge/cores.json",
            "rules/knowledge/ranking.json",
            "rules/knowledge/rotors.json");
  }
}
