package evisor.request;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonText;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.Term;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import java.util.List;
import java.util.Optional;

/** What a field of a request may hold, and how it is read. */
sealed interface FieldKind {

  /** Returns what a field holds that may be absent; notes what is wrong with it. */
  Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults);

  /** Reads a number that may be absent. */
  @FunctionalInterface
  interface NumberReader {
    Optional<Amount> read(ObjectReader fields, String name, FileFaults faults);
  }

  /** A text of at most so many characters. */
  record AnyText(int longest) implements FieldKind {
    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      return fields.text(name, longest).map(Text::new);
    }
  }

  /** A number of some quantity, or of another that its unit names. */
  record OneNumber(Quantity quantity, NumberReader reader) implements FieldKind {

    /** Returns a number that is stated with its unit. */
    static OneNumber of(Quantity quantity, MeasuredQuantity measure) {
      return new OneNumber(
          quantity,
          (fields, name, faults) ->
              fields.value(name).flatMap(found -> measure.read(found, fields.lexicon(), faults)));
    }

    /** Returns a number that is stated alone. */
    static OneNumber of(Quantity quantity, NumberBounds bounds, NumberSpelling form) {
      return new OneNumber(
          quantity,
          (fields, name, faults) ->
              fields.number(name, bounds, form).stream()
                  .mapToObj(number -> Amount.of(number, quantity))
                  .findFirst());
    }

    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      return reader.read(fields, name, faults).map(amount -> amount);
    }
  }

  /** Whether something is so. */
  record OneTruth() implements FieldKind {
    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      return fields.truth(name).map(Truth::new);
    }
  }

  /** Words of one kind. */
  sealed interface OfWords extends FieldKind {

    /** Returns the kind. */
    Class<? extends Term> kind();

    /** Returns the words that may be stated. */
    default StatedTerms terms(Lexicon lexicon) {
      return new StatedTerms(lexicon, kind());
    }
  }

  /** One word. */
  record OneWord(Class<? extends Term> kind) implements OfWords {
    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      return fields.term(name, terms(fields.lexicon())).map(Word::new);
    }
  }

  /**
   * At most so many words, each once, kept in the order of their kind; a text lists them too, or
   * says that all are meant or, where a list may be empty, none.
   */
  record WordSet(Class<? extends Term> kind, int most, boolean orNone) implements OfWords {
    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      StatedTerms terms = terms(fields.lexicon());
      Optional<WholeList> whole = whole(fields, name, terms);
      if (whole.isPresent()) {
        return Optional.of(Words.of(whole.get() == WholeList.ALL ? terms.all() : List.of()));
      }
      return fields.set(name, terms, most).map(found -> Words.of(terms.ordered(found)));
    }

    private Optional<WholeList> whole(ObjectReader fields, String name, StatedTerms terms) {
      Optional<Json> value = fields.value(name);
      if (value.isPresent()
          && value.get() instanceof JsonArray array
          && array.items().size() == 1) {
        value = Optional.of(array.items().get(0));
      }
      if (value.isEmpty()
          || !(value.get() instanceof JsonText text)
          || terms.find(text.text()).isPresent()) {
        return Optional.empty();
      }
      return fields
          .lexicon()
          .called(WholeList.class, text.text())
          .filter(found -> orNone || found != WholeList.NONE);
    }
  }

  /** At least one word, in the order stated. */
  record WordSequence(Class<? extends Term> kind) implements OfWords {
    @Override
    public Optional<FieldValue> read(ObjectReader fields, String name, FileFaults faults) {
      if (fields.value(name).orElse(null) instanceof JsonArray array && array.items().isEmpty()) {
        fields.refuse(
            name,
            fields.lexicon().speech().say("At least one isolation method is needed; found none."));
      }
      return fields.list(name, terms(fields.lexicon())).map(Words::of);
    }
  }

  /** Returns the words that a field may state; none where it holds no words. */
  default Optional<StatedTerms> words(Lexicon lexicon) {
    return this instanceof OfWords words ? Optional.of(words.terms(lexicon)) : Optional.empty();
  }

  /** Returns whether a field states several words. */
  default boolean listed() {
    return this instanceof WordSet || this instanceof WordSequence;
  }
}
