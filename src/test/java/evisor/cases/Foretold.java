package evisor.cases;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.TrainPredictions;
import evisor.cases.PublishedProcess.Reached;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Range;
import evisor.model.Step;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an answer foretells where a process published a figure.
 *
 * @param range the figure as shown, evidenced or assumed; empty where there is none
 * @param evidenced whether the answer claims evidence for it, and does not name it missing
 * @param claims claims behind it
 */
record Foretold(Optional<Range> range, boolean evidenced, List<String> claims) {

  private static final Foretold NOTHING = new Foretold(Optional.empty(), false, List.of());
  private static final String CORE_RECOVERY = "core_recovery";

  /** Returns what is foretold of the train with a core, be it excluded or not. */
  static Foretold of(Recommendation answer, List<Method> core, Reached reached) {
    Foretold own = of(answer, core, reached.name(), reached.steps());
    return reached.over().isEmpty()
        ? own
        : own.over(of(answer, reached.over(), reached.name(), List.of()));
  }

  private static Foretold of(
      Recommendation answer, List<Method> core, String name, List<String> steps) {
    Optional<Option> option =
        answer.ranking().stream().filter(found -> found.train().core().equals(core)).findFirst();
    Outcome outcome = option.map(Option::train).orElseGet(() -> excluded(answer, core)).outcome();
    List<String> missing =
        option
            .map(found -> TrainPredictions.of(found, answer.request(), Speech.ENGLISH).missing())
            .orElse(outcome.missing());
    Foretold foretold =
        switch (name) {
          case "recovery" -> figure(outcome.recovery());
          case CORE_RECOVERY -> coreRecovery(outcome);
          case "hours" -> hours(outcome, steps);
          case "particles" -> figure(option.flatMap(Option::particles));
          default -> figure(Optional.ofNullable(outcome.removed().get(contaminant(name))));
        };
    String shownAs = name.equals(CORE_RECOVERY) ? "recovery" : name;
    return missing.contains(shownAs)
        ? new Foretold(foretold.range, false, foretold.claims)
        : foretold;
  }

  private Foretold over(Foretold other) {
    if (range.isEmpty() || other.range.isEmpty()) {
      return NOTHING;
    }
    Range mine = range.get();
    Range theirs = other.range.get();
    List<String> both = new ArrayList<>(claims);
    both.addAll(other.claims);
    return new Foretold(
        Optional.of(new Range(mine.low() / theirs.high(), mine.high() / theirs.low())),
        evidenced && other.evidenced,
        both);
  }

  private static Foretold figure(Optional<Figure> figure) {
    return figure
        .map(found -> new Foretold(Optional.of(found.range()), found.evidenced(), found.claims()))
        .orElse(NOTHING);
  }

  private static Foretold coreRecovery(Outcome outcome) {
    Range kept = Range.of(1);
    boolean evidenced = true;
    List<String> claims = new ArrayList<>();
    for (Step step : outcome.steps()) {
      if (step.kind() instanceof Method) {
        Optional<Figure> own = step.recovery();
        if (own.isEmpty()) {
          return NOTHING;
        }
        kept = kept.times(own.get().range());
        evidenced &= own.get().evidenced();
        claims.addAll(own.get().claims());
      }
    }
    return new Foretold(Optional.of(kept), evidenced, claims);
  }

  private static Foretold hours(Outcome outcome, List<String> counted) {
    Range taken = counted.isEmpty() ? outcome.hours() : Range.of(0);
    List<String> claims = new ArrayList<>();
    for (Step step : outcome.steps()) {
      boolean counts = counted.contains(step.kind().id());
      if (counts) {
        taken = taken.plus(step.hours());
      }
      if (counts || counted.isEmpty()) {
        step.parameters().forEach(parameter -> claims.addAll(parameter.evidence()));
      }
    }
    return new Foretold(Optional.of(taken), true, claims);
  }

  private static Contaminant contaminant(String name) {
    String word = name.substring(0, name.length() - "_removed".length());
    return Contaminant.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static PredictedTrain excluded(Recommendation answer, List<Method> core) {
    return answer.excluded().stream()
        .map(Exclusion::train)
        .filter(train -> train.core().equals(core))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no train with the core " + core));
  }
}
