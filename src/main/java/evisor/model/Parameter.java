package evisor.model;

import java.util.List;

/**
 * One parameter of a step, with what stands behind it.
 *
 * @param name its name, in snake_case with its unit where it has one, for example {@code mwco_kda}
 * @param value its value
 * @param basis on what the value rests
 * @param evidence ids of the claims behind it, or of the rule that set it
 */
public record Parameter(String name, Value value, Basis basis, List<String> evidence) {

  /** A value of a parameter. */
  public sealed interface Value permits Text, Amount, Span {}

  /** A value in words, for example a resin. */
  public record Text(String text) implements Value {}

  /** A number in the unit that the parameter's name gives. */
  public record Amount(double number) implements Value {}

  /** A range of numbers in the unit that the parameter's name gives. */
  public record Span(Range range) implements Value {}
}
