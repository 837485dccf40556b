package evisor.diff;

import evisor.model.Term;
import java.util.List;

/**
 * What changed an answer, found by trying: each change alone is undone in the new rules, or made in
 * the old ones, and the request asked again.
 *
 * @param kind what trying showed
 * @param changes ids of rules and files of knowledge, for example {@code knowledge/methods.json};
 *     empty where only several together change the answer
 */
public record ChangeCause(Kind kind, List<String> changes) {

  /** What trying showed. */
  public enum Kind implements Term {
    /** Without any one of these changes the old answer is back. */
    NEEDED,
    /** No change is needed, because each of these brings the new answer alone. */
    SUFFICIENT,
    /** Only several rules together change the answer. */
    RULES_TOGETHER,
    /** Only several files of knowledge together change the answer. */
    KNOWLEDGE_TOGETHER,
    /** Only rules and knowledge together change the answer. */
    ALL_TOGETHER
  }

  /** Returns the cause in a few words. */
  public String words() {
    return switch (kind) {
      case NEEDED -> String.join(" with ", changes);
      case SUFFICIENT -> String.join(" or ", changes) + ", each alone";
      case RULES_TOGETHER -> "several rules together";
      case KNOWLEDGE_TOGETHER -> "the knowledge as a whole";
      case ALL_TOGETHER -> "rules and knowledge together";
    };
  }
}
