package evisor.rules;

import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.StepKind;
import evisor.model.Train;

/** What the first pass asks of a train. */
public sealed interface Directive {

  /** Returns the train that is spoken of. */
  Train train();

  /** Returns the finding that says why. */
  Finding finding();

  /** The train needs a preparation or finishing step. */
  record Requirement(Train train, Operation operation, Finding finding) implements Directive {}

  /** A method of the train is run in this format. */
  record FormatChoice(Train train, Method method, Format format, Finding finding)
      implements Directive {}

  /** A step of the train is run with this value of a parameter. */
  record Setting(Train train, StepKind step, String parameter, double value, Finding finding)
      implements Directive {}
}
