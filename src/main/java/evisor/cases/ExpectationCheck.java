package evisor.cases;

import evisor.model.Method;
import java.util.List;
import java.util.Optional;

/**
 * How one expectation of a case came out.
 *
 * @param expectation the field of {@code expect} that it stands in, for example {@code
 *     not_recommended}
 * @param held whether the answer meets it
 * @param detail what was expected and what was found, in one sentence
 * @param asked the rule that it asks about; empty where it names none
 */
public record ExpectationCheck(
    String expectation, boolean held, String detail, Optional<Asked> asked) {

  /** Takes the outcome of an expectation that names no rule. */
  public ExpectationCheck(String expectation, boolean held, String detail) {
    this(expectation, held, detail, Optional.empty());
  }

  /**
   * A rule that an expectation asks about.
   *
   * @param rule its id
   * @param core the core of the train that it is to speak of; empty where any will do
   */
  public record Asked(String rule, Optional<List<Method>> core) {}
}
