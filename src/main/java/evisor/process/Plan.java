package evisor.process;

import evisor.model.Basis;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.StepKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A train as the first pass of rules wants it composed.
 *
 * @param core the isolation methods in order
 * @param operations preparation and finishing steps, each with the id of the rule that asked for it
 * @param formats formats that rules chose for methods of the core
 * @param settings parameters that rules set
 */
public record Plan(
    List<Method> core,
    Map<Operation, String> operations,
    Map<Method, Format> formats,
    List<Setting> settings) {

  /**
   * A parameter that a rule set.
   *
   * @param step the step
   * @param parameter its parameter, for example {@code diafiltration_volumes}
   * @param value its value
   * @param rule id of the rule
   * @param basis on what the rule rests
   */
  public record Setting(StepKind step, String parameter, double value, String rule, Basis basis) {
    // Java's own equality of a record is put together at its first call: milliseconds of each
    // start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Setting same
          && step.equals(same.step)
          && parameter.equals(same.parameter)
          && Double.compare(value, same.value) == 0
          && rule.equals(same.rule)
          && basis.equals(same.basis);
    }

    @Override
    public int hashCode() {
      return Objects.hash(step, parameter, value, rule, basis);
    }
  }
}
