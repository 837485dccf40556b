package evisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.SampleAnswer;
import evisor.files.FilePlace;
import evisor.model.Confidence;
import evisor.model.Effort;
import evisor.model.Format;
import evisor.model.Gmp;
import evisor.model.Handling;
import evisor.model.KnownBalance;
import evisor.model.Matrix;
import evisor.model.Matter;
import evisor.model.Outcome;
import evisor.model.Phase;
import evisor.model.PredictedTrain;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.model.Train;
import evisor.precedents.GroupBasis;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentAmount;
import evisor.precedents.PrecedentOutcome;
import evisor.precedents.PrecedentSource;
import evisor.precedents.PrecedentStep;
import evisor.precedents.Precedents;
import evisor.precedents.ReadingDepth;
import evisor.precedents.ResearchGroup;
import evisor.request.Requests;
import evisor.rules.text.Verb;
import evisor.words.Formats;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A research group counts once for a train, by its best row, and less where it is only near. */
final class PracticeRecordTest {

  private static final String ASKED =
      """
      {"sample": {"type": "plasma", "volume": "1 mL"}, "downstream": ["rna"], "gmp": "GMP"}
      """;
  private static final String RESIN = "another-resin";

  /** What one group did with a column on a millilitre of plasma for RNA, unless told otherwise. */
  private record Row(
      String group,
      PrecedentOutcome outcome,
      String sample,
      double millilitres,
      String purpose,
      String format,
      boolean verified,
      boolean inPeople) {

    static Row of(String group, PrecedentOutcome outcome) {
      return new Row(group, outcome, "plasma", 1, "rna", Formats.HOLLOW_FIBRE.id(), true, false);
    }

    Row on(String other) {
      return new Row(group, outcome, other, millilitres, purpose, format, verified, inPeople);
    }

    Row of(double other) {
      return new Row(group, outcome, sample, other, purpose, format, verified, inPeople);
    }

    /** Of an amount that nobody states. */
    Row ofAnyAmount() {
      return of(0);
    }

    Row to(String other) {
      return new Row(group, outcome, sample, millilitres, other, format, verified, inPeople);
    }

    Row by(String other) {
      return new Row(group, outcome, sample, millilitres, purpose, other, verified, inPeople);
    }

    Row unverified() {
      return new Row(group, outcome, sample, millilitres, purpose, format, false, inPeople);
    }

    Row inPatients() {
      return new Row(group, outcome, sample, millilitres, purpose, format, verified, true);
    }

    Precedent precedent(int number) {
      return new Precedent(
          group + "-" + number,
          new PrecedentSource(group, "Somebody 2020", "", "", group, "", FilePlace.of("x.json")),
          ReadingDepth.ABSTRACT,
          "abstract",
          verified,
          Confidence.HIGH,
          sample,
          ShippedWords.LEXICON.terms(SampleType.class).all().stream()
              .filter(type -> type.id().equals(sample))
              .findFirst(),
          Optional.of(new PrecedentAmount(millilitres, millilitres, "mL", true))
              .filter(amount -> amount.low() > 0),
          List.of(purpose),
          Gmp.NONE,
          inPeople,
          List.of(new PrecedentStep("sec", Optional.of(Methods.SEC), format)),
          outcome,
          List.of(),
          "{}",
          "It was done.",
          List.of(),
          List.of(),
          FilePlace.of("x.json"));
    }
  }

  private static PracticeRecord record(Row... rows) {
    return record(GroupBasis.KNOWN, rows);
  }

  private static PracticeRecord record(GroupBasis basis, Row... rows) {
    List<Precedent> precedents = new ArrayList<>();
    Map<String, ResearchGroup> groups = new TreeMap<>();
    for (Row row : rows) {
      precedents.add(row.precedent(precedents.size()));
      groups.put(
          row.group(),
          new ResearchGroup(row.group(), row.group(), basis, List.of(), FilePlace.of("x.json")));
    }
    return new PracticeRecord(
        SampleAnswer.knowledge()
            .with(
                List.of(),
                new Precedents(List.of(), precedents, new TreeMap<>(groups), new TreeSet<>())));
  }

  private static Request request(String gmp) {
    return Requests.valid(ASKED.replace("GMP", gmp))
        .understood(
            ShippedWords.LEXICON,
            new Matrix(
                Set.of(), Set.of(), Matter.RICH, Optional.empty(), 1, Set.of(SampleTypes.SERUM)),
            Set.of(),
            OptionalDouble.empty());
  }

  private static PredictedTrain sec(Format format) {
    Step step =
        new Step(
            Methods.SEC,
            Phase.ISOLATION,
            format,
            "",
            new Step.Run("", List.of(), 1, 1, Range.of(1), 1, 1, 1),
            () -> new Step.Kept(Optional.empty(), Optional.empty()));
    return Train.of(List.of(Methods.SEC), ShippedWords.LEXICON.families(List.of(Methods.SEC)))
        .with(
            new Outcome(
                List.of(step),
                new Handling(
                    Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), false, false,
                    Set.of(), 0, 0),
                Range.of(1),
                1,
                1,
                1,
                KnownBalance.of(Optional.empty(), Map.of(), Effort.UNKNOWN, List.of())));
  }

  private static TrainPractice practice(PracticeRecord record, String... usual) {
    return record.of(
        sec(Formats.HOLLOW_FIBRE),
        request("none"),
        record.situation(request("none")),
        UsualOrder.of(
            usual.length == 0 ? List.of() : List.of(SampleTrains.usual("U-001", Verb.USUAL, usual)),
            new UsualCores(ShippedWords.LEXICON)));
  }

  private static double points(Row... rows) {
    return practice(record(rows)).points();
  }

  @Test
  void everyGroupCountsByWhatItFound() {
    Row used = Row.of("a", PrecedentOutcome.USED);
    Row won = Row.of("b", PrecedentOutcome.WON);

    assertThat(points(used)).isEqualTo(0.5);
    assertThat(points(won)).isEqualTo(1);
    assertThat(points(Row.of("c", PrecedentOutcome.EQUAL))).isEqualTo(0.75);
    assertThat(points(used, won)).isEqualTo(1.5);
    assertThat(points(used, won, Row.of("d", PrecedentOutcome.LOST))).isEqualTo(1);
  }

  private static Row[] used(String... groups) {
    return Stream.of(groups).map(group -> Row.of(group, PrecedentOutcome.USED)).toArray(Row[]::new);
  }

  @Test
  void groupsThatOnlyUsedItCountTogetherLikeThree() {
    Row[] more = used("a", "b", "c", "d", "e", "f");
    more[4] = more[4].on("serum");

    assertThat(points(used("a", "b", "c"))).isEqualTo(1.5);
    assertThat(points(more)).isCloseTo(1.5, within(1e-12));
    assertThat(practice(record(more)).directGroups()).isEqualTo(5);
    // Whoever compared counts in full beside them.
    more[5] = Row.of("f", PrecedentOutcome.WON);
    assertThat(points(more)).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void pointsNeverFallBelowNought() {
    assertThat(points(Row.of("a", PrecedentOutcome.FAILED))).isZero();
  }

  @Test
  void aGroupCountsOnceByTheRowThatCountsMost() {
    Row used = Row.of("a", PrecedentOutcome.USED);
    Row won = Row.of("a", PrecedentOutcome.WON);
    Row lost = Row.of("a", PrecedentOutcome.LOST);

    assertThat(points(used, won, lost)).isEqualTo(1);
    assertThat(points(lost, used, won)).isEqualTo(1);
    assertThat(practice(record(used, won, lost)).counted())
        .singleElement()
        .satisfies(counted -> assertThat(counted.row().outcome()).isEqualTo(PrecedentOutcome.WON));
  }

  @Test
  void eachAxisThatIsOnlyNearLeavesItsShare() {
    Row won = Row.of("a", PrecedentOutcome.WON);

    assertThat(points(won.on("serum"))).isEqualTo(0.5);
    assertThat(points(won.to("in-vivo-therapy"))).isEqualTo(0.5);
    assertThat(points(won.by(RESIN))).isEqualTo(0.5);
    assertThat(points(won.by(""))).isEqualTo(0.5);
    assertThat(points(won.on("serum").to("in-vivo-therapy").by(RESIN)))
        .isCloseTo(0.125, within(1e-12));
  }

  @Test
  void aSampleThatIsNoKinCountsNothing() {
    assertThat(points(Row.of("a", PrecedentOutcome.WON).on("urine"))).isZero();
    assertThat(points(Row.of("a", PrecedentOutcome.WON).on("a-word-apart"))).isZero();
  }

  @Test
  void amountsAreTheSameThenNearThenAnotherThing() {
    Row won = Row.of("a", PrecedentOutcome.WON);

    // Up to 0.7 decades, a factor of 5, and up to 1.5 decades, a factor of 32.
    assertThat(points(won.of(4.9))).isEqualTo(1);
    assertThat(points(won.of(0.21))).isEqualTo(1);
    assertThat(points(won.of(5.1))).isEqualTo(0.5);
    assertThat(points(won.of(31))).isEqualTo(0.5);
    assertThat(points(won.of(32))).isZero();
  }

  @Test
  void anAmountThatNobodyStatesHasThePointsOfANearOneAndSetsNobodyApart() {
    Row won = Row.of("a", PrecedentOutcome.WON).ofAnyAmount();

    assertThat(points(won)).isEqualTo(points(Row.of("a", PrecedentOutcome.WON).of(31)));
    assertThat(practice(record(won)).counted().get(0).direct()).isTrue();
  }

  @Test
  void usesThatAreForNoStatedPurposeAreNoOtherPurpose() {
    assertThat(points(Row.of("a", PrecedentOutcome.WON).to("a-word-apart"))).isEqualTo(1);
  }

  @Test
  void whatNobodyVerifiedCountsOnlyBesideWhatSomebodyDid() {
    Row unverified = Row.of("a", PrecedentOutcome.WON).unverified();

    assertThat(points(unverified)).isZero();
    assertThat(points(unverified, Row.of("b", PrecedentOutcome.USED))).isEqualTo(1.5);
  }

  @Test
  void aGroupThatNobodyNamesDoesNotCount() {
    TrainPractice practice =
        practice(record(GroupBasis.UNNAMED, Row.of("a", PrecedentOutcome.WON)));

    assertThat(practice.points()).isZero();
    assertThat(practice.counted()).isEmpty();
  }

  @Test
  void whatIsUsualCountsByItsPlaceAndPrecedentsAddToIt() {
    PracticeRecord nobody = record();

    assertThat(practice(nobody, "SEC").points()).isEqualTo(4);
    assertThat(practice(nobody, "TFF", "SEC").points()).isEqualTo(2);
    assertThat(practice(nobody, "TFF", "UF", "SEC").points()).isEqualTo(1);
    assertThat(practice(nobody, "TFF", "UF", "UF → SEC", "TFF → SEC", "SEC").points())
        .isEqualTo(0.5);
    assertThat(practice(nobody, "TFF").points()).isZero();
    assertThat(practice(record(Row.of("a", PrecedentOutcome.WON)), "SEC").points()).isEqualTo(5);
  }

  @Test
  void bandsFollowTheDoublingOfPoints() {
    PracticeRecord nobody = record();

    // One band for each doubling of one more than the points.
    assertThat(practice(nobody).band()).isZero();
    assertThat(practice(record(Row.of("a", PrecedentOutcome.WON))).band()).isEqualTo(1);
    assertThat(practice(nobody, "TFF", "SEC").band()).isEqualTo(1);
    assertThat(practice(nobody, "SEC").band()).isEqualTo(2);
  }

  @Test
  void threeGroupsInJustThisSituationEstablishATrain() {
    Row[] three = used("a", "b", "c");

    assertThat(practice(record(three)).tier()).isEqualTo(Tier.ESTABLISHED);
    assertThat(practice(record(three)).directGroups()).isEqualTo(3);
    assertThat(practice(record(three[0], three[1], three[2].on("serum"))).tier())
        .isEqualTo(Tier.SHOWN);
  }

  @Test
  void aProductForPeopleEstablishesItAlone() {
    Row product = Row.of("a", PrecedentOutcome.USED).inPatients();

    assertThat(practice(record(product)).tier()).isEqualTo(Tier.ESTABLISHED);
    assertThat(practice(record(product.on("serum"))).tier()).isEqualTo(Tier.ESTABLISHED);
    assertThat(practice(record(product.on("urine"))).tier()).isEqualTo(Tier.UNTRIED);
  }

  @Test
  void whatIsOnlyNearIsAdaptedAndWhatLostIsUntried() {
    assertThat(practice(record(Row.of("a", PrecedentOutcome.WON).on("serum"))).tier())
        .isEqualTo(Tier.ADAPTED);
    assertThat(practice(record(Row.of("a", PrecedentOutcome.LOST))).tier()).isEqualTo(Tier.UNTRIED);
    assertThat(practice(record()).tier()).isEqualTo(Tier.UNTRIED);
  }

  @Test
  void underFullGmpWorkWithoutItIsOnlyNear() {
    PracticeRecord record = record(Row.of("a", PrecedentOutcome.WON));
    UsualOrder nothing = UsualOrder.of(List.of(), new UsualCores(ShippedWords.LEXICON));
    TrainPractice full =
        record.of(
            sec(Formats.HOLLOW_FIBRE), request("full"), record.situation(request("full")), nothing);

    assertThat(full.tier()).isEqualTo(Tier.ADAPTED);
    // How certain it is orders nothing.
    assertThat(full.points()).isEqualTo(1);
  }

  private static boolean tried(PracticeRecord record) {
    return record.tried(sec(Formats.HOLLOW_FIBRE), record.situation(request("none")));
  }

  @Test
  void aCoreIsTriedWhereAnyRowSpeaksForItOnSuchASample() {
    Row used = Row.of("a", PrecedentOutcome.USED).unverified().of(1000);

    assertThat(tried(record(used))).isTrue();
    assertThat(tried(record(used.on("serum")))).isTrue();
    assertThat(tried(record(used.on("urine")))).isFalse();
    assertThat(tried(record(Row.of("a", PrecedentOutcome.LOST)))).isFalse();
    assertThat(tried(record())).isFalse();
  }

  @Test
  void theMostDirectGroupIsNamedFirst() {
    TrainPractice practice =
        practice(
            record(
                Row.of("a", PrecedentOutcome.WON).on("serum"),
                Row.of("b", PrecedentOutcome.USED),
                Row.of("c", PrecedentOutcome.WON)));

    assertThat(practice.counted())
        .extracting(counted -> counted.row().source().group())
        .containsExactly("c", "b", "a");
  }
}
