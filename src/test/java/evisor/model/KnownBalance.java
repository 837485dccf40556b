package evisor.model;

import evisor.model.Outcome.Balance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes out of a train that no process model worked out. */
public record KnownBalance(Balance known) implements Outcome.Reckoning {

  /** Returns it by its parts. */
  public static KnownBalance of(
      Optional<Figure> recovery,
      Map<Contaminant, Figure> removed,
      Effort effort,
      List<String> missing) {
    return new KnownBalance(new Balance(recovery, removed, effort, missing));
  }

  @Override
  public Optional<Figure> recovery() {
    return known.recovery();
  }

  @Override
  public Effort effort() {
    return known.effort();
  }

  @Override
  public Balance balance(Optional<Figure> recovery, Effort effort) {
    return known;
  }
}
