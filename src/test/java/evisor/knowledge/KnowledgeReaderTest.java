package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Basis;
import evisor.model.Method;
import evisor.model.MscSource;
import evisor.model.Operation;
import evisor.model.Parameter;
import evisor.model.Phase;
import evisor.model.Preference;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.StepKind;
import evisor.model.Supplement;
import evisor.model.Trait;
import evisor.precedents.PrecedentOutcome;
import evisor.words.Devices;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import evisor.words.Supplements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a knowledge base without faults is read into. */
class KnowledgeReaderTest {

  @SuppressWarnings("NullAway.Init") // set before every test
  private static Knowledge shipped;

  @SuppressWarnings("NullAway.Init") // set before every test
  private static Knowledge example;

  @BeforeAll
  static void read() throws Exception {
    shipped = ShippedRules.knowledge();
    example = ExampleFolder.create().read();
  }

  @Test
  void everyFigureHasAnIdOfItsOwnThatNamesItsStep() {
    List<String> ids = new ArrayList<>();
    for (StepProfile profile : shipped.steps().values()) {
      for (StepProfile.Form form : profile.forms()) {
        String owner = profile.kind().id() + "/" + form.format().id() + "/";
        List<String> own = new ArrayList<>();
        form.recovery().forEach(entry -> own.add(entry.figure().id()));
        form.removal().forEach(entry -> own.add(entry.figure().id()));
        assertThat(own).allMatch(id -> id.startsWith(owner));
        ids.addAll(own);
      }
    }
    shipped
        .samples()
        .values()
        .forEach(sample -> sample.particlesPerMl().ifPresent(figure -> ids.add(figure.id())));
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void readsTheWorkAndTheConsumablesOfAForm() {
    StepNeeds needs = example.method(Methods.SEC).forms().get(1).needs();

    assertThat(needs.handsOn())
        .singleElement()
        .extracting(StepNeeds.HandsOn::per)
        .isEqualTo(PerUnit.SAMPLE);
    assertThat(needs.handsOn().get(0).hours().range()).isEqualTo(new Range(0.2, 0.5));
    assertThat(needs.consumables())
        .singleElement()
        .extracting(StepNeeds.Consumable::item, StepNeeds.Consumable::per)
        .containsExactly("buffer-ml", PerUnit.ML);
    assertThat(example.method(Methods.SEC).forms().get(0).needs()).isEqualTo(StepNeeds.UNKNOWN);
  }

  @Test
  void everyShippedFormSaysWhatItTakesInWorkAndConsumables() {
    for (StepProfile profile : shipped.steps().values()) {
      for (StepProfile.Form form : profile.forms()) {
        assertThat(form.needs().handsOn()).as(form.label()).isNotEmpty();
        assertThat(form.needs().consumables()).as(form.label()).isNotEmpty();
      }
    }
  }

  @Test
  void theShippedKnowledgeIsComplete() {
    assertThat(shipped.steps().keySet())
        .containsExactlyElementsOf(
            Stream.<StepKind>concat(
                    ShippedWords.all(Method.class).stream(), Arrays.stream(Operation.values()))
                .toList());
    assertThat(shipped.samples().keySet())
        .containsExactlyElementsOf(ShippedWords.all(SampleType.class));
    assertThat(shipped.sources().keySet())
        .containsExactlyElementsOf(ShippedWords.all(MscSource.class));
    assertThat(shipped.supplements().keySet())
        .containsExactlyElementsOf(ShippedWords.all(Supplement.class));
    assertThat(shipped.cores()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(shipped.rotors()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(shipped.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void everyClaimOfTheEvidenceIsThereUnchanged() {
    List<String> evidence = ExampleFolder.resource("claims.sha256").lines().toList();
    assertThat(evidence).hasSize(405);
    assertThat(evidence)
        .allSatisfy(
            line -> {
              List<String> words = List.of(line.split(" "));
              Claim claim = shipped.claims().get(words.get(0));
              assertThat(claim).isNotNull();
              assertThat(digest(claim)).isEqualTo(words.get(1));
              // A claim may be found to speak of more methods than it was filed under, never of
              // fewer.
              assertThat(claim.methods())
                  .extracting(Method::id)
                  .containsAll(words.subList(2, words.size()));
            });
  }

  // The first half of a SHA-256 over the claim's parts but its methods, which were hashed alike in
  // the evidence.
  private static String digest(Claim claim) {
    Claim.Source source = claim.source();
    String parts =
        String.join(
            "\u001f",
            claim.id(),
            claim.topic(),
            claim.attribute(),
            claim.sample(),
            claim.value(),
            claim.unit(),
            claim.statement(),
            source.citation(),
            source.doi(),
            source.pmcid(),
            source.where(),
            String.valueOf(claim.verified()),
            claim.confidence().id());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aClaimKeepsItsValueAsItIsWritten() {
    assertThat(shipped.claims().get("uc-04"))
        .extracting(Claim::value, Claim::unit)
        .containsExactly("{\"150nm\":31,\"120nm\":21,\"100nm\":15,\"70nm\":7}", "% pelleted");
    assertThat(shipped.claims().get("uc-01"))
        .extracting(Claim::value, Claim::unit)
        .containsExactly("null", "");
  }

  @Test
  void aSpinIsReadWithAllItsFigures() {
    StepProfile.Form form = example.method(Methods.SEC).forms().get(0);
    assertThat(form.open()).isTrue();
    assertThat(form.recovery()).hasSize(2);
    assertThat(form.recovery().get(0).samples()).isEmpty();
    assertThat(form.recovery().get(1).samples())
        .containsExactly(SampleTypes.CSF, SampleTypes.TEARS);
    assertThat(form.recovery().get(1).figure().range()).isEqualTo(new Range(0.1, 0.1));
    assertThat(form.parameters())
        .containsExactly(
            new Parameter(
                "g_force",
                new Parameter.Amount(100000),
                Basis.ASSUMPTION,
                List.of("mschet2022-01")),
            new Parameter("radius", new Parameter.Text("average"), Basis.ASSUMPTION, List.of()));
    assertThat(form.operating())
        .isInstanceOfSatisfying(
            StepOperation.Spin.class,
            spin -> {
              assertThat(spin.machine()).isEqualTo(Devices.ULTRACENTRIFUGE);
              assertThat(spin.swingingBucket()).isFalse();
              assertThat(spin.minutes().range()).isEqualTo(new Range(60, 120));
              assertThat(spin.spins()).isEqualTo(2);
              assertThat(spin.keepsPellet()).isTrue();
              assertThat(spin.outMinimumMl()).isEqualTo(0.1);
            });
  }

  @Test
  void aBasisWithoutFiguresTakesTheCapacity() {
    List<StepProfile.Form> forms = example.method(Methods.SEC).forms();
    assertThat(((StepOperation.Fill) forms.get(1).operating()).devices().get(0).basis().range())
        .isEqualTo(Range.of(0.5));
    assertThat(
            ((StepOperation.Crossflow) forms.get(2).operating()).devices().get(0).basis().range())
        .isEqualTo(Range.of(0.16));
    assertThat(((StepOperation.Capture) forms.get(3).operating()).devices().get(0).basis().range())
        .isEqualTo(Range.of(1000));
    assertThat(of(example.rotors(), "Type 45 Ti").basis().range()).isEqualTo(Range.of(564));
  }

  @Test
  void methodsIsolateAndOperationsStandWhereTheySay() {
    assertThat(example.method(Methods.TFF).phase()).isEqualTo(Phase.ISOLATION);
    assertThat(of(example.steps(), Operation.WASH).phase()).isEqualTo(Phase.FINISHING);
    assertThat(of(example.steps(), Operation.WASH).order())
        .isEqualTo(List.of(Operation.values()).indexOf(Operation.WASH));
  }

  @Test
  void samplesHaveTraitsAndFiguresWithTheirClaims() {
    SampleProfile plasma = of(shipped.samples(), SampleTypes.PLASMA);
    assertThat(plasma.traits()).contains(Trait.LIPOPROTEIN, Trait.BLOOD, Trait.VISCOUS);
    assertThat(plasma.particlesPerMl()).isEmpty();
    assertThat(of(shipped.samples(), SampleTypes.MSC_CONDITIONED_MEDIUM).particlesPerMl())
        .hasValueSatisfying(figure -> assertThat(figure.evidenced()).isTrue());
    assertThat(of(shipped.supplements(), Supplements.FBS).traits())
        .contains(Trait.SERUM_SUPPLEMENT);
  }

  @Test
  void whatTrainsAreOrderedByIsRead() {
    RankingParameters ranking = shipped.ranking();
    assertThat(ranking.usualPoints()).hasSize(4).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(ranking.groupPoints().keySet()).containsExactly(PrecedentOutcome.values());
    assertThat(ranking.indifference().keySet()).containsExactly(Preference.values());
    // Every use is for one purpose, so that no two purposes are near each other by a use.
    assertThat(ranking.purposes().values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfEntriesMakesNoDifference() throws Exception {
    ExampleFolder shuffled = ExampleFolder.create();
    for (String name : List.of("methods.json", "operations.json")) {
      List<String> lines = new ArrayList<>(shuffled.text(name).lines().toList());
      List<String> entries = new ArrayList<>(lines.subList(1, lines.size() - 1));
      entries.replaceAll(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
      Collections.reverse(entries);
      shuffled.withFile(
          "knowledge/" + name,
          lines.get(0) + String.join(",\n", entries) + lines.get(lines.size() - 1));
    }
    Knowledge read = shuffled.read();
    // As text, because equal maps may still be walked in different orders.
    assertThat(read.steps()).hasToString(example.steps().toString());
    assertThat(read.samples()).hasToString(example.samples().toString());
    assertThat(read.digest()).isNotEqualTo(example.digest());
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), key::toString);
  }
}
