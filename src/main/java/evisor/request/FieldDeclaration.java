package evisor.request;

import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.SampleAmount;
import evisor.model.Term;
import evisor.request.FieldValue.Amount;
import evisor.request.FieldValue.Text;
import evisor.request.FieldValue.Truth;
import evisor.request.FieldValue.Word;
import evisor.request.FieldValue.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** All that {@link RequestField} says of one field; it is written there and read everywhere. */
final class FieldDeclaration {

  final String pointer;
  final String object;
  final String member;
  final FieldKind kind;
  final Function<Request, Optional<FieldValue>> reader;
  final Set<FieldTrait> traits = EnumSet.noneOf(FieldTrait.class);
  Function<Lexicon, Optional<FieldValue>> byDefault = lexicon -> Optional.empty();
  Optional<FieldCondition> condition = Optional.empty();
  String flagName = "";
  String argument = "";
  String description = "";
  Optional<AxisLabel> axis = Optional.empty();
  Optional<Function<FieldDraw, Optional<FieldValue>>> draw = Optional.empty();
  String title = "";
  String phrase = "%s";

  private FieldDeclaration(
      String pointer, FieldKind kind, Function<Request, Optional<FieldValue>> reader) {
    int end = pointer.lastIndexOf('/');
    this.pointer = pointer;
    this.object = pointer.substring(Math.min(1, end), end);
    this.member = pointer.substring(end + 1);
    this.kind = kind;
    this.reader = reader;
  }

  /** Begins a text of at most so many characters; empty where it is not stated. */
  static FieldDeclaration text(String pointer, int longest, Function<Request, String> reader) {
    return new FieldDeclaration(
        pointer,
        new FieldKind.AnyText(longest),
        request -> Optional.of(reader.apply(request)).filter(t -> !t.isEmpty()).map(Text::new));
  }

  /** Begins a number that is stated with its unit. */
  static FieldDeclaration amount(
      String pointer,
      Quantity quantity,
      MeasuredQuantity measure,
      Function<Request, OptionalDouble> reader) {
    return number(pointer, FieldKind.OneNumber.of(quantity, measure), reader);
  }

  /** Begins a volume, or the mass of what is weighed. */
  static FieldDeclaration sampleAmount(String pointer, Function<Request, SampleAmount> reader) {
    return new FieldDeclaration(
        pointer,
        FieldKind.OneNumber.of(Quantity.MILLILITRES, MeasuredQuantity.SAMPLE),
        request -> {
          SampleAmount amount = reader.apply(request);
          return Optional.of(Amount.of(amount.range().low(), amount.quantity()));
        });
  }

  /** Begins a number that is stated alone. */
  static FieldDeclaration number(
      String pointer,
      Quantity quantity,
      NumberBounds bounds,
      NumberSpelling form,
      Function<Request, OptionalDouble> reader) {
    return number(pointer, FieldKind.OneNumber.of(quantity, bounds, form), reader);
  }

  private static FieldDeclaration number(
      String pointer, FieldKind.OneNumber kind, Function<Request, OptionalDouble> reader) {
    return new FieldDeclaration(
        pointer,
        kind,
        request ->
            reader.apply(request).stream()
                .<FieldValue>mapToObj(number -> Amount.of(number, kind.quantity()))
                .findFirst());
  }

  /** Begins what is so or not; it is not so where it is not stated. */
  static FieldDeclaration truth(String pointer, Function<Request, Boolean> reader) {
    return new FieldDeclaration(
            pointer,
            new FieldKind.OneTruth(),
            request -> Optional.of(new Truth(reader.apply(request))))
        .byDefault(new Truth(false));
  }

  /** Begins a word. */
  static FieldDeclaration word(
      String pointer, Class<? extends Term> words, Function<Request, Term> reader) {
    return new FieldDeclaration(
        pointer,
        new FieldKind.OneWord(words),
        request -> Optional.of(reader.apply(request)).filter(StatedTerms::isSaid).map(Word::new));
  }

  /** Begins at most so many words, each once. */
  static FieldDeclaration set(
      String pointer,
      Class<? extends Term> words,
      int most,
      Function<Request, Collection<? extends Term>> reader) {
    return set(pointer, new FieldKind.WordSet(words, most, false), reader);
  }

  /** Begins at most so many words, each once, or none. */
  static FieldDeclaration setOrNone(
      String pointer,
      Class<? extends Term> words,
      int most,
      Function<Request, Collection<? extends Term>> reader) {
    return set(pointer, new FieldKind.WordSet(words, most, true), reader);
  }

  private static FieldDeclaration set(
      String pointer,
      FieldKind.WordSet kind,
      Function<Request, Collection<? extends Term>> reader) {
    return new FieldDeclaration(
        pointer, kind, request -> Optional.of(Words.of(reader.apply(request))));
  }

  /** Begins at least one word, in an order that means something. */
  static FieldDeclaration sequence(
      String pointer,
      Class<? extends Term> words,
      Function<Request, Collection<? extends Term>> reader) {
    return new FieldDeclaration(
        pointer,
        new FieldKind.WordSequence(words),
        request -> {
          Collection<? extends Term> held = reader.apply(request);
          return held.isEmpty() ? Optional.empty() : Optional.of(Words.of(held));
        });
  }

  /** Something that is so or not. */
  FieldDeclaration is(FieldTrait trait) {
    traits.add(trait);
    return this;
  }

  /** What it holds where it is not stated. */
  FieldDeclaration byDefault(FieldValue value) {
    byDefault = lexicon -> Optional.of(value);
    return this;
  }

  /** What it holds where it is not stated: a word. */
  FieldDeclaration byDefault(Term word) {
    return byDefault(new Word(word));
  }

  /** It holds every word where it is not stated. */
  FieldDeclaration allByDefault() {
    byDefault = lexicon -> kind.words(lexicon).map(terms -> Words.of(terms.all()));
    return this;
  }

  /** It is refused unless another field, declared before it, holds one of some words. */
  FieldDeclaration onlyWith(
      RequestField other, String sentence, Function<Lexicon, List<? extends Term>> words) {
    condition = Optional.of(new FieldCondition(other, sentence, words));
    return this;
  }

  /** The flag of the command line that states it. */
  FieldDeclaration flag(String argument, String description) {
    this.argument = argument;
    this.description = description;
    return this;
  }

  /** The flag of the command line that states it, where it has not the name of the field. */
  FieldDeclaration flag(String name, String argument, String description) {
    flagName = name;
    return flag(argument, description);
  }

  /** It may lie along a side of a map, all its words one after the other. */
  FieldDeclaration axis(String name, String label) {
    return axis(name, label, "");
  }

  /** It may lie along a side of a map, from one number to another. */
  FieldDeclaration axis(String name, String label, String example) {
    axis = Optional.of(new AxisLabel(name, label, example));
    return this;
  }

  /** How random requests state it. */
  FieldDeclaration drawn(Function<FieldDraw, Optional<FieldValue>> how) {
    draw = Optional.of(how);
    return this;
  }

  /** What it is called in a list of limits. */
  FieldDeclaration titled(String words) {
    title = words;
    return this;
  }

  /** How an answer says it, with {@code %s} for the value. */
  FieldDeclaration said(String words) {
    phrase = words;
    return this;
  }
}
