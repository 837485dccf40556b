package evisor.advice;

import evisor.files.Place;
import evisor.knowledge.Knowledge;
import evisor.knowledge.RankingParameters;
import evisor.knowledge.SampleProfile;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Handling;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import evisor.words.ShippedWords;
import evisor.words.Uses;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Round figures to score trains by, so that a test can work a score out by hand. */
final class Scale {

  static final double STRONG = 0.2;
  static final double START = 0.5;
  static final double RECOVERY_NEED = 0.5;
  static final double COMFORTABLE_HOURS = 8;

  private Scale() {}

  /** Every criterion weighs the same, whatever the priority and the level of GMP. */
  static RankingParameters parameters() {
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      weights.put(criterion, 1.0);
    }
    return new RankingParameters(
        Map.of(Priority.BALANCED, weights),
        Map.of("none", 1.0, "compatible", 1.0, "full", 1.0),
        Map.of(Strength.WEAK, 0.05, Strength.MODERATE, 0.1, Strength.STRONG, STRONG),
        START,
        Map.of(Purity.LOW, 0.5, Purity.MEDIUM, 1.0, Purity.HIGH, 2.0),
        Map.of(Uses.IN_VIVO_THERAPY, Set.of(Contaminant.NUCLEIC_ACID, Contaminant.LIPOPROTEIN)),
        Set.of(Contaminant.PROTEIN),
        Map.of(Priority.BALANCED, RECOVERY_NEED),
        Map.of(Priority.BALANCED, COMFORTABLE_HOURS),
        4,
        0.1,
        0.5,
        0.5,
        0.1,
        0.3,
        0.2);
  }

  /** A knowledge base with these parameters and what is known of plasma. */
  static Knowledge knowledge() {
    return knowledge(SampleAnswer.knowledge().samples());
  }

  /** A knowledge base with these parameters and what is known of some types of sample. */
  static Knowledge knowledge(Map<SampleType, SampleProfile> samples) {
    Knowledge sample = SampleAnswer.knowledge();
    return new Knowledge(
        sample.lexicon(),
        sample.claims(),
        sample.steps(),
        sample.cores(),
        samples,
        sample.sources(),
        sample.supplements(),
        sample.rotors(),
        sample.media(),
        sample.prices(),
        sample.doses(),
        parameters(),
        "");
  }

  /** A train of which everything that is needed is known, and exactly. */
  static Train sufficient(Method... core) {
    return train(evidenced(RECOVERY_NEED, RECOVERY_NEED), evidenced(0.99, 0.99), 8, core);
  }

  static Train train(
      Optional<Figure> recovery, Optional<Figure> protein, double hours, Method... core) {
    Map<Contaminant, Figure> removed = new EnumMap<>(Contaminant.class);
    protein.ifPresent(figure -> removed.put(Contaminant.PROTEIN, figure));
    return Train.of(List.of(core), ShippedWords.LEXICON.families(List.of(core)))
        .with(
            new Outcome(
                List.of(),
                new Handling(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false,
                    Set.of(), 0, 0),
                Range.of(hours),
                hours,
                4,
                1,
                recovery,
                removed,
                Effort.UNKNOWN,
                List.of()));
  }

  static Optional<Figure> evidenced(double low, double high) {
    return Optional.of(new Figure(new Range(low, high), List.of("good-01"), ""));
  }

  static Finding finding(String id, Verb verb, Criterion criterion, Strength strength) {
    Rule rule =
        new Rule(
            id,
            "Title of " + id,
            verb,
            criterion,
            strength,
            Basis.REQUEST,
            List.of(),
            Place.of("rules/x.drl"),
            "",
            "");
    return new Finding(rule, () -> "What " + id + " says.");
  }
}
