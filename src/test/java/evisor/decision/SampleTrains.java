package evisor.decision;

import evisor.files.FilePlace;
import evisor.knowledge.RankingParameters;
import evisor.knowledge.RankingParameters.Nearness;
import evisor.knowledge.RankingParameters.ShelfUse;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Handling;
import evisor.model.KnownBalance;
import evisor.model.Level;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Preference;
import evisor.model.Range;
import evisor.model.Train;
import evisor.model.Use;
import evisor.precedents.PrecedentOutcome;
import evisor.rules.Finding;
import evisor.rules.Finding.Said;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.words.ShippedWords;
import evisor.words.Uses;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Trains, what is said of them, and round numbers to order them by, so that a test can follow. */
public final class SampleTrains {

  private static final Said NOTHING = new Said.Nothing();

  private SampleTrains() {}

  /**
   * Numbers to order by: what is usual counts 4, 2, 1 and then 0.5; a group 1, less where it fared
   * badly; half of that is left on each axis that is only near; one band for each doubling.
   */
  public static RankingParameters parameters() {
    Map<String, Set<Use>> purposes = new LinkedHashMap<>();
    purposes.put("nucleic acids", Set.of(Uses.RNA));
    purposes.put("products", Set.of(Uses.IN_VIVO_THERAPY));
    return new RankingParameters(
        Map.of(Uses.IN_VIVO_THERAPY, Set.of(Contaminant.NUCLEIC_ACID, Contaminant.LIPOPROTEIN)),
        Set.of(Contaminant.PROTEIN),
        0.5,
        0.2,
        2,
        List.of(4.0, 2.0, 1.0, 0.5),
        new EnumMap<>(
            Map.of(
                PrecedentOutcome.USED, 0.5,
                PrecedentOutcome.WON, 1.0,
                PrecedentOutcome.EQUAL, 0.75,
                PrecedentOutcome.LOST, -0.5,
                PrecedentOutcome.FAILED, -1.0)),
        new Nearness(0.5, 0.5, 0.5, 0.5, 0.7, 1.5),
        1,
        new EnumMap<>(
            Map.of(
                Preference.RECOVERY, 2.0,
                Preference.HOURS, 2.0,
                Preference.COST, 2.0,
                Preference.GRADE, 1.0)),
        3,
        purposes,
        new ShelfUse(3, 0.1),
        List.of(8.0, 96.0));
  }

  /** Returns a train of which nothing but its hours is known. */
  public static PredictedTrain train(double hours, Method... core) {
    return train(Optional.empty(), Optional.empty(), hours, core);
  }

  /** Returns a train of which recovery, removal of protein and hours are known. */
  public static PredictedTrain train(
      Optional<Figure> recovery, Optional<Figure> protein, double hours, Method... core) {
    Map<Contaminant, Figure> removed = new EnumMap<>(Contaminant.class);
    protein.ifPresent(figure -> removed.put(Contaminant.PROTEIN, figure));
    return Train.of(List.of(core), ShippedWords.LEXICON.families(List.of(core)))
        .with(
            new Outcome(
                List.of(),
                new Handling(
                    Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), false, false,
                    Set.of(), 0, 0),
                Range.of(hours),
                hours,
                4,
                1,
                KnownBalance.of(recovery, removed, Effort.UNKNOWN, List.of())));
  }

  /** Returns a figure that a claim gives. */
  public static Optional<Figure> evidenced(double low, double high) {
    return Optional.of(new Figure(new Range(low, high), List.of("good-01"), ""));
  }

  /** Returns a rule that bears on the first of the levels that its verb can bear on. */
  public static Rule rule(String id, Verb verb) {
    return rule(id, verb, verb.levels().iterator().next());
  }

  /** Returns a rule that rests on the request. */
  public static Rule rule(String id, Verb verb, Level level) {
    return new Rule(
        id,
        "Title of " + id,
        verb,
        level,
        Optional.of(Criterion.PURITY),
        Basis.REQUEST,
        List.of(),
        FilePlace.of("rules/x.drl"),
        "",
        "");
  }

  /** Returns what a rule says that says nothing beside its sentence. */
  public static Finding finding(Rule rule) {
    return finding(rule, NOTHING);
  }

  /** Returns what a rule says. */
  public static Finding finding(Rule rule, Said said) {
    return new Finding(rule, said, () -> "What " + rule.id() + " says.");
  }

  /** Returns a condition on a level. */
  public static Finding condition(String id, Level level) {
    return finding(rule(id, Verb.CONDITION, level));
  }

  /** Returns a grade of purity that is needed or reached. */
  public static Finding grade(String id, Verb verb, int grade) {
    return finding(rule(id, verb), new Said.Grade(grade));
  }

  /** Returns what is usual, or quick. */
  public static Finding usual(String id, Verb verb, String... trains) {
    return finding(rule(id, verb), new Said.Trains(List.of(trains)));
  }

  /** Returns what is preferred. */
  public static Finding wish(String id, Preference preference) {
    return finding(rule(id, Verb.PREFER), new Said.Wish(preference));
  }
}
