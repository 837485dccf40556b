package evisor.model;

/** A train of which the process model has worked out what becomes of it. */
public final class PredictedTrain extends Train {

  private final Outcome outcome;

  PredictedTrain(Train composed, Outcome outcome, Known use) {
    super(composed, use);
    this.outcome = outcome;
  }

  /** Returns what the process model predicts. */
  public Outcome outcome() {
    return outcome;
  }

  @Override
  Outcome predicted() {
    return outcome;
  }
}
