package evisor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the process model predicts of a train, for all samples that are processed together. What
 * comes out and what it takes is worked out when it is first asked for: of a train that is excluded
 * nobody asks.
 */
public final class Outcome {

  private final List<Step> steps;
  private final Handling handling;
  private final Range hours;
  private final double plannedHours;
  private final int runs;
  private final double finalVolumeMl;
  private final Reckoning reckoning;
  // Each is worked out alike by any thread that finds it missing.
  private volatile @Nullable Recovered recovered;
  private volatile @Nullable Effort effort;
  private volatile @Nullable Balance balance;

  /**
   * What comes out of a train and what it takes.
   *
   * @param recovery fraction of the vesicles that comes through all steps; evidenced only where
   *     every step of the core has evidence
   * @param removed fraction removed of each contaminant of the sample, likewise
   * @param effort the work and money that it takes
   * @param missing names of predicted figures that have no evidence, in a fixed order
   */
  public record Balance(
      Optional<Figure> recovery,
      Map<Contaminant, Figure> removed,
      Effort effort,
      List<String> missing) {}

  /** Works out what comes out of a train and what it takes, the same however often it is asked. */
  public interface Reckoning {

    /** Returns what comes through of the vesicles, by which trains are compared. */
    Optional<Figure> recovery();

    /** Returns the work and money, likewise. */
    Effort effort();

    /** Returns with both what comes out and what it takes. */
    Balance balance(Optional<Figure> recovery, Effort effort);
  }

  private record Recovered(Optional<Figure> figure) {}

  /**
   * Takes what is predicted.
   *
   * @param steps every step in order
   * @param handling how the train is worked
   * @param hours hours from the best to the worst case
   * @param plannedHours hours to plan with
   * @param runs runs of all devices
   * @param finalVolumeMl mL that one sample ends in
   * @param reckoning works out the rest
   */
  public Outcome(
      List<Step> steps,
      Handling handling,
      Range hours,
      double plannedHours,
      int runs,
      double finalVolumeMl,
      Reckoning reckoning) {
    this.steps = steps;
    this.handling = handling;
    this.hours = hours;
    this.plannedHours = plannedHours;
    this.runs = runs;
    this.finalVolumeMl = finalVolumeMl;
    this.reckoning = reckoning;
  }

  /** Returns every step in order. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns how the train is worked. */
  public Handling handling() {
    return handling;
  }

  /** Returns hours from the best to the worst case. */
  public Range hours() {
    return hours;
  }

  /** Returns hours to plan with. */
  public double plannedHours() {
    return plannedHours;
  }

  /** Returns runs of all devices. */
  public int runs() {
    return runs;
  }

  /** Returns mL that one sample ends in. */
  public double finalVolumeMl() {
    return finalVolumeMl;
  }

  /** Returns what comes out and what it takes. */
  public Balance balance() {
    Balance known = balance;
    if (known == null) {
      known = reckoning.balance(recovery(), effort());
      balance = known;
    }
    return known;
  }

  /** Returns the fraction of the vesicles that comes through all steps. */
  public Optional<Figure> recovery() {
    Recovered known = recovered;
    if (known == null) {
      known = new Recovered(reckoning.recovery());
      recovered = known;
    }
    return known.figure();
  }

  /** Returns the fraction removed of each contaminant of the sample. */
  public Map<Contaminant, Figure> removed() {
    return balance().removed();
  }

  /** Returns the work and money that it takes. */
  public Effort effort() {
    Effort known = effort;
    if (known == null) {
      known = reckoning.effort();
      effort = known;
    }
    return known;
  }

  /** Returns names of predicted figures that have no evidence, in a fixed order. */
  public List<String> missing() {
    return balance().missing();
  }

  /** Returns the steps with what comes out and what it takes. */
  @Override
  public String toString() {
    return steps + " " + balance();
  }
}
