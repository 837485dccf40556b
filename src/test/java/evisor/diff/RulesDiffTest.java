package evisor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.diff.RuleChange.Aspect;
import evisor.diff.RuleChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of a change, of folders that differ in a known way. */
final class RulesDiffTest {

  private static final String ANY = "\"status\": \"recommended\"";
  private static final Map<String, String> CASES =
      new TreeMap<>(
          Map.of(
              "small", Trial.request("small", "plasma", "1 mL", ANY),
              "large", Trial.request("large", "urine", "500 mL", ANY)));

  private static Trial base() {
    return new Trial()
        .rule("A-001", "volumeMl > 100", "coreIsOnly(Family.FILTRATION)", "exclude")
        .rule("A-002", "purity >= Purity.MEDIUM", "has(Method.SEC)", "caution");
  }

  @Test
  void theSameRulesInOtherFilesAreNoChange() {
    Trial moved =
        new Trial()
            .rule("A-001", "b.drl", "volumeMl > 100", "coreIsOnly(Family.FILTRATION)", "exclude")
            .rule("A-002", "a.drl", "purity >= Purity.MEDIUM", "has(Method.SEC)", "caution");

    RulesDiff diff = Trial.diff(base(), moved, CASES, 50);

    assertThat(diff.rules()).isEmpty();
    assertThat(diff.answersChange()).isFalse();
    assertThat(DiffText.of(diff).terminal(false)).contains("No answer changes.");
  }

  @Test
  void aSentenceThatChangesIsToldFromADecisionThatDoes() {
    Trial reworded = base().message("A-002", "Another sentence.");

    RulesDiff diff = Trial.diff(base(), reworded, CASES, 50);

    assertThat(diff.rules())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.decides()).isFalse();
              assertThat(change.parts())
                  .extracting(RuleChange.Part::aspect)
                  .containsExactly(Aspect.MESSAGE);
            });
    assertThat(diff.answersChange()).isFalse();
    assertThat(DiffText.of(diff).terminal(false))
        .contains("(words only)")
        .contains("No answer changes:");
  }

  @Test
  void aMovedThresholdChangesTheCasesBetweenOldAndNewAndNamesItsRule() {
    Trial moved =
        new Trial()
            .rule("A-001", "volumeMl > 1000", "coreIsOnly(Family.FILTRATION)", "exclude")
            .rule("A-002", "purity >= Purity.MEDIUM", "has(Method.SEC)", "caution");

    RulesDiff diff = Trial.diff(base(), moved, CASES, 0);

    assertThat(diff.rules())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.parts())
                    .containsExactly(
                        new RuleChange.Part(
                            Aspect.CONDITION,
                            "Request: volumeMl > 100",
                            "Request: volumeMl > 1000")));
    assertThat(diff.changed())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.tested().id()).isEqualTo("large");
              assertThat(changed.cause())
                  .contains(new ChangeCause(ChangeCause.Kind.NEEDED, List.of("A-001")));
            });
  }

  @Test
  void addedAndRemovedRulesAreNamedAndMayBeNamedByCases() {
    Map<String, String> cases = new TreeMap<>(CASES);
    cases.put("old", Trial.request("old", "plasma", "1 mL", "\"findings\": [\"A-003\"]"));
    cases.put("new", Trial.request("new", "plasma", "1 mL", "\"findings\": [\"A-004\"]"));
    Trial before = base().rule("A-003", "volumeMl < 10", "has(Method.TFF)", "condition");
    String first = first(before, "small");
    Trial after = base().rule("A-004", "volumeMl < 10", isOnly(first), "exclude");

    RulesDiff diff = Trial.diff(before, after, cases, 0);

    assertThat(diff.rules())
        .extracting(RuleChange::id, RuleChange::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A-003", Kind.REMOVED),
            org.assertj.core.groups.Tuple.tuple("A-004", Kind.ADDED));
    ChangedCase old = changed(diff, "old");
    assertThat(old.newlyFails()).singleElement().satisfies(c -> assertThat(c.held()).isFalse());
    assertThat(changed(diff, "new").newlyHolds()).hasSize(1);
    assertThat(diff.newlyFailing()).isEqualTo(1);
    assertThat(old.firstChanged()).isTrue();
    assertThat(old.cause()).contains(new ChangeCause(ChangeCause.Kind.NEEDED, List.of("A-004")));
    assertThat(old.reasons()).anySatisfy(r -> assertThat(r).startsWith("A-004 excludes"));
  }

  @Test
  void ofTwoRulesThatDoTheSameNeitherIsNeededAndEachIsEnough() {
    String first = isOnly(first(base(), "small"));
    Trial after =
        base()
            .rule("A-003", "volumeMl < 10", first, "exclude")
            .rule("A-004", "purity >= Purity.MEDIUM, volumeMl < 20", first, "exclude");

    RulesDiff diff = Trial.diff(base(), after, CASES, 0);

    assertThat(changed(diff, "small").cause())
        .contains(new ChangeCause(ChangeCause.Kind.SUFFICIENT, List.of("A-003", "A-004")));
  }

  @Test
  void rulesThatOnlyTogetherChangeTheFirstTrainAreEachNeeded() {
    String first = first(base(), "small");
    List<String> rest = List.of("A-003", "A-004");
    Trial one = base().rule("A-003", "volumeMl < 10", isOnly(first), "exclude");
    String second = first(one, "small");
    Trial both =
        base()
            .rule("A-003", "volumeMl < 10", isOnly(first), "exclude")
            .rule("A-004", "volumeMl < 10", isOnly(second), "exclude");

    RulesDiff diff = Trial.diff(base(), both, CASES, 0);

    // Without the first rule the old train is back; without the second it is not.
    assertThat(changed(diff, "small").cause())
        .contains(new ChangeCause(ChangeCause.Kind.NEEDED, List.of(rest.get(0))));
  }

  @Test
  void aFigureThatChangesIsShownWithItsPlaceAndItsFile() {
    Trial dearer =
        base()
            .knowledge(
                "prices.json",
                "\"labour\": {\"low\": 32, \"high\": 45",
                "\"labour\": {\"low\": 64, \"high\": 90");

    RulesDiff diff = Trial.diff(base(), dearer, CASES, 0);

    assertThat(diff.knowledge())
        .containsExactly(
            new KnowledgeChange("prices.json", "labour/low", "32", "64"),
            new KnowledgeChange("prices.json", "labour/high", "45", "90"));
    assertThat(diff.changed())
        .isNotEmpty()
        .allSatisfy(
            changed ->
                assertThat(changed.cause())
                    .contains(
                        new ChangeCause(
                            ChangeCause.Kind.NEEDED, List.of("knowledge/prices.json"))));
  }

  @Test
  void theValuesThatAChangeReachesStandOutInTheSample() {
    Trial after = base().rule("A-003", "volumeMl >= 10, volumeMl <= 1000", "length > 0", "exclude");

    SampleSurvey survey = Trial.diff(base(), after, CASES, 400).survey().orElseThrow();

    assertThat(survey.first().count()).isPositive();
    assertThat(survey.flows())
        .allSatisfy(flow -> assertThat(flow.after()).isEqualTo("no feasible train"));
    assertThat(survey.where())
        .filteredOn(value -> value.field().equals("sample/volume"))
        .extracting(FieldShare::text)
        .containsExactlyInAnyOrder("volume 10 mL to 100 mL", "volume 100 mL to 1 L");
    assertThat(survey.where().subList(0, 2))
        .allSatisfy(
            value -> {
              assertThat(value.field()).isEqualTo("sample/volume");
              assertThat(value.inside().count()).isEqualTo(value.inside().of());
              assertThat(value.changes().of()).isEqualTo(survey.any().count());
            });
  }

  @Test
  void whereNoFieldMattersNoValueStandsOut() {
    Trial after = base().rule("A-003", "volumeMl > 0", "length > 0", "exclude");

    RulesDiff diff = Trial.diff(base(), after, CASES, 200);

    assertThat(diff.survey().orElseThrow().where()).isEmpty();
    assertThat(DiffText.of(diff).terminal(false))
        .contains("No value of a single field stands out.");
  }

  @Test
  void equalInputGivesEqualReports() {
    Trial after = base().rule("A-003", "volumeMl < 50", "has(Method.SEC)", "condition");
    RulesDiff one = Trial.diff(base(), after, CASES, 100);
    RulesDiff other = Trial.diff(base(), after, CASES, 100);

    assertThat(DiffJson.of(one)).isEqualTo(DiffJson.of(other));
    assertThat(DiffText.of(one).terminal(false)).isEqualTo(DiffText.of(other).terminal(false));
    assertThat(DiffText.of(one).markdown()).isEqualTo(DiffText.of(other).markdown());
    assertThat(DiffText.of(one).terminal(false).lines())
        .allSatisfy(l -> assertThat(l.length()).isLessThan(81));
  }

  private static ChangedCase changed(RulesDiff diff, String id) {
    return diff.changed().stream()
        .filter(one -> one.tested().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String first(Trial trial, String id) {
    ComparedRules side = trial.side("one");
    return Trial.cases(side, side, CASES).stream()
        .filter(one -> one.id().equals(id))
        .map(one -> AnswerGist.of(side.advisor().recommend(one.request())).leader())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the condition that only the train of that name meets. */
  private static String isOnly(String train) {
    String[] methods = train.split(" → ", -1);
    StringBuilder condition = new StringBuilder("length == " + methods.length);
    for (String method : methods) {
      condition
          .append(", has(Method.")
          .append(method.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
          .append(')');
    }
    return condition.toString();
  }
}
