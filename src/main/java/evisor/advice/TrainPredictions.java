package evisor.advice;

import evisor.advice.Recommendation.Option;
import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Route;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is predicted of an option under the names of the answer, and what is not.
 *
 * @param figures every figure that can be given, those with evidence behind them first
 * @param missing names of figures that nobody can give, not even as an assumption
 */
public record TrainPredictions(List<Prediction> figures, List<String> missing) {

  /**
   * One predicted figure.
   *
   * @param name its name in the answer
   * @param range the figure
   * @param claims claims behind it
   * @param assumption why it is assumed; empty for evidence
   */
  public record Prediction(String name, Range range, List<String> claims, String assumption) {

    private Prediction in(Speech speech) {
      return assumption.isEmpty()
          ? this
          : new Prediction(name, range, claims, speech.text(assumption));
    }
  }

  /** Returns a figure by its name in the answer; empty where it cannot be given. */
  public Optional<Prediction> figure(String name) {
    return figures.stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /**
   * Sorts the predictions of an option by what stands behind them.
   *
   * @param speech in which assumptions are said
   */
  public static TrainPredictions of(Option option, Request request, Speech speech) {
    return of(option.train().outcome(), option.delivery(), request, speech);
  }

  /** Sorts what is predicted of a train, and what it delivers, in the same way. */
  public static TrainPredictions of(
      Outcome outcome, TrainDelivery delivery, Request request, Speech speech) {
    List<Prediction> evidenced = new ArrayList<>();
    List<Prediction> assumed = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    sort("recovery", outcome.recovery(), evidenced, assumed, missing);
    sort("particles", delivery.particles(), evidenced, assumed, missing);
    for (Contaminant contaminant : Contaminant.values()) {
      Optional<Figure> removed = Optional.ofNullable(outcome.removed().get(contaminant));
      boolean named = outcome.missing().contains(removedName(contaminant));
      if (removed.isPresent() || named || request.has(contaminant)) {
        sort(removedName(contaminant), removed, evidenced, assumed, missing);
      }
    }
    if (outcome.missing().contains("hours")) {
      assumed.add(hours(outcome, speech.say("the times of some steps are assumed")));
    } else {
      evidenced.add(hours(outcome, speech.say("set-up and handling of the devices are assumed")));
    }
    Effort effort = outcome.effort();
    sort("hands_on_hours", effort.handsOnHours(), evidenced, assumed, missing);
    sort("cost_eur", effort.costEur(), evidenced, assumed, missing);
    sort("final_particles_per_ml", delivery.perMl(), evidenced, assumed, missing);
    if (request.route() != Route.UNSTATED) {
      sort("doses", delivery.doses(), evidenced, assumed, missing);
    }
    if (request.particlesNeeded()) {
      sort("share_of_need", delivery.ofNeed(), evidenced, assumed, missing);
    }
    missing.addAll(outcome.missing());
    evidenced.forEach(prediction -> missing.remove(prediction.name()));
    assumed.forEach(prediction -> missing.remove(prediction.name()));
    List<Prediction> figures = new ArrayList<>(evidenced);
    assumed.forEach(prediction -> figures.add(prediction.in(speech)));
    return new TrainPredictions(List.copyOf(figures), List.copyOf(missing));
  }

  /** Time rests on evidence in part at best: how long setting up takes is in no claim. */
  private static Prediction hours(Outcome outcome, String assumption) {
    return new Prediction("hours", outcome.hours(), List.of(), assumption);
  }

  private static void sort(
      String name,
      Optional<Figure> figure,
      List<Prediction> evidenced,
      List<Prediction> assumed,
      Set<String> missing) {
    if (figure.isEmpty()) {
      missing.add(name);
      return;
    }
    Figure found = figure.get();
    Prediction prediction = new Prediction(name, found.range(), found.claims(), found.assumption());
    if (found.evidenced()) {
      evidenced.add(prediction);
    } else {
      assumed.add(prediction);
    }
  }

  private static String removedName(Contaminant contaminant) {
    return contaminant.name().toLowerCase(Locale.ROOT) + "_removed";
  }
}
