package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.request.FieldValue.Word;
import evisor.speech.Speech;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Beside what alone a field means something.
 *
 * @param other another field, declared before it
 * @param sentence what is refused, with places for what the other field must hold and what it does
 * @param words what the other field must hold
 */
record FieldCondition(
    RequestField other, String sentence, Function<Lexicon, List<? extends Term>> words) {

  /** Returns why the field may not be stated; empty where it may, or the other is not known. */
  Optional<String> refusal(Lexicon lexicon, Optional<FieldValue> held) {
    List<? extends Term> allowed = words.apply(lexicon);
    if (!(held.orElse(null) instanceof Word found) || allowed.contains(found.word())) {
      return Optional.empty();
    }
    Speech speech = lexicon.speech();
    List<String> names = allowed.stream().map(word -> StatedTerms.named(word, lexicon)).toList();
    return Optional.of(
        speech.say(sentence, speech.either(names), StatedTerms.named(found.word(), lexicon)));
  }
}
