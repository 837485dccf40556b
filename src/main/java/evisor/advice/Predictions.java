package evisor.advice;

import evisor.advice.Recommendation.Option;
import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is predicted of an option under the names of the answer, and what is not.
 *
 * @param evidenced figures with evidence behind them, in the order of the answer
 * @param assumed figures that rest on an assumption; a person sees them marked, a program does not
 * @param missing names of figures that are not among {@code evidenced}
 */
public record Predictions(
    List<Prediction> evidenced, List<Prediction> assumed, List<String> missing) {

  /**
   * One predicted figure.
   *
   * @param name its name in the answer
   * @param range the figure
   * @param claims claims behind it
   * @param assumption why it is assumed; empty for evidence
   */
  public record Prediction(String name, Range range, List<String> claims, String assumption) {}

  /** Sorts the predictions of an option by what stands behind them. */
  public static Predictions of(Option option, Request request) {
    Outcome outcome = option.train().outcome();
    List<Prediction> evidenced = new ArrayList<>();
    List<Prediction> assumed = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    sort("recovery", outcome.recovery(), evidenced, assumed, missing);
    sort("particles", option.delivery().particles(), evidenced, assumed, missing);
    for (Contaminant contaminant : Contaminant.values()) {
      Optional<Figure> removed = Optional.ofNullable(outcome.removed().get(contaminant));
      boolean named = outcome.missing().contains(removedName(contaminant));
      if (removed.isPresent() || named || request.has(contaminant)) {
        sort(removedName(contaminant), removed, evidenced, assumed, missing);
      }
    }
    if (outcome.missing().contains("hours")) {
      assumed.add(hours(outcome, "the times of some steps are assumed"));
      missing.add("hours");
    } else {
      evidenced.add(hours(outcome, "set-up and handling of the devices are assumed"));
    }
    Effort effort = outcome.effort();
    sort("hands_on_hours", effort.handsOnHours(), evidenced, assumed, missing);
    sort("cost_eur", effort.costEur(), evidenced, assumed, missing);
    Delivery delivery = option.delivery();
    sort("final_particles_per_ml", delivery.perMl(), evidenced, assumed, missing);
    if (request.route() != Route.UNSTATED) {
      sort("doses", delivery.doses(), evidenced, assumed, missing);
    }
    if (request.particlesNeeded()) {
      sort("share_of_need", delivery.ofNeed(), evidenced, assumed, missing);
    }
    missing.addAll(outcome.missing());
    evidenced.forEach(prediction -> missing.remove(prediction.name()));
    return new Predictions(List.copyOf(evidenced), List.copyOf(assumed), List.copyOf(missing));
  }

  /** Time rests on evidence in part at best: how long setting up takes is in no claim. */
  private static Prediction hours(Outcome outcome, String assumption) {
    return new Prediction("hours", outcome.hours(), List.of(), assumption);
  }

  /** Returns names of figures of which there is not even an assumption. */
  public List<String> absent() {
    List<String> known = assumed.stream().map(Prediction::name).toList();
    return missing.stream().filter(name -> !known.contains(name)).toList();
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
      missing.add(name);
    }
  }

  private static String removedName(Contaminant contaminant) {
    return contaminant.name().toLowerCase(Locale.ROOT) + "_removed";
  }
}
