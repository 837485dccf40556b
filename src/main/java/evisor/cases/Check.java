package evisor.cases;

/**
 * How one expectation of a case came out.
 *
 * @param expectation the field of {@code expect} that it stands in, for example {@code
 *     not_recommended}
 * @param held whether the answer meets it
 * @param detail what was expected and what was found, in one sentence
 */
public record Check(String expectation, boolean held, String detail) {}
