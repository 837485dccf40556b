package evisor.process;

import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Range;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.List;

/** The parameters that rules set for one step of a train, and the figures that hold beside them. */
final class StepSettings {

  /** No parameter is set, and every figure has its whole range. */
  static final StepSettings NONE = new StepSettings(List.of(), FigureSource.NOMINAL);

  static final String CLOSED = "closed";

  private final List<Plan.Setting> settings;
  private final FigureSource draw;

  private StepSettings(List<Plan.Setting> settings, FigureSource draw) {
    this.settings = settings;
    this.draw = draw;
  }

  /**
   * Returns those settings of a plan that are for this step; of two for one parameter the first.
   */
  static StepSettings of(Plan plan, StepKind step, FigureSource draw) {
    List<Plan.Setting> found = List.of();
    for (Plan.Setting setting : plan.settings()) {
      if (setting.step() == step && !has(found, setting.parameter())) {
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        found.add(setting);
      }
    }
    return found.isEmpty() && draw == FigureSource.NOMINAL ? NONE : new StepSettings(found, draw);
  }

  /** Returns whether the same is set by the same rules, beside the same figures. */
  boolean sameAs(StepSettings other) {
    return this == other || (draw == other.draw && settings.equals(other.settings));
  }

  /** Returns which range each figure has. */
  FigureSource draw() {
    return draw;
  }

  /** Returns the range that a figure has, which no rule can set. */
  Range of(Figure figure) {
    return draw.of(figure);
  }

  /** Returns a parameter's range: the one value that was set, else that of the figure. */
  Range of(String name, Figure figure) {
    for (Plan.Setting setting : settings) {
      if (setting.parameter().equals(name)) {
        return Range.of(setting.value());
      }
    }
    return draw.of(figure);
  }

  /** Returns the value that was set, else what stands for it. */
  double of(String name, double absent) {
    for (Plan.Setting setting : settings) {
      if (setting.parameter().equals(name)) {
        return setting.value();
      }
    }
    return absent;
  }

  /** Returns whether a rule wants the step run in a closed form. */
  boolean closed() {
    return of(CLOSED, 0) > 0;
  }

  /** Returns parameters with the set ones in their place, those that had none at the end. */
  List<Parameter> over(List<Parameter> stated) {
    if (settings.isEmpty()) {
      return stated;
    }
    List<Parameter> merged = new ArrayList<>(stated);
    for (Plan.Setting setting : settings) {
      if (setting.parameter().equals(CLOSED)) {
        continue;
      }
      Parameter parameter =
          new Parameter(
              setting.parameter(),
              new Amount(setting.value()),
              setting.basis(),
              List.of(setting.rule()));
      int place = 0;
      while (place < merged.size() && !merged.get(place).name().equals(setting.parameter())) {
        place++;
      }
      if (place < merged.size()) {
        merged.set(place, parameter);
      } else {
        merged.add(parameter);
      }
    }
    return List.copyOf(merged);
  }

  private static boolean has(List<Plan.Setting> settings, String parameter) {
    for (Plan.Setting setting : settings) {
      if (setting.parameter().equals(parameter)) {
        return true;
      }
    }
    return false;
  }
}
