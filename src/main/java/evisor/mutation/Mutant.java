package evisor.mutation;

import evisor.files.FilePlace;
import evisor.files.Sha256;
import evisor.json.Json;
import evisor.rules.text.Rule;
import evisor.rules.typed.TypedRule;
import java.util.Optional;

/**
 * One small change.
 *
 * @param kind what is changed
 * @param subject the rule's id, or the entry of the knowledge base in words
 * @param place where the change stands
 * @param words what becomes of what, for example {@code samplesPerDay >= 4 → samplesPerDay > 4}
 * @param number 1, or which one it is of several that read alike
 * @param change the change
 */
public record Mutant(
    MutantKind kind, String subject, FilePlace place, String words, int number, Change change) {

  private static final int DIGITS = 8;

  /** A change that can be made. */
  sealed interface Change {}

  /** A rule is changed, or left out where there is none. */
  record RuleChange(String rule, Optional<Changed> changed) implements Change {}

  /** A changed rule. */
  record Changed(Rule rule, TypedRule typed) {}

  /** A value of a file of the knowledge base is replaced, or left out where there is none. */
  record KnowledgeChange(String file, String pointer, Optional<Json> value) implements Change {}

  /**
   * Returns what tells it from every other mutant; it stays the same while subject and words do,
   * wherever the lines move.
   */
  public String id() {
    return subject.replace(' ', '-').replace(",", "")
        + "~"
        + kind.id()
        + "~"
        + new Sha256().add(words).hex().substring(0, DIGITS)
        + (number > 1 ? "~" + number : "");
  }

  /** Returns the same mutant as one of several that read alike. */
  Mutant numbered(int which) {
    return new Mutant(kind, subject, place, words, which, change);
  }
}
