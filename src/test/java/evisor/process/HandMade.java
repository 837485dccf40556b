package evisor.process;

import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.model.Basis;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.UnitOperation.Load;
import evisor.words.Devices;
import evisor.words.Methods;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures, devices and settings made up for formulas that are worked by hand. */
final class HandMade {

  private HandMade() {}

  static FillDevice device(String name, double capacity, int parallel, double hours, double setup) {
    return new FillDevice(name, capacity, parallel, known(hours), setup, 0, 0, known(capacity));
  }

  static Load load(double volumeMl, int samples) {
    return new Load(volumeMl, samples, Optional.empty(), false, 0, Optional.empty());
  }

  static StepSettings settings(String parameter, double value) {
    Plan.Setting setting =
        new Plan.Setting(Methods.SEC, parameter, value, "RULE-001", Basis.EVIDENCE);
    return StepSettings.of(
        new Plan(List.of(Methods.SEC), Map.of(), Map.of(), List.of(setting)),
        Methods.SEC,
        FigureSource.NOMINAL);
  }

  static Rotor rotor(String name, boolean swinging, double tubeMl, int positions, double maxG) {
    return new Rotor(
        name,
        Devices.ULTRACENTRIFUGE,
        swinging,
        tubeMl,
        positions,
        maxG,
        known(tubeMl * positions),
        Optional.empty());
  }

  static Figure known(double value) {
    return range(value, value);
  }

  static Figure range(double low, double high) {
    return new Figure(new Range(low, high), List.of("claim-01"), "");
  }
}
