package evisor.process;

import evisor.knowledge.PerUnit;
import evisor.model.Range;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import java.util.EnumMap;
import java.util.Map;

/**
 * Amounts that are needed once for a set, and again with each sample, run, load and mL: {@code Σ
 * amount × count}. Laid out once for each device, so that a sum is a few products.
 */
final class UnitCosts {

  private final Map<PerUnit, Range> amounts = new EnumMap<>(PerUnit.class);

  /** Adds an amount that is needed so often. */
  void add(PerUnit per, Range amount) {
    amounts.merge(per, amount, Range::plus);
  }

  /**
   * Returns what a run for all samples needs.
   *
   * @param bedMl bed of the device in mL; 0 where it has none
   */
  Range over(Load load, Run run, double bedMl) {
    double least = 0;
    double most = 0;
    for (Map.Entry<PerUnit, Range> entry : amounts.entrySet()) {
      double count = count(entry.getKey(), load, run, bedMl);
      least += entry.getValue().low() * count;
      most += entry.getValue().high() * count;
    }
    return new Range(least, most);
  }

  /** Returns how often a run for all samples needs what is needed for that. */
  static double count(PerUnit per, Load load, Run run, double bedMl) {
    return switch (per) {
      case SET -> 1;
      case SAMPLE -> load.samples();
      case RUN -> run.runs();
      case LOAD -> load.samples() * run.loads();
      case ML -> load.samples() * load.volumeMl();
      case BED_ML -> load.samples() * run.loads() * bedMl;
    };
  }
}
