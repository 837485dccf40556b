package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Faults;
import evisor.model.Method;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Train;
import evisor.model.Use;
import evisor.rules.language.RuleParser;
import evisor.rules.plain.Atom;
import evisor.rules.plain.Check;
import evisor.rules.plain.Clause;
import evisor.rules.plain.PlainRule;
import evisor.rules.plain.Shadow;
import evisor.rules.plain.Sides;
import evisor.rules.plain.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A side of a comparison is reached where the comparison came out so and alone decided. */
final class SidesTest {

  private static final long SEED = 11;
  private static final Train SEC = Sketch.train(2, Method.SEC);
  private static final Train LONG = Sketch.train(9, Method.TFF, Method.SEC);

  private static Request plasma(double volumeMl, Use... uses) {
    return Sketch.request(SampleType.PLASMA, volumeMl, Purity.HIGH, uses);
  }

  private static PlainRule rule(String conditions) {
    Faults faults = new Faults();
    String text = Sketch.rule("R-001", conditions, "verdict.caution($train);");
    PlainRule rule =
        PlainRule.of(RuleParser.parse("a.drl", "rules/a.drl", text, faults).rules().get(0));
    assertThat(faults.diagnostics()).isEmpty();
    return rule;
  }

  /** Says of each comparison which sides decided (T, F), were only seen (t, f) or never seen. */
  private static List<String> shown(Sides sides) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < sides.clauses().size(); i++) {
      shown.add(
          sides.clauses().get(i).text() + ": " + side(sides, i, true) + side(sides, i, false));
    }
    return shown;
  }

  private static String side(Sides sides, int clause, boolean side) {
    String letter = side ? "T" : "F";
    if (sides.decided(clause, side)) {
      return letter;
    }
    return sides.seen(clause, side) ? letter.toLowerCase(Locale.ROOT) : "-";
  }

  @Test
  void aConditionAloneKeepsTheRuleSilentForTheSideToCount() {
    Sides sides =
        new Sides(
            rule("Request( volumeMl > 10, purity == Purity.HIGH )\n$train : Train( hours > 5 )"));

    sides.see(plasma(20), List.of(SEC, LONG));
    assertThat(sides.fired()).isTrue();
    assertThat(shown(sides))
        .containsExactly("volumeMl > 10: T-", "purity == Purity.HIGH: T-", "hours > 5: TF");

    sides.see(plasma(5), List.of(SEC));
    assertThat(shown(sides).get(0)).as("hours fail as well").isEqualTo("volumeMl > 10: Tf");

    sides.see(plasma(5), List.of(LONG));
    assertThat(shown(sides).get(0)).isEqualTo("volumeMl > 10: TF");
  }

  @Test
  void anAlternativeCountsOnlyWhereTheOthersFail() {
    Sides sides = new Sides(rule("Request( volumeMl > 10 || !inVivo )\n$train : Train()"));

    sides.see(plasma(20), List.of(SEC));
    assertThat(shown(sides))
        .as("either would do")
        .containsExactly("volumeMl > 10: t-", "!inVivo: t-");

    sides.see(plasma(5), List.of(SEC));
    sides.see(plasma(20, Use.IN_VIVO_THERAPY), List.of(SEC));
    assertThat(shown(sides)).containsExactly("volumeMl > 10: Tf", "!inVivo: Tf");

    sides.see(plasma(5, Use.IN_VIVO_THERAPY), List.of(SEC));
    assertThat(shown(sides)).containsExactly("volumeMl > 10: TF", "!inVivo: TF");
  }

  @Test
  void aClauseStandsWhereTheComparisonIsWritten() {
    Clause clause =
        new Sides(rule("Request( volumeMl > 10 )\n$train : Train( hours > 5 )")).clauses().get(1);

    assertThat(clause.ofTrain()).isTrue();
    assertThat(clause.place()).hasToString("rules/a.drl:9:21");
  }

  @Test
  void aShadowNamesWhatFailsWheneverAComparisonDoes() {
    PlainRule rule = rule("Request( volumeMl > 10, !inVivo )\n$train : Train( hours > 5 )");
    Shadow shadow = new Shadow(rule, 0);
    shadow.see(plasma(20), List.of(SEC));
    assertThat(shadow.nearest()).as("it was never false").isEmpty();

    shadow.see(plasma(5, Use.IN_VIVO_THERAPY), List.of(SEC));
    shadow.see(plasma(5), List.of(SEC));

    assertThat(shadow.always()).containsExactly("hours > 5");
    assertThat(shadow.nearest().orElseThrow().request()).isEqualTo(2);
    assertThat(shadow.nearest().orElseThrow().train()).contains(SEC);
    assertThat(shadow.nearest().orElseThrow().failing()).containsExactly("hours > 5");

    shadow.see(plasma(5), List.of(LONG));
    assertThat(shadow.always()).isEmpty();
    assertThat(shadow.nearest().orElseThrow().failing()).isEmpty();
  }

  /** The oracle turns one comparison after the other over in a trace. */
  @Test
  void agreesWithTurningOverEachComparisonOfATrace() {
    RandomConditions conditions = new RandomConditions(SEED);
    RandomFacts facts = new RandomFacts(SEED);
    List<Request> requests = Stream.generate(facts::request).limit(40).toList();
    List<Train> trains = Stream.generate(facts::train).limit(15).toList();
    int decided = 0;
    for (int i = 0; i < 150; i++) {
      PlainRule rule = rule(conditions.patterns());
      Sides sides = new Sides(rule);
      requests.forEach(request -> sides.see(request, trains));
      int[] expected = expected(rule, requests, trains, sides.clauses().size());
      for (int clause = 0; clause < expected.length; clause++) {
        int found = flag(sides.seen(clause, true), 1) | flag(sides.seen(clause, false), 2);
        found |= flag(sides.decided(clause, true), 4) | flag(sides.decided(clause, false), 8);
        assertThat(found).as(sides.clauses().get(clause).toString()).isEqualTo(expected[clause]);
        decided += found >= 4 ? 1 : 0;
      }
    }
    assertThat(decided).isGreaterThan(100);
  }

  private static int flag(boolean set, int flag) {
    return set ? flag : 0;
  }

  private static int[] expected(
      PlainRule rule, List<Request> requests, List<Train> trains, int clauses) {
    int[] expected = new int[clauses];
    for (Request request : requests) {
      for (Train train : trains) {
        Trace trace = rule.trace(request, train);
        Check all = new Check.Every("", trace.checks().get(0).place(), trace.checks());
        List<Atom> atoms = all.atoms();
        assertThat(atoms).hasSize(clauses);
        for (int i = 0; i < clauses; i++) {
          boolean holds = atoms.get(i).holds();
          expected[i] |= holds ? 1 : 2;
          boolean turned = holds(all, atoms.get(i));
          if (turned != trace.holds()) {
            expected[i] |= holds ? 4 : 8;
          }
        }
      }
    }
    return expected;
  }

  // By identity, for one comparison may be written twice.
  @SuppressWarnings("ReferenceEquality")
  private static boolean holds(Check check, Atom turned) {
    if (check instanceof Check.Every every) {
      return every.parts().stream().allMatch(part -> holds(part, turned));
    }
    if (check instanceof Check.Either either) {
      return either.parts().stream().anyMatch(part -> holds(part, turned));
    }
    return check == turned ? !check.holds() : check.holds();
  }
}
