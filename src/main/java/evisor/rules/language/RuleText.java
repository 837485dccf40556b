package evisor.rules.language;

import evisor.files.FilePlace;
import java.util.List;
import java.util.Optional;

/**
 * One rule as written.
 *
 * @param id its name
 * @param place where its name stands
 * @param annotations its metadata in the order written
 * @param patterns its conditions in the order written
 * @param consequence its one call
 * @param text its whole text
 * @param code the tokens that a rule engine needs: all but annotations and comments
 */
public record RuleText(
    String id,
    FilePlace place,
    List<Annotation> annotations,
    List<Pattern> patterns,
    Consequence consequence,
    String text,
    List<Token> code) {

  /** Returns the pattern on a type of fact. */
  public Optional<Pattern> pattern(String type) {
    return patterns.stream().filter(pattern -> pattern.type().equals(type)).findFirst();
  }

  /** Returns the first annotation of that name. */
  public Optional<Annotation> annotation(String name) {
    return annotations.stream().filter(annotation -> annotation.name().equals(name)).findFirst();
  }

  /** One entry of metadata, for example {@code @strength("hard")}. */
  public record Annotation(FilePlace place, String name, FilePlace valuePlace, String value) {}

  /**
   * A pattern on one fact.
   *
   * @param place where its type stands
   * @param variable what the fact is bound to, dollar sign included; empty where it is not bound
   * @param type type of the fact
   * @param constraints what the fact must satisfy, all of it
   */
  public record Pattern(
      FilePlace place, Optional<String> variable, String type, List<Constraint> constraints) {}

  /** One part of a pattern. */
  public sealed interface Constraint {}

  /** Something the fact must satisfy. */
  public record Condition(Expression expression) implements Constraint {}

  /** A property or the answer of a method, kept under a name that begins with a dollar sign. */
  public record Binding(FilePlace place, String variable, Expression source)
      implements Constraint {}

  /** The one call of {@code verdict}. */
  public record Consequence(FilePlace place, String method, List<Expression> arguments) {}
}
