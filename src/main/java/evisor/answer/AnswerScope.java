package evisor.answer;

import evisor.answer.Answer.Draws;
import evisor.files.Nearest;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of an answer is asked for.
 *
 * @param brief whether only the first train, its strength and its deciding rules are
 * @param with what is asked for beside the answer itself
 * @param draws how figures are drawn for robustness
 */
public record AnswerScope(boolean brief, Set<AnswerAddition> with, Draws draws) {

  /** The whole answer with nothing beside it. */
  public static final AnswerScope WHOLE =
      new AnswerScope(false, EnumSet.noneOf(AnswerAddition.class), Draws.USUAL);

  private static final String ALL = "all";
  private static final String NONE = "none";

  /** Copies the set. */
  public AnswerScope {
    Set<AnswerAddition> ordered = EnumSet.noneOf(AnswerAddition.class);
    ordered.addAll(with);
    with = Collections.unmodifiableSet(ordered);
  }

  /**
   * Returns what is wrong with words that say what is to be added: one is not known, or stands
   * beside others where it must stand alone.
   */
  public static Optional<String> fault(List<String> words, Speech speech) {
    List<String> known = words();
    for (String word : words) {
      boolean alone = known.contains(word);
      if (!alone || (words.size() > 1 && (word.equals(ALL) || word.equals(NONE)))) {
        return Optional.of(
            Phrase.sentences(
                alone
                    ? speech.say("\"%s\" stands alone.", word)
                    : speech.say("\"%s\" is not known.", word),
                alone ? "" : Nearest.question(word, known, "", speech),
                speech.say("Allowed: %s.", String.join(", ", known))));
      }
    }
    return Optional.empty();
  }

  /** Returns what such words add; a word that is not known adds nothing. */
  public static Set<AnswerAddition> additions(List<String> words) {
    Set<AnswerAddition> additions = EnumSet.noneOf(AnswerAddition.class);
    for (AnswerAddition addition : AnswerAddition.values()) {
      if (words.contains(ALL) || words.contains(addition.id())) {
        additions.add(addition);
      }
    }
    return additions;
  }

  /** Returns the words that say what is to be added. */
  public static List<String> words() {
    List<String> words = new ArrayList<>(List.of(ALL, NONE));
    EnumSet.allOf(AnswerAddition.class).forEach(addition -> words.add(addition.id()));
    return List.copyOf(words);
  }
}
