package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.request.FieldValue.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Beside what alone a field means something.
 *
 * @param other another field, declared before it
 * @param subject what is refused, as a sentence begins
 * @param words what the other field must hold
 */
record FieldCondition(
    RequestField other, String subject, Function<Lexicon, List<? extends Term>> words) {

  /** Returns why the field may not be stated; empty where it may, or the other is not known. */
  Optional<String> refusal(Lexicon lexicon, Optional<FieldValue> held) {
    List<? extends Term> allowed = words.apply(lexicon);
    if (!(held.orElse(null) instanceof Word found) || allowed.contains(found.word())) {
      return Optional.empty();
    }
    String name = other == RequestField.SAMPLE ? "sample type" : other.id();
    List<String> ids = allowed.stream().map(word -> '"' + word.id() + '"').toList();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s is allowed only with %s %s; the %s is \"%s\".",
            subject,
            name,
            String.join(" or ", ids),
            name,
            found.word().id()));
  }
}
