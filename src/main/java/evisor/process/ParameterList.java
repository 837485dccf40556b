package evisor.process;

import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Value;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Turns figures that a step is run with into parameters that an answer shows. */
final class ParameterList {

  private ParameterList() {}

  /** Returns a figure as a parameter: one number where its bounds are equal, else a range. */
  static Parameter figure(String name, Figure figure) {
    return new Parameter(name, value(figure.range()), figure.basis(), figure.claims());
  }

  /** Returns a number with the figure that it rests on. */
  static Parameter amount(String name, double number, Figure basis) {
    return new Parameter(name, new Amount(number), basis.basis(), basis.claims());
  }

  /**
   * Returns the parameters in order, those of the form last; of two with one name the first stays.
   */
  static List<Parameter> join(List<Parameter> own, List<Parameter> stated) {
    List<Parameter> joined = new ArrayList<>(own);
    for (Parameter parameter : stated) {
      if (own.stream().noneMatch(known -> known.name().equals(parameter.name()))) {
        joined.add(parameter);
      }
    }
    return List.copyOf(joined);
  }

  /** Returns the parameters with another in the place of the one of its name. */
  static List<Parameter> replaced(List<Parameter> all, Parameter other) {
    return all.stream().map(one -> one.name().equals(other.name()) ? other : one).toList();
  }

  /** Returns the number that a parameter states; empty where it is absent, a range or in words. */
  static OptionalDouble number(List<Parameter> stated, String name) {
    for (Parameter parameter : stated) {
      if (parameter.name().equals(name) && parameter.value() instanceof Amount amount) {
        return OptionalDouble.of(amount.number());
      }
    }
    return OptionalDouble.empty();
  }

  private static Value value(Range range) {
    return range.low() == range.high() ? new Amount(range.low()) : new Span(range);
  }
}
